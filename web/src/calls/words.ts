import type { CallLine } from "../api.ts";
import type { NameOf } from "../claims/asset-names.ts";
import { grouped } from "../counts.ts";
import { pointDay } from "../dates.ts";
import { asWritten, change, figure, share } from "../figures.ts";

const SCORE = new Intl.NumberFormat("en-GB", { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const ISO_DAY = /\b\d{4}-\d{2}-\d{2}\b/g;

/** What has to come about by the day it is due: “Bitcoin touches $85,000”. */
export function forecastWords(call: CallLine, nameOf: NameOf): string {
  const { asset, subject, kind, direction, benchmark, judgedBy } = call;
  const what = capital(asset ? nameOf(asset).name : subject);
  const against = benchmark ? nameOf(benchmark).name : "the rest";
  if (kind === "relative") return `${what} returns ${direction === "down" ? "less" : "more"} than ${against}`;
  if (kind === "direction") return `${what} closes ${COURSES[direction ?? "none"]}`;
  return `${what}${benchmark ? ` against ${against}` : ""} ${judgedBy === "touch" ? "touches" : "closes at"} ${targetWords(call)}`;
}

const COURSES = { up: "higher than it stood", down: "lower than it stood", none: "elsewhere than it stood" };

/** “$85,000”, “$80,000 to $90,000”, “20 % above where it stood”. */
function targetWords({ level, level2, change: fraction, benchmark }: CallLine): string {
  const unit = benchmark ? "" : "usd";
  if (level !== null) return level2 === null ? asWritten(level, unit) : `${asWritten(level, unit)} to ${asWritten(level2, unit)}`;
  if (fraction !== null) return `${share(Math.abs(fraction))} ${fraction < 0 ? "below" : "above"} where it stood`;
  return "no level";
}

/** Where the last day comes from: the letter's own words, or the table of usual times. */
export function horizonWords({ horizonStated, horizonWords: words, horizonDays }: CallLine): string {
  if (horizonStated) return words ? `“${words.replace(/[.,;:]+$/, "")}”` : "as it says";
  return horizonDays === null ? "it sets no time" : `it sets no time: the table’s usual ${horizonDays} days`;
}

/** “70 %, for “likely””. */
export function chanceWords({ probability, probabilityWords: words }: CallLine): string {
  const chance = share(probability);
  if (!words) return `${chance}, the table’s for words that it lacks`;
  return /\d/.test(words) ? `${chance}, as written` : `${chance}, for “${words}”`;
}

/** How often the same move came before. */
export function baseRateWords({ share: came, windows, apart }: { share: number; windows: number; apart: number }): string {
  return `${share(came)} of ${grouped(windows)} stretches as long that ended before it, ${grouped(apart)} of them side by side`;
}

/** The price that decided it; of a call without a level the return. */
export function observedWords({ kind, benchmark, outcome }: CallLine): string | null {
  const observed = outcome?.observed;
  if (observed === null || observed === undefined) return null;
  return kind === "level" ? figure(observed, benchmark ? "" : "usd") : change(observed);
}

/** Why it came out so, as a sentence: with days and assets as people write them. */
export function outcomeWords({ scorable, reason, outcome, asset, benchmark }: CallLine, nameOf: NameOf): string {
  const told = scorable ? (outcome?.reason ?? "not looked at yet") : (reason ?? "it is too vague");
  const named = [asset, benchmark].reduce<string>(
    (words, each) => (each ? words.replace(new RegExp(`\\b${each}\\b`), nameOf(each).name) : words),
    told,
  );
  return `${capital(named.replace(ISO_DAY, pointDay).replace(/ -(?=\d)/g, " −"))}.`;
}

/** A score with two decimals. */
export function scoreWords(score: number): string {
  return SCORE.format(score).replace("-", "−");
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
