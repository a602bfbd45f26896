import type { Token } from "../numbers/token.ts";
import { dayNumber, monthOf, yearOf } from "./day.ts";
import type { Time } from "./time.ts";

/** Times that lean on another one of their sentence: "In 2017 … on December 16th", "in May 2019, … within the previous 90 days", "seven months earlier". */
export function anchored(times: readonly Time[], tokens: readonly Token[]): Time[] {
  if (times.length < 2) return [...times];
  const year = leadingYear(times, tokens);
  return times.map((time, i) => inYear(time, year, tokens) ?? inSameYear(time, times[i - 1], tokens) ?? before(time, times, tokens) ?? time);
}

/** "In 2017", "during 2020": the year in which the sentence's further dates lie. */
function leadingYear(times: readonly Time[], tokens: readonly Token[]): Time | null {
  const [first] = times;
  const isYear = first?.kind === "span" && first.next === first.first + 1 && /^\d{4}$/.test(tokens[first.first]?.text ?? "");
  return isYear && /^(?:in|during|throughout)$/.test(tokens[first.first - 1]?.key ?? "") ? first : null;
}

/** A date or month without a year of its own, behind a year. */
function inYear(time: Time, year: Time | null, tokens: readonly Token[]): Time | null {
  if (!year || time.first < year.next || (time.kind !== "day" && time.kind !== "span") || time.isLast) return null;
  const words = tokens.slice(time.first, time.next);
  const isDated = words.some(({ text }) => /^\d{4}$/.test(text)) || !words.some(({ text }) => /^\p{Lu}\p{L}{2}/u.test(text));
  if (isDated || time.to - time.from > 31) return null;
  const [from, to] = [withYear(time.from, yearOf(year.from)), withYear(time.to, yearOf(year.from))];
  return from === null || to === null || to < from ? null : { ...time, from, to };
}

/** "In May 2017 … in December of the same year". */
function inSameYear(time: Time, previous: Time | undefined, tokens: readonly Token[]): Time | null {
  const behind = tokens
    .slice(time.next, time.next + 4)
    .map(({ key }) => key)
    .join(" ");
  if (!previous || (time.kind !== "span" && time.kind !== "day") || !/^(?:of )?(?:the same|that) year\b/.test(behind)) return null;
  const [from, to] = [withYear(time.from, yearOf(previous.from)), withYear(time.to, yearOf(previous.from))];
  return from === null || to === null ? null : { ...time, from, to };
}

function withYear(day: number, year: number): number | null {
  return dayNumber(year, monthOf(day), new Date(day * 86_400_000).getUTCDate());
}

/** "Seven months earlier", "within the previous 90 days": counted back from a date that stands before them, where there is one. */
function before(time: Time, times: readonly Time[], tokens: readonly Token[]): Time | null {
  if (time.days <= 0 || !/^(?:lookback|ago)$/.test(time.kind) || !isRelative(time, tokens)) return null;
  const anchor = times.findLast(({ kind, next, isLast }) => next <= time.first && !isLast && (kind === "day" || kind === "span"));
  return anchor ? { ...time, kind: "span", from: anchor.from - time.days, to: anchor.to } : null;
}

function isRelative({ first, next }: Time, tokens: readonly Token[]): boolean {
  return (
    /^(?:earlier|prior|before)$/.test(tokens[next - 1]?.key ?? "") ||
    (/^(?:previous|prior|preceding)$/.test(tokens[first]?.key ?? "") && next > first + 2)
  );
}
