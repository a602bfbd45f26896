import type { Claim } from "../api.ts";
import { dayStretch, pointDay } from "../dates.ts";
import { asWritten, figure } from "../figures.ts";
import { metricWithin, vendorName } from "../series-words.ts";
import type { NameOf } from "./asset-names.ts";
import { METRIC_WORDS } from "./choices.ts";
import { seriesUnit } from "./values.ts";

const SHOWN_POINTS = 2;

const BASES: Record<NonNullable<Claim["basis"]>, string | null> = {
  point: null,
  "close-to-close": null,
  "7d-mean": "mean of 7 days",
  "30d-mean": "mean of 30 days",
  "7d-mean vs previous 7d-mean": "mean of 7 days against the 7 before",
  "drawdown from all-time high": "from the all-time high",
  "window mean": "mean of the days",
};

type Read = Pick<Claim, "asset" | "subject" | "metric" | "kind" | "from" | "to" | "basis">;

/** What a sentence was read as: “Change of Bitcoin’s active addresses, 12 to 19 Jun 2022, mean of 7 days against the 7 before”. */
export function readingWords(claim: Read, nameOf: NameOf): string {
  return [thingWords(claim, nameOf), daysWords(claim), claim.basis && BASES[claim.basis]].filter(Boolean).join(", ");
}

function thingWords(claim: Read, nameOf: NameOf): string {
  const { metric, kind } = claim;
  const thing = measured(claim, nameOf);
  if (kind === "change" && metric !== "return") return `Change of ${thing}`;
  if (kind === "cumulative") return `Sum of ${thing}`;
  if (kind === "share" && metric !== "dominance") return `Share of ${thing}`;
  if (kind === "extreme") return `Extreme of ${thing}`;
  return capital(thing);
}

function measured({ asset, subject, metric }: Read, nameOf: NameOf): string {
  const owner = asset && nameOf(asset).name;
  const isOwnWord = metric === "other" && subject.toLowerCase() !== owner?.toLowerCase();
  const figure = isOwnWord ? `“${subject}”` : METRIC_WORDS[metric];
  return owner ? `${owner}’s ${figure}` : figure;
}

export function daysWords({ from, to }: Pick<Claim, "from" | "to">): string {
  const [first, last] = [from ?? to, to ?? from];
  return first && last ? dayStretch(first, last) : "no day told";
}

/** Whose points and of which days: “Binance: $99.60 on 3 Jan 2023, $253 on 29 Jun 2023”. */
export function evidenceWords({ source, series, points }: Claim["check"]): string | null {
  if (!source || !series || points.length === 0) return null;
  const unit = seriesUnit(series.split("/")[1] ?? "");
  const ends = points.length > SHOWN_POINTS ? [points[0], points.at(-1)] : points;
  const told = apart(
    ends.flatMap((point) => (point ? [point] : [])),
    unit,
  );
  return `${source.split(", ").map(vendorName).join(", ")}: ${told.join(", ")}`;
}

/** With more digits where fewer would make them look the same. */
function apart(points: [string, number][], unit: string): string[] {
  const isSame = points.length > 1 && new Set(points.map(([, value]) => figure(value, unit))).size === 1;
  return points.map(([date, value]) => `${isSame ? asWritten(value, unit) : figure(value, unit)} on ${pointDay(date)}`);
}

const GIVEN = /^the data gives /;
const METRIC_ID = /\b[a-z0-9]+(?:_[a-z0-9]+)+\b/g;

/** The desk's reason as a sentence. */
export function reasonWords({ reason, series }: Pick<Claim["check"], "reason" | "series">, nameOf: NameOf): string {
  const asset = series?.split("/")[0];
  const named = asset ? reason.replace(new RegExp(`\\bof ${asset}$`), () => `of ${nameOf(asset).name}`) : reason;
  const words = named.replaceAll(METRIC_ID, metricWithin);
  return `${capital(words)}.`;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Whether the reason says no more than the figures beside it. */
export function isPlainReason({ reason, verdict }: Pick<Claim["check"], "reason" | "verdict">): boolean {
  return verdict !== "unverifiable" && GIVEN.test(reason);
}
