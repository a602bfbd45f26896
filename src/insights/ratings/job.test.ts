import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { mail } from "../../../test/builders.ts";
import { type TestDesk, testDesk } from "../../../test/desk.ts";
import { FIRST_DAY, market } from "../../../test/market.ts";
import { getRating, listRatings, ratingScores } from "../../operations/ratings.ts";
import type { Rating, Ratings } from "../../schema/rating.ts";
import type { RatingScores } from "../../schema/rating-score.ts";
import type { Points } from "../../schema/series.ts";
import { writePoints } from "../../store/points.ts";
import { callsByDay, mentionsByDay, tonesByDay } from "../../store/told-of-assets.ts";
import { judgeSeries } from "../quality/job.ts";
import { rateAssets } from "./job.ts";
import type { PanelColumn } from "./panel.ts";
import { ratingsAsOf } from "./rate.ts";

const DAY_MS = 86_400_000;
const DAYS = 180;
const columns = market({ seed: 21, assets: 9, days: DAYS }).filter(({ metric }) => metric === "price_usd");

let test: TestDesk;
beforeAll(async () => {
  test = await testDesk();
});
afterAll(() => test.close());
beforeEach(() => test.emptied());

const date = (place: number) => new Date((FIRST_DAY + place) * DAY_MS).toISOString().slice(0, 10);

/** Points of a source that is known a day after. */
function points(given: readonly PanelColumn[]): Points {
  const all = given.flatMap(({ days, values }, series) => Array.from(days, (day, i) => ({ series, hour: day * 24, value: values[i] ?? 0 })));
  return {
    keys: given.map(({ asset, metric }) => ({ asset, metric, source: "invented", step: "day" })),
    series: Int32Array.from(all.map(({ series }) => series)),
    hours: Int32Array.from(all.map(({ hour }) => hour)),
    values: Float64Array.from(all.map(({ value }) => value)),
  };
}

const write = (given: readonly PanelColumn[], place: number) =>
  writePoints(test.desk.db, points(given), { arrival: "afterwards", now: new Date((FIRST_DAY + place) * DAY_MS) });

/** The desk looks its series over and rates, in the morning of a day. */
async function rated(place: number): Promise<void> {
  test.at(`${date(place)}T06:00:00Z`);
  await judgeSeries.run(test.desk, {});
  await rateAssets.run(test.desk, {});
}

interface AssetRating {
  asOf: string;
  rating: Rating | null;
  withheld: string | null;
  history: { day: string; trader: number }[];
}

describe("a desk with prices", () => {
  it("rates each day that is over as the same series in files are rated, and scores itself", async () => {
    await write(columns, DAYS);
    await rated(DAYS);
    const found = await test.ask<Ratings>(listRatings);
    const late = columns.map((each) => ({ ...each, lagDays: Array.from(each.values, () => 1) }));
    expect(found).toEqual(ratingsAsOf({ columns: late, asOf: FIRST_DAY + DAYS - 1 }));
    const one = await test.ask<AssetRating>(getRating, { asset: "bitcoin" });
    expect(one.history.map(({ day }) => day)).toEqual(Array.from({ length: 7 }, (_, i) => date(DAYS - 7 + i)));
    expect(one.rating?.trader).toBe(one.history.at(-1)?.trader);
    const scores = await test.ask<RatingScores>(ratingScores);
    expect([scores.to, scores.horizons[0]?.dates]).toEqual([date(DAYS - 1), DAYS - 120 - 1]);
  });

  it("never changes what it once rated, whatever comes to light later", async () => {
    await write(columns, DAYS);
    await rated(DAYS);
    const before = await test.ask<Ratings>(listRatings, { asOf: date(DAYS - 1) });
    await write(
      columns.map((each) => ({ ...each, values: Array.from(each.values, (value, i) => value * (1 + (i % 7) / 50)) })),
      DAYS + 1,
    );
    await rated(DAYS + 1);
    expect(await test.ask<Ratings>(listRatings, { asOf: date(DAYS - 1) })).toEqual(before);
    const newest = await test.ask<Ratings>(listRatings);
    expect([newest.asOf, newest.model]).toEqual([date(DAYS), before.model]); // the month's model holds
  });

  it("says why an asset is not rated, and that it knows nothing of another", async () => {
    const young = columns
      .slice(0, 1)
      .map((each) => ({ ...each, asset: "young", days: Array.from(each.days).slice(-15), values: Array.from(each.values).slice(-15) }));
    await write([...columns, ...young], DAYS);
    await rated(DAYS);
    expect(await test.ask<AssetRating>(getRating, { asset: "young" })).toMatchObject({
      rating: null,
      withheld: expect.stringContaining("60 are needed"),
      history: [],
    });
    await expect(test.ask(getRating, { asset: "nobody" })).rejects.toThrow(/no daily price of nobody/);
  });

  it("takes in what letters say of an asset, from the day on which they came", async () => {
    await write(columns, DAYS);
    for (const place of [DAYS - 100, DAYS - 20, DAYS - 3]) {
      test.at(`${date(place)}T08:00:00Z`);
      const text = "Bitcoin rallied and surged to new highs while traders cheered. We expect Bitcoin to rise to $90,000 by the end of next month.";
      await test.take({ bytes: mail({ subject: `Prices ${place}`, date: `${date(place)}T07:00:00Z`, text }) });
    }
    const span = { from: new Date(0), until: new Date(`${date(DAYS)}T00:00:00Z`), sample: false };
    const [mentions, tones, calls] = [mentionsByDay, tonesByDay, callsByDay].map((said) => said(test.desk.db, span));
    const weight = (await mentions)?.[0]?.value ?? 0; // what its source is worth hearing
    expect([weight >= 0.5, weight <= 1]).toEqual([true, true]);
    expect((await mentions)?.map(({ asset, day, value }) => [asset, day, value])).toEqual(
      [DAYS - 100, DAYS - 20, DAYS - 3].map((place) => ["bitcoin", date(place), weight]),
    );
    expect((await tones)?.at(-1)).toMatchObject({ asset: "bitcoin", day: date(DAYS - 3) });
    expect((await tones)?.at(-1)?.value).toBeGreaterThan(0);
    expect((await calls)?.at(-1)).toEqual({ asset: "bitcoin", day: date(DAYS - 3), value: 1 / 3 });
    await rated(DAYS);
    const { rating } = await test.ask<AssetRating>(getRating, { asset: "bitcoin" });
    const attention = rating?.reasons.find(({ factor }) => factor === "attention");
    expect(attention?.value).toBeCloseTo(Math.log((1 + weight) / (1 + (7 * 2 * weight) / 90)), 9); // one letter this week, two in ninety days
    expect(attention?.standing).toBeGreaterThan(0.9);
  });

  it("has no ratings before there is anything to rate", async () => {
    await write(columns.slice(0, 2), DAYS);
    await rated(DAYS);
    await expect(test.ask(listRatings)).rejects.toThrow(/nothing was rated by then/);
    await expect(test.ask(ratingScores)).rejects.toThrow(/no ratings have been scored/);
  });
});
