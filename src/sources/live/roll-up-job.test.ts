import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type TestDesk, testDesk } from "../../../test/desk.ts";
import { type Minute, recordMinutes } from "../../store/quotes.ts";
import { seriesAsKnown } from "../../store/series.ts";

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
const DAY = Date.UTC(2024, 2, 4);
const METRICS = ["open_usd", "high_usd", "low_usd", "price_usd"];
let test: TestDesk;

beforeAll(async () => {
  test = await testDesk();
});
afterAll(() => test.close());
beforeEach(() => test.emptied());

/** Sixty minutes in which the price goes from `price` to `price` + 59. */
function hourOf(number: number, price: number, asset = "bitcoin"): Minute[] {
  return Array.from({ length: 60 }, (_, i) => ({
    asset,
    source: "venue",
    at: DAY + number * HOUR_MS + i * MINUTE_MS,
    open: price + i,
    high: price + i,
    low: price + i,
    close: price + i,
  }));
}

const keep = (...hours: Minute[][]) => recordMinutes(test.desk.db, hours.flat(), new Date(DAY));

async function rollUpAt(moment: string): Promise<void> {
  test.at(moment);
  await test.desk.perform("roll-up-quotes", {});
}

async function rolled(step: "hour" | "day", asset = "bitcoin") {
  const range = { from: new Date(DAY), to: new Date(DAY + 48 * HOUR_MS) };
  const found = await seriesAsKnown(test.desk.db, { assets: [asset], metrics: METRICS, step, ...range });
  return Object.fromEntries(found.map(({ metric, values, sources }) => [metric, { values: [...values], sources }]));
}

const live = (...values: number[]) => ({ values, sources: ["live"] });

describe("rolling up", () => {
  it("makes hours that have ended two minutes ago, and each of them once", async () => {
    await keep(hourOf(9, 100), hourOf(10, 200));
    await rollUpAt("2024-03-04T11:01:00Z");
    expect(await rolled("hour")).toEqual({ open_usd: live(100), high_usd: live(159), low_usd: live(100), price_usd: live(159) });
    await rollUpAt("2024-03-04T11:05:00Z");
    expect((await rolled("hour")).price_usd).toEqual(live(159, 259));
    const before = await test.counts();
    await rollUpAt("2024-03-04T11:10:00Z");
    await test.desk.db.deleteFrom("settings").execute(); // as if it had stopped before it noted how far it came
    await rollUpAt("2024-03-04T11:15:00Z");
    expect(await test.counts()).toEqual(before);
    expect(before.revisions).toBeUndefined();
  });

  it("takes in minutes that came late when the next hour ends", async () => {
    await keep(hourOf(9, 100).slice(0, 50));
    await rollUpAt("2024-03-04T10:05:00Z");
    expect(await rolled("hour")).toEqual({});
    await keep(hourOf(9, 100), hourOf(10, 200));
    await rollUpAt("2024-03-04T11:05:00Z");
    expect((await rolled("hour")).price_usd).toEqual(live(159, 259));
  });

  it("goes on where it stopped after days of standing still, and drops minutes of a week ago", async () => {
    await keep(hourOf(9, 100));
    await rollUpAt("2024-03-04T09:30:00Z");
    await rollUpAt("2024-03-07T09:30:00Z");
    expect((await rolled("hour")).price_usd).toEqual(live(159));
    expect((await test.counts()).minutes).toBe(60);
    await rollUpAt("2024-03-11T12:00:00Z");
    expect((await test.counts()).minutes).toBeUndefined();
  });

  it("makes a day of the hours: its close is the last minute's", async () => {
    const hours = Array.from({ length: 24 }, (_, i) => hourOf(i, 100 + i));
    await keep(...hours);
    await rollUpAt("2024-03-04T23:30:00Z");
    expect(await rolled("day")).toEqual({});
    await rollUpAt("2024-03-05T00:05:00Z");
    // from 100 in the first minute to 100 + 23 + 59 in the last
    expect(await rolled("day")).toEqual({ open_usd: live(100), high_usd: live(182), low_usd: live(100), price_usd: live(182) });
  });

  it("leaves out a day without its last hour or with more than four hours missing, and an open that nobody saw", async () => {
    const whole = Array.from({ length: 24 }, (_, i) => i);
    await keep(
      ...whole.slice(0, 23).map((i) => hourOf(i, 100, "unfinished")),
      ...whole.slice(5).map((i) => hourOf(i, 100, "patchy")),
      ...whole.slice(4).map((i) => hourOf(i, 100, "enough")),
    );
    await rollUpAt("2024-03-05T00:05:00Z");
    expect(await rolled("day", "unfinished")).toEqual({});
    expect(await rolled("day", "patchy")).toEqual({});
    expect(await rolled("day", "enough")).toEqual({ high_usd: live(159), low_usd: live(100), price_usd: live(159) });
  });
});
