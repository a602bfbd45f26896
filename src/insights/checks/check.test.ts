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

  it("accuses nobody of a figure so far away that it must be of something else", () => {
    expect(check(claim({ value: 30 }), PRICES, "")).toMatchObject({ verdict: "unverifiable", reason: expect.stringContaining("something else") });
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
