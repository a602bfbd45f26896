import published from "../../../catalogue/conventions.json" with { type: "json" };
import { Convention as Published } from "../../schema/convention.ts";
import { dayNumber, daysIn, monthOf, monthsBefore, weekdayBefore, yearOf } from "../windows/day.ts";
import type { Now } from "../windows/time.ts";

export type Convention = Pick<Published, "period" | "weeklyMeans" | "dataEnds" | "asset" | "onlyAsset" | "freeFloat">;

const USUAL: Convention = { period: null, weeklyMeans: false, dataEnds: "publication", asset: null, onlyAsset: false, freeFloat: [] };
const WEEKDAYS = { sunday: 0, friday: 5 } as const;

const BY_NAME = new Map(
  Published.array()
    .parse(published.conventions)
    .flatMap((convention) => convention.knownBy.map((name) => [name, convention] as const)),
);

/** What is published of a source's conventions, by its slug or host. */
export function publishedConvention(source: string | null): Published | null {
  return (source && BY_NAME.get(source)) || null;
}

/** A source's conventions; one without any has the usual ones. */
export function conventionOf(source: string | null): Convention {
  return publishedConvention(source) ?? USUAL;
}

/** The last day of a source's data, given the day of publication. */
export function lastDay({ dataEnds }: Convention, publishedOn: number): number {
  return dataEnds === "publication" ? publishedOn : weekdayBefore(publishedOn, WEEKDAYS[dataEnds]);
}

/** The window of a figure without a time: the source's own period. Null where it has none. */
export function usualWindow({ period }: Convention, now: Now): { from: number; to: number } | null {
  if (period === "week") return { from: now.asOf - 7, to: now.asOf };
  if (period !== "month") return null;
  const before = monthsBefore(now.published, 1);
  const from = dayNumber(yearOf(before), monthOf(before), 1) ?? before;
  return { from, to: from + daysIn(yearOf(before), monthOf(before)) - 1 };
}

/** First days of what is counted from its beginning. */
export const FIRST_DAYS: Readonly<Record<string, string>> = {
  bitcoin: "2009-01-03",
  ethereum: "2015-07-30",
  litecoin: "2011-10-07",
  decred: "2016-02-08",
};

/** Ether is burnt since EIP-1559 went live. */
export const FIRST_BURNS: Readonly<Record<string, string>> = { ethereum: "2021-08-05" };

export const STABLECOINS: ReadonlySet<string> = new Set(
  `tether usd-coin dai binance-usd terrausd paxos-standard true-usd gemini-dollar frax husd nusd ethena-usde usds paypal-usd first-digital-usd liquity-usd pax-dollar`.split(
    /\s+/,
  ),
);
