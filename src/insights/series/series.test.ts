import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { resampled } from "./resample.ts";
import { returns } from "./returns.ts";

const DAY = 24;
const hourOf = (day: string) => Date.parse(day) / 3_600_000;
const daysFrom = (day: string, count: number) => Array.from({ length: count }, (_, i) => hourOf(day) + i * DAY);

describe("weeks and months", () => {
  it("give a level by its last day, a flow by its sum, distinct counts by their mean, a range by its extremes", () => {
    const hours = daysFrom("2024-01-01", 7); // a Monday
    const values = [3, 9, 1, 4, 5, 6, 7];
    const week = (metric: string) => resampled({ hours, values }, { period: "week", metric }).values;
    const metrics = ["price_usd", "volume_usd", "active_addresses", "open_usd", "high_usd", "low_usd"];
    expect(metrics.map(week)).toEqual([[7], [35], [5], [3], [9], [1]]);
  });

  it("leave out a period whose first or last day is not there", () => {
    const hours = daysFrom("2024-01-02", 40);
    expect(resampled({ hours, values: hours }, { period: "month", metric: "price_usd" }).hours).toEqual([]);
    const whole = daysFrom("2024-01-01", 45);
    expect(resampled({ hours: whole, values: whole }, { period: "month", metric: "price_usd" }).hours).toEqual([hourOf("2024-01-01")]);
  });
});

it("gives the week of funds that rest at weekends, once it is over", () => {
  const monday = hourOf("2024-01-01");
  const hours = [0, 1, 2, 3, 4, 7, 8].map((n) => monday + n * DAY);
  expect(resampled({ hours, values: [1, 1, 1, 1, 1, 9, 9] }, { period: "week", metric: "net_flow_usd" })).toEqual({ hours: [monday], values: [5] });
});

describe("returns", () => {
  it("go from point to point, not over a gap, not over a break, but over a collapse", () => {
    const hours = [0, 24, 48, 96, 120, 144];
    const values = [100, 110, 55, 60, 6_000, 60];
    const found = returns(
      { hours, values },
      {
        span: DAY,
        breaks: [
          { hour: 120, kind: "jump" },
          { hour: 144, kind: "collapse" },
        ],
      },
    );
    expect(found.hours).toEqual([24, 48, 144]);
    expect(found.values.map((value) => Math.round(value * 100) / 100)).toEqual([0.1, -0.5, -0.99]);
  });

  it("compound back to the whole change where nothing is missing", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 1, max: 100, noNaN: true }), { minLength: 2, maxLength: 40 }), (values) => {
        const hours = values.map((_, i) => i * DAY);
        const product = returns({ hours, values }, { span: DAY, breaks: [] }).values.reduce((all, each) => all * (1 + each), 1);
        expect(product / ((values.at(-1) ?? 0) / (values[0] ?? 1))).toBeCloseTo(1, 9);
      }),
    );
  });
});
