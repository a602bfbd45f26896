import { describe, expect, it } from "vitest";
import type { ExtractedClaim } from "../../schema/claim.ts";
import { type DailyColumn, dayNumber, type SeriesBook } from "./book.ts";
import { check } from "./check.ts";

const FIRST = "2024-03-01";

/** Daily values from the first of March 2024. */
function column(values: number[], breaks: string[] = []): DailyColumn {
  const start = dayNumber(FIRST);
  return { days: values.map((_, i) => start + i), values, sourceOf: () => "binance", breaks: breaks.map(dayNumber) };
}

function book(series: Record<string, DailyColumn>): SeriesBook {
  return { find: (asset, metric) => series[`${asset}/${metric}`] ?? null };
}

function claim(parts: Partial<ExtractedClaim>): ExtractedClaim {
  return {
    quote: "BTC closed at $62,000",
    start: 0,
    end: 20,
    asset: "bitcoin",
    subject: "BTC",
    metric: "price",
    kind: "level",
    value: 62_000,
    value2: null,
    unit: "usd",
    bound: "eq",
    from: "2024-03-02",
    to: "2024-03-02",
    windowStated: true,
    stance: "stated",
    confidence: 0.9,
    basis: null,
    attributedTo: null,
    doubt: null,
    readBy: "grammar",
    ...parts,
  };
}

const PRICES = book({ "bitcoin/price_usd": column([60_000, 62_000, 64_000, 58_000, 59_000, 61_000, 66_000, 67_000, 68_000]) });
const verdict = (parts: Partial<ExtractedClaim>, series = PRICES, context = "") => check(claim(parts), series, context).verdict;

describe("a level", () => {
  it("holds within three percent of the close", () => {
    expect(verdict({ value: 63_500 })).toBe("supported");
    expect(verdict({ value: 71_000 })).toBe("contradicted");
  });

  it("holds anywhere between the day's lowest and highest", () => {
    const candles = book({
      "bitcoin/price_usd": column([60_000, 62_000, 62_100]),
      "bitcoin/high_usd": column([60_500, 69_000, 62_500]),
      "bitcoin/low_usd": column([59_500, 59_000, 61_500]),
    });
    expect(verdict({ value: 68_500 }, candles)).toBe("supported");
    expect(verdict({ value: 70_500 }, candles)).toBe("contradicted");
  });

  it("may be above any bound it passed, however far", () => {
    expect(verdict({ value: 40_000, bound: "gt" })).toBe("supported");
    expect(verdict({ value: 75_000, bound: "gt" })).toBe("contradicted");
  });

  it("accuses nobody over days that the text does not name", () => {
    expect(check(claim({ value: 71_000, windowStated: false }), PRICES, "")).toMatchObject({
      verdict: "unverifiable",
      reason: expect.stringContaining("does not say when"),
    });
    expect(verdict({ value: 63_500, windowStated: false })).toBe("supported");
  });

  it("of a span of days holds on any of them, and for a mean of theirs where one is told", () => {
    const parts = { from: "2024-03-01", to: "2024-03-09", value: 60_200 };
    expect(verdict(parts)).toBe("supported");
    expect(verdict({ ...parts, basis: "window mean" })).toBe("unverifiable"); // their mean is 62,778: off by more than the band, not by twice of it
    expect(verdict({ ...parts, value: 80_000 })).toBe("contradicted");
  });

  it("of a range holds where both ends lie within the lowest and highest of its days", () => {
    const parts = { from: "2024-03-01", to: "2024-03-09", bound: "range" as const };
    const candles = book({
      "bitcoin/price_usd": column([60_000, 62_000, 64_000, 58_000, 59_000, 61_000, 66_000, 67_000, 68_000]),
      "bitcoin/high_usd": column([61_000, 63_000, 65_000, 59_000, 60_000, 62_000, 67_000, 68_000, 69_000]),
      "bitcoin/low_usd": column([59_000, 61_000, 57_500, 57_000, 58_000, 60_000, 61_000, 66_000, 67_000]),
    });
    expect(verdict({ ...parts, value: 57_000, value2: 69_000 }, candles)).toBe("supported");
    expect(verdict({ ...parts, value: 57_000, value2: 90_000 }, candles)).toBe("contradicted");
    expect(verdict({ ...parts, value: 69_000, value2: 57_000 }, candles)).toBe("unverifiable");
  });

  it("without a day may still be impossible: dearer than any price that was ever paid", () => {
    const long = book({ "bitcoin/price_usd": column(Array.from({ length: 400 }, () => 60_000)) });
    const parts = {
      quote: "BTC rallied over $95,000",
      bound: "gt" as const,
      value: 95_000,
      from: "2025-03-20",
      to: "2025-03-20",
      windowStated: false,
    };
    expect(verdict(parts, long)).toBe("contradicted");
    expect(verdict({ ...parts, value: 62_000 }, long)).toBe("unverifiable");
    expect(verdict({ ...parts, quote: "a price target of $95,000 for BTC" }, long)).toBe("unverifiable");
  });

  it("of long ago is not held to the day", () => {
    const text = "BTC closed at $66,500 five days ago, or was it two weeks ago?";
    expect(verdict({ quote: "BTC closed at $66,500", value: 66_500 }, PRICES, text)).toBe("unverifiable");
  });

  it("accuses nobody of a figure so far away that it must be of something else", () => {
    expect(check(claim({ value: 30, quote: "at $30", subject: "it" }), PRICES, "")).toMatchObject({
      verdict: "unverifiable",
      reason: expect.stringContaining("something else"),
    });
  });
});

describe("a change", () => {
  const change = (value: number, parts: Partial<ExtractedClaim> = {}) =>
    claim({ metric: "return", kind: "change", unit: "fraction", value, from: "2024-03-01", to: "2024-03-09", ...parts });

  it("is taken from close to close, its ends a day off at most, and told", () => {
    expect(check(change(0.13), PRICES, "")).toMatchObject({ verdict: "supported", observed: expect.closeTo(68 / 60 - 1) });
    expect(check(change(0.1), PRICES, "")).toMatchObject({ verdict: "supported", reason: expect.stringContaining("moved by a day") });
    expect(check(change(-0.13), PRICES, "").verdict).toBe("contradicted");
  });

  it("inside one day may be any part of its range, where it is told in dollars", () => {
    const candles = book({
      "bitcoin/price_usd": column([60_000, 61_000, 60_500]),
      "bitcoin/high_usd": column([60_500, 64_000, 61_500]),
      "bitcoin/low_usd": column([59_500, 58_000, 60_000]),
    });
    const fall = { metric: "price", kind: "change", unit: "usd", from: "2024-03-01", to: "2024-03-02" } as const;
    expect(verdict({ ...fall, value: -5_500 }, candles)).toBe("supported");
    expect(verdict({ ...fall, value: -9_000 }, candles)).toBe("contradicted");
  });

  it("from the all-time high needs no beginning", () => {
    const fallen = book({ "bitcoin/price_usd": column([100, 80, 60, 50]) });
    const parts = { metric: "return", kind: "change", unit: "fraction", from: null, to: "2024-03-04", basis: "drawdown from all-time high" } as const;
    expect(verdict({ ...parts, value: -0.5 }, fallen)).toBe("supported");
    expect(verdict({ ...parts, value: -0.2 }, fallen)).toBe("contradicted");
  });

  it("of a chain's count is left open between the band and nearly twice the band, for vendors count differently", () => {
    const counts = book({ "bitcoin/active_addresses": column([...Array<number>(40).fill(100), ...Array<number>(20).fill(110)]) });
    const month = { metric: "active_addresses", kind: "change", unit: "fraction", from: "2024-04-01", to: "2024-04-21" } as const;
    expect(verdict({ ...month, value: 0.1 }, counts)).toBe("supported");
    expect(verdict({ ...month, value: 0.13 }, counts)).toBe("unverifiable");
    expect(verdict({ ...month, value: 0.3 }, counts)).toBe("contradicted");
    expect(verdict({ ...month, value: -0.1 }, counts)).toBe("contradicted");
  });

  it("of a source whose weeks are known is held to the band", () => {
    const counts = book({ "bitcoin/active_addresses": column([...Array<number>(7).fill(100), ...Array<number>(7).fill(110)]) });
    const weeks = { from: "2024-03-07", to: "2024-03-14", basis: "7d-mean vs previous 7d-mean" } as const;
    const parts = { metric: "active_addresses", kind: "change", unit: "fraction", ...weeks } as const;
    expect(verdict({ ...parts, value: 0.115 }, counts)).toBe("supported");
    expect(verdict({ ...parts, value: 0.135 }, counts)).toBe("contradicted");
  });

  it("inside some days may be told from their lowest price to a later highest one", () => {
    const rally = book({
      "bitcoin/price_usd": column([100, 104, 108, 107]),
      "bitcoin/high_usd": column([105, 106, 119, 110]),
      "bitcoin/low_usd": column([99, 100, 104, 105]),
    });
    const parts = { metric: "return", kind: "change", unit: "fraction", basis: "point", from: "2024-03-01", to: "2024-03-04" } as const;
    expect(verdict({ ...parts, value: 0.19 }, rally)).toBe("unverifiable");
    expect(verdict({ ...parts, value: 0.35 }, rally)).toBe("contradicted");
    expect(verdict({ ...parts, value: -0.19 }, rally)).toBe("contradicted");
  });

  it("since a month may be since any day of it", () => {
    const values = Array.from({ length: 90 }, (_, day) => 100 + Math.min(day, 60));
    const risen = book({ "bitcoin/price_usd": column(values) });
    const parts = { metric: "return", kind: "change", unit: "fraction", basis: "point", from: "2024-03-01", to: "2024-05-15" } as const;
    expect(verdict({ ...parts, value: 0.6 }, risen)).toBe("supported");
    expect(verdict({ ...parts, value: 0.28 }, risen)).toBe("unverifiable");
    expect(verdict({ ...parts, value: 0.05 }, risen)).toBe("contradicted");
  });

  it("told by two rounded prices is as uncertain as both", () => {
    const cents = book({ "bitcoin/price_usd": column([0.0749, 0.0751]) });
    const parts = { metric: "price", kind: "change", unit: "usd", value: 0.01, from: "2024-03-01", to: "2024-03-02" } as const;
    expect(verdict({ ...parts, quote: "from $0.07 to $0.08" }, cents)).toBe("unverifiable");
    expect(verdict({ ...parts, quote: "from $0.0700 to $0.0800" }, cents)).toBe("contradicted");
  });

  it("is not worked out over a day on which the series changed its meaning", () => {
    const torn = book({ "bitcoin/price_usd": column([80, 30, 1, 8.9, 9], ["2024-03-04"]) });
    expect(verdict({ metric: "return", kind: "change", unit: "fraction", value: -0.5, from: "2024-03-01", to: "2024-03-05" }, torn)).toBe(
      "unverifiable",
    );
  });

  it("of a count without a stated way of averaging is left open where the two usual ways differ", () => {
    const counts = book({ "bitcoin/active_addresses": column([...Array<number>(14).fill(100), ...Array<number>(6).fill(100), 150]) });
    const parts = { metric: "active_addresses", kind: "change", unit: "fraction", value: 0.5, from: "2024-03-14", to: "2024-03-21" } as const;
    expect(check(claim(parts), counts, "")).toMatchObject({ verdict: "unverifiable", reason: expect.stringContaining("two ways that differ") });
    expect(verdict({ ...parts, value: 0.07, basis: "7d-mean vs previous 7d-mean" }, counts)).toBe("supported");
  });
});

describe("an extreme", () => {
  const peak = { kind: "extreme", from: "2024-03-09", to: "2024-03-09" } as const;

  it("that came before may be any top that stood for months", () => {
    const tops = book({ "bitcoin/price_usd": column([10, 20, 50, ...Array<number>(120).fill(30), 60, 90]) });
    const parts = { ...peak, quote: "passed the previous all-time high of $50", from: "2024-07-02", to: "2024-07-02", windowStated: false };
    expect(verdict({ ...parts, value: 50 }, tops)).toBe("supported");
    expect(verdict({ ...parts, value: 40 }, tops)).toBe("contradicted");
  });

  it("without a figure is looked for in the time that its words name", () => {
    const parts = { ...peak, value: null, quote: "its highest level" };
    const rising = book({ "bitcoin/price_usd": column([...Array<number>(20).fill(90), ...Array<number>(80).fill(50), 70, 70]) });
    const days = { from: "2024-06-09", to: "2024-06-09" };
    expect(verdict({ ...parts, ...days }, rising, "BTC reached its highest level since April.")).toBe("supported");
    expect(verdict({ ...parts, ...days }, rising, "BTC reached its highest level in two years.")).toBe("contradicted");
    expect(verdict({ ...parts, ...days }, rising, "BTC reached its highest level.")).toBe("unverifiable");
  });
});

describe("a part of what miners earn", () => {
  const earned = book({
    "bitcoin/fees_usd": column([10, 10, 10]),
    "bitcoin/issuance_usd": column([90, 90, 90]),
  });
  const share = { metric: "fees", kind: "share", unit: "fraction", from: "2024-03-02", to: "2024-03-02" } as const;
  const text = "Fees made up 10% of miner revenue, and the block subsidy the other 90%.";

  it("is that of the part which its sentence names before the figure", () => {
    expect(verdict({ ...share, quote: "Fees made up 10% of miner revenue", value: 0.1 }, earned, text)).toBe("supported");
    expect(verdict({ ...share, quote: "90%", value: 0.9 }, earned, text)).toBe("supported");
    expect(verdict({ ...share, quote: "90%", value: 0.4 }, earned, text)).toBe("contradicted");
  });

  it("is fees and new coins together, where revenue is told", () => {
    const revenue = { ...share, kind: "level", unit: "usd", quote: "miner revenue of $100" } as const;
    expect(verdict({ ...revenue, value: 100 }, earned, "It had a miner revenue of $100.")).toBe("supported");
    expect(verdict({ ...revenue, value: 10 }, earned, "It had a miner revenue of $10.")).not.toBe("supported");
  });
});

describe("what can't be checked", () => {
  it.each([
    [{ stance: "forecast" as const }, "the future"],
    [{ stance: "hypothetical" as const }, "example"],
    [{ asset: null }, "which asset"],
    [{ from: null, to: null }, "when"],
    [{ asset: "cardano" }, "no price_usd of cardano"],
    [{ from: "2024-05-01", to: "2024-05-01" }, "the data ends on 2024-03-09"],
    [{ from: "2023-05-01", to: "2023-05-01" }, "the data begins on 2024-03-01"],
    [{ metric: "volume" as const }, "venues differ"],
    [{ metric: "supply" as const, unit: "native" as const, quote: "a free float supply of 14M" }, "free float"],
  ])("%j", (parts, reason) => {
    const found = check(claim(parts), PRICES, "");
    expect(found).toMatchObject({ verdict: "unverifiable", observed: null, points: [] });
    expect(found.reason).toContain(reason);
  });

  it("a part of the network is not the network", () => {
    const counts = book({ "bitcoin/supply": column([19_000_000, 19_000_000]) });
    expect(verdict({ metric: "supply", unit: "native", value: 1_000_000, quote: "1M BTC held by funds" }, counts)).toBe("unverifiable");
  });
});
