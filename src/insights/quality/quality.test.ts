import { describe, expect, it } from "vitest";
import { agreement } from "./agreement.ts";
import { breaks } from "./breaks.ts";
import { reach } from "./reach.ts";

const days = (count: number) => Array.from({ length: count }, (_, i) => i * 24);

describe("breaks of a price", () => {
  it("flags a ticker that another asset took over after the first one died, as LUNA's in May 2022", () => {
    const prices = [82, 30, 1.1, 0.00005, 0.0001, 8.87, 9.1];
    expect(breaks(days(7), prices).map(({ kind, hour }) => `${kind} on day ${hour / 24}`)).toEqual([
      "collapse on day 2",
      "collapse on day 3",
      "reused on day 5",
    ]);
  });

  it("takes a power of ten for a redenomination, and any other leap for a leap", () => {
    expect(breaks(days(4), [0.0031, 0.003, 3.01, 3]).map(({ kind }) => kind)).toEqual(["redenomination"]);
    expect(breaks(days(3), [300, 0.3, 0.31]).map(({ kind }) => kind)).toEqual(["redenomination"]);
    expect(breaks(days(3), [1, 1.1, 61]).map(({ kind }) => kind)).toEqual(["jump"]);
  });

  it("leaves a market's wildest ordinary days alone, and years without data", () => {
    expect(breaks(days(4), [1, 9, 1, 12])).toEqual([]);
    expect(breaks([0, 24, 4_634 * 24], [118, 119, 78_359])).toEqual([]);
  });
});

it("counts the days that lack a point", () => {
  expect(reach([0, 24, 96], { metric: "price_usd", step: "day" })).toEqual({ first: 0, last: 96, count: 3, missing: 2 });
  expect(reach([], { metric: "price_usd", step: "day" })).toBeNull();
});

it("does not miss weekends of funds, nor the days between weekly figures", () => {
  const monday = 4 * 24; // 1970-01-05
  const days = [0, 1, 2, 3, 4, 7, 9].map((n) => monday + n * 24); // a week, then Monday and Wednesday
  expect(reach(days, { metric: "net_flow_usd", step: "day" })?.missing).toBe(1);
  expect(reach([monday, monday + 21 * 24], { metric: "weekly_net_flow_usd", step: "day" })?.missing).toBe(2);
  expect(reach(days, { metric: "level", step: "day" })?.missing).toBe(0);
});

describe("agreement of two vendors", () => {
  it("is the median difference on the days that both have", () => {
    const a = { hours: days(6), values: [100, 100, 100, 100, 100, 100] };
    const b = { hours: days(7).slice(1), values: [100, 101, 102, 103, 150, 100] };
    const found = agreement(a, b);
    expect(found?.count).toBe(5);
    expect(found?.median).toBeCloseTo(1 - 100 / 102); // third of 0, 1, 2, 3 and a third
    expect(found?.worstHour).toBe(5 * 24);
  });

  it("is not told on a few days", () => {
    expect(agreement({ hours: days(4), values: [1, 1, 1, 1] }, { hours: days(4), values: [1, 1, 1, 1] })).toBeNull();
  });
});
