import { describe, expect, it } from "vitest";
import type { Points } from "../../schema/series.ts";
import { doubtfulUnit, samplesOf, tornCandle } from "./units.ts";

function points(metric: string, values: number[]): Points {
  return {
    keys: [{ asset: "bitcoin", metric, source: "file", step: "day" }],
    series: new Int32Array(values.length),
    hours: Int32Array.from(values, (_, i) => 473_352 + i * 24),
    values: Float64Array.from(values),
  };
}

const against = (values: number[], held: number[]) =>
  doubtfulUnit(
    samplesOf(points("price_usd", values)),
    held.map((value) => ({ source: "binance", value })),
  );

describe("telling a unit by what other sources say", () => {
  it("finds cents and thousands", () => {
    expect(against([4_400_000, 4_500_000, 4_600_000], [44_000, 45_100, 45_900])?.message).toContain(
      "price_usd of bitcoin is 100 times more than binance says",
    );
    expect(against([44, 45, 46], [44_000, 45_100, 45_900])?.message).toContain("1,000 times less than binance says");
  });

  it("lets vendors differ, and a price that truly fell", () => {
    expect(against([44_000, 45_000, 46_000], [44_100, 44_000, 47_000])).toBeNull();
    expect(against([80, 30, 1], [82, 31, 1.1])).toBeNull();
    expect(against([80, 0.0001, 0.0001], [82, 31, 0.0001])).toBeNull(); // one day of doubt is no unit
  });

  it("says nothing without days in common", () => {
    expect(doubtfulUnit(samplesOf(points("price_usd", [1, 2, 3])), [null, null, null])).toBeNull();
  });

  it("does not compare volumes: one venue's is not the market's", () => {
    expect(samplesOf(points("volume_usd", [1, 2, 3]))).toEqual([]);
  });
});

describe("candles in one unit", () => {
  const candle = (close: number): Points => ({
    keys: ["high_usd", "low_usd", "price_usd"].map((metric) => ({ asset: "bitcoin", metric, source: "file", step: "day" as const })),
    series: Int32Array.of(0, 1, 2),
    hours: Int32Array.of(473_352, 473_352, 473_352),
    values: Float64Array.of(46_000, 43_000, close),
  });

  it("refuses a close in another unit than its day's range", () => {
    expect(tornCandle(candle(4_400_000))?.message).toContain(
      "price_usd of bitcoin on 2024-01-01 is 4400000, far outside that day's range from 43000 to 46000",
    );
    expect(tornCandle(candle(44_000))).toBeNull();
  });
});
