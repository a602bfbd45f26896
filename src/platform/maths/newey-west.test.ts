import { describe, expect, it } from "vitest";
import { meanOfSeries } from "./newey-west.ts";
import { seededRandom } from "./random.ts";

const NORMAL_CRITICAL = 1.96;

function noise(count: number, seed: number): number[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random()));
}

/** Sums of so many values that follow each other: neighbours share all but one of them. */
function overlapping(values: readonly number[], days: number): number[] {
  return values.slice(days - 1).map((_, i) => values.slice(i, i + days).reduce((sum, value) => sum + value, 0));
}

describe("the mean of a series with its error", () => {
  it("has the textbook error by hand: bandwidth 3 of twelve values, widened by the critical value", () => {
    const values = [1, 2, 3, 4, 5, 6, 6, 5, 4, 3, 2, 1];
    const away = values.map((value) => value - 3.5);
    const covariance = (lag: number) => away.slice(lag).reduce((sum, value, i) => sum + value * (away[i] ?? 0), 0) / 12;
    const [share, bandwidth] = [(2 * 5) / 12, 5]; // 1.3 times the root of 12, rounded up; three times an overlap of 1 is less
    const variance = covariance(0) + 2 * [1, 2, 3, 4].reduce((sum, lag) => sum + (1 - lag / bandwidth) * covariance(lag), 0);
    const wider = (1.96 + 2.9694 * share + 0.416 * share ** 2 - 0.5324 * share ** 3) / NORMAL_CRITICAL;
    const found = meanOfSeries(values, 1);
    expect(found?.mean).toBe(3.5);
    expect(found?.standardError).toBeCloseTo(Math.sqrt(variance / 12) * wider, 12);
  });

  it("tells of noise with overlap no more often than one in twenty that it is none", () => {
    const alarms = Array.from({ length: 300 }, (_, seed) => meanOfSeries(overlapping(noise(829, seed), 30), 30)?.t ?? 0).filter(
      (t) => Math.abs(t) > NORMAL_CRITICAL,
    );
    expect(alarms.length).toBeLessThanOrEqual(21); // 15 expected of 300, and 1.6 standard deviations
  });

  it("has no error where the series is too short to tell, and none of nothing", () => {
    expect(meanOfSeries(noise(100, 1), 90)).toMatchObject({ standardError: null, t: null, count: 100 });
    expect(meanOfSeries([], 1)).toBeNull();
  });
});
