import type { AssetSlug } from "../../schema/asset.ts";
import { dayNumber, daysIn, monthOf, monthsBefore, weekdayBefore, yearOf } from "../windows/day.ts";
import type { Now } from "../windows/time.ts";

/** How a source dates and averages its figures where its sentences do not say. */
export interface Convention {
  /** A change without a time is one of this period; a level too, where the source reports on a month. */
  period: "week" | "month" | null;
  /** Weekly changes compare the means of two weeks; daily averages are of seven days. */
  isWeeklyMean: boolean;
  /** The last day of its data, given the day of publication. */
  asOf: (published: number) => number;
  /** What a figure of a network is about where nothing says so. */
  asset: AssetSlug | null;
  /** It writes of that asset only. */
  isOfOne: boolean;
}

const USUAL: Convention = { period: null, isWeeklyMean: false, asOf: (published) => published, asset: null, isOfOne: false };

/** State of the Network, Tuesdays: weeks end on the Sunday before. */
const COIN_METRICS: Convention = {
  period: "week",
  isWeeklyMean: true,
  asOf: (published) => weekdayBefore(published, 0),
  asset: "bitcoin",
  isOfOne: false,
};
const WEEK_IN_ETHEREUM: Convention = { ...USUAL, period: "week", asset: "ethereum", isOfOne: true };

/** Appears in the middle of a month and tells of the month before. */
const DECRED_JOURNAL: Convention = { ...USUAL, period: "month", asset: "decred", isOfOne: true };
const GLASSNODE: Convention = { ...USUAL, asset: "bitcoin", isOfOne: true };

/** Fund flows, Mondays: weeks end before the weekend, and what names no coin is of all funds. */
const COINSHARES: Convention = { ...USUAL, period: "week", asOf: (published) => weekdayBefore(published, 5), asset: "market", isOfOne: true };

const CONVENTIONS: Readonly<Record<string, Convention>> = {
  "coin-metrics": COIN_METRICS,
  coinmetrics: COIN_METRICS,
  "week-in-ethereum": WEEK_IN_ETHEREUM,
  "decred-journal": DECRED_JOURNAL,
  glassnode: GLASSNODE,
  coinshares: COINSHARES,
  "coinmetrics.substack.com": COIN_METRICS,
  "coinmetrics.io": COIN_METRICS,
  "weekinethereum.substack.com": WEEK_IN_ETHEREUM,
  "weekinethereumnews.com": WEEK_IN_ETHEREUM,
  "insights.glassnode.com": GLASSNODE,
  "blog.coinshares.com": COINSHARES,
};

export function conventionOf(source: string | null): Convention {
  return (source && Object.hasOwn(CONVENTIONS, source) && CONVENTIONS[source]) || USUAL;
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
