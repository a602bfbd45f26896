import fc from "fast-check";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type TestDesk, testDesk } from "../../test/desk.ts";
import type { Points } from "../schema/series.ts";
import { type Arrival, writePoints } from "./points.ts";
import { latestPoints, seriesAsKnown } from "./series.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;
const FIRST = Date.UTC(2024, 0, 1);
const LAG_HOURS = 24; // of a source that nobody described

let test: TestDesk;
beforeAll(async () => {
  test = await testDesk();
});
afterAll(() => test.close());
beforeEach(() => test.emptied());

const day = (n: number) => new Date(FIRST + n * DAY_MS);

function points(values: [day: number, value: number][], { source = "desk", metric = "price_usd" } = {}): Points {
  return {
    keys: [{ asset: "bitcoin", metric, source, step: "day" }],
    series: new Int32Array(values.length),
    hours: Int32Array.from(values, ([n]) => day(n).getTime() / HOUR_MS),
    values: Float64Array.from(values, ([, value]) => value),
  };
}

const write = (values: [number, number][], arrival: Arrival, now: Date, source?: string) =>
  writePoints(test.desk.db, points(values, source ? { source } : {}), { arrival, now });

/** Day to value, as known at a moment. */
async function known(asOf?: Date, source?: string): Promise<Record<number, number>> {
  const [series] = await seriesAsKnown(test.desk.db, {
    assets: ["bitcoin"],
    metrics: ["price_usd"],
    step: "day",
    from: day(-10),
    to: day(1_000),
    asOf,
    source,
  });
  return Object.fromEntries(Array.from(series?.hours ?? [], (hour, i) => [(hour * HOUR_MS - FIRST) / DAY_MS, series?.values[i] ?? Number.NaN]));
}

describe("points", () => {
  it("that come again change nothing; with another value they are revised and the old one stays for those who ask about then", async () => {
    expect(
      await write(
        [
          [0, 10],
          [1, 11],
        ],
        "afterwards",
        day(20),
      ),
    ).toEqual({ added: 2, revised: 0 });
    expect(
      await write(
        [
          [0, 10],
          [1, 11],
        ],
        "afterwards",
        day(30),
      ),
    ).toEqual({ added: 0, revised: 0 });
    expect(
      await write(
        [
          [0, 10],
          [1, 12],
        ],
        "afterwards",
        day(40),
      ),
    ).toEqual({ added: 0, revised: 1 });
    expect(await known()).toEqual({ 0: 10, 1: 12 });
    expect(await known(day(39))).toEqual({ 0: 10, 1: 11 });
    expect(await known(day(40))).toEqual({ 0: 10, 1: 12 });
  });

  it("brought in afterwards are taken to be known a day after their day's end, live ones from their arrival", async () => {
    await write([[0, 10]], "afterwards", day(100));
    await write([[1, 11]], "live", day(50));
    expect(await known(new Date(day(2).getTime() - 1))).toEqual({});
    expect(await known(day(2))).toEqual({ 0: 10 });
    expect(await known(new Date(day(50).getTime() - 1))).toEqual({ 0: 10 });
    expect(await known(day(50))).toEqual({ 0: 10, 1: 11 });
  });

  it("brought in before their publication lag is over were known when they came", async () => {
    const came = new Date(day(1).getTime() + HOUR_MS);
    await write([[0, 10]], "afterwards", came);
    expect(await known(came)).toEqual({ 0: 10 });
  });

  it("of two sources are chosen by rank day by day, never mixed", async () => {
    await write(
      [
        [0, 10],
        [1, 11],
      ],
      "afterwards",
      day(20),
      "coingecko",
    );
    await write(
      [
        [1, 12],
        [2, 13],
      ],
      "afterwards",
      day(20),
      "binance",
    );
    expect(await known()).toEqual({ 0: 10, 1: 12, 2: 13 });
    expect(await known(undefined, "coingecko")).toEqual({ 0: 10, 1: 11 });
  });

  it("that are simulated count only where nothing real is held, not even for other days", async () => {
    await write(
      [
        [0, 1],
        [5, 2],
      ],
      "afterwards",
      day(20),
      "sample",
    );
    expect(await known()).toEqual({ 0: 1, 5: 2 });
    await write([[1, 40_000]], "afterwards", day(20), "binance");
    expect(await known()).toEqual({ 1: 40_000 });
  });

  it("of two scopes are never one series: one venue's volume is not the market's", async () => {
    const volume = { metric: "volume_usd" };
    await writePoints(
      test.desk.db,
      points(
        [
          [0, 900],
          [1, 900],
          [2, 900],
        ],
        { ...volume, source: "coingecko" },
      ),
      { arrival: "afterwards", now: day(20) },
    );
    await writePoints(
      test.desk.db,
      points(
        [
          [2, 40],
          [3, 40],
        ],
        { ...volume, source: "binance" },
      ),
      { arrival: "afterwards", now: day(20) },
    );
    const [series] = await seriesAsKnown(test.desk.db, { assets: ["bitcoin"], metrics: ["volume_usd"], step: "day", from: day(0), to: day(9) });
    expect(Array.from(series?.values ?? [])).toEqual([900, 900, 900]);
  });

  it("latest are the newest known at a moment", async () => {
    await write(
      [
        [0, 10],
        [1, 11],
      ],
      "afterwards",
      day(20),
    );
    const at = async (asOf: Date) =>
      (await latestPoints(test.desk.db, { assets: ["bitcoin"], metrics: ["price_usd"], asOf })).map(({ value }) => value);
    expect(await at(day(2))).toEqual([10]);
    expect(await at(day(3))).toEqual([11]);
    expect(await at(day(1))).toEqual([]);
  });
});

interface Fact {
  day: number;
  value: number;
  knownAt: number;
  replacedAt: number;
}

/** What the rule says, told without a database. */
function told(facts: Fact[], writes: { values: [number, number][]; arrival: Arrival; at: number }[]): Fact[] {
  for (const { values, arrival, at } of writes) {
    for (const [n, value] of values) {
      const held = facts.find((fact) => fact.day === n && fact.replacedAt === Number.POSITIVE_INFINITY);
      if (held?.value === value) continue;
      if (held) held.replacedAt = at;
      const assumed = day(n + 1).getTime() + LAG_HOURS * HOUR_MS;
      facts.push({ day: n, value, knownAt: arrival === "live" || held ? at : Math.min(at, assumed), replacedAt: Number.POSITIVE_INFINITY });
    }
  }
  return facts;
}

/** Nothing that was seen is taken back, and only back-fills add to it: they are taken to have been known. */
function expectKept(seen: Record<number, number>, now: Record<number, number>, later: { values: [number, number][]; arrival: Arrival }[]): void {
  const filled = new Set(later.filter(({ arrival }) => arrival === "afterwards").flatMap(({ values }) => values.map(([n]) => n)));
  for (const [n, value] of Object.entries(seen)) expect(now[Number(n)]).toBe(value);
  for (const n of Object.keys(now)) if (!(n in seen)) expect(filled).toContain(Number(n));
}

describe("as known at a moment", () => {
  it("never changes by what becomes known later, over any revisions, back-fills and live points", async () => {
    const writing = fc.record({
      values: fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 1, max: 4 })), {
        selector: ([n]) => n,
        minLength: 1,
        maxLength: 5,
      }),
      arrival: fc.constantFrom<Arrival>("live", "afterwards"),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(writing, { minLength: 1, maxLength: 6 }), async (writings) => {
        await sql`truncate series, points, revisions cascade`.execute(test.desk.db);
        const writes = writings.map((each, i) => ({ ...each, at: day(8 + i).getTime() }));
        const seen: { asOf: Date; answer: Record<number, number> }[] = [];
        for (const { values, arrival, at } of writes) {
          await write(values, arrival, new Date(at));
          seen.push({ asOf: new Date(at), answer: await known(new Date(at)) }); // what a reader saw at that moment
        }
        for (const { asOf, answer } of seen)
          expectKept(
            answer,
            await known(asOf),
            writes.filter(({ at }) => at > asOf.getTime()),
          );
        for (const n of [1, 2, 4, 8, 10, 12, 15]) {
          const facts = told([], writes).filter(({ knownAt, replacedAt }) => knownAt <= day(n).getTime() && replacedAt > day(n).getTime());
          expect(await known(day(n))).toEqual(Object.fromEntries(facts.map(({ day: of, value }) => [of, value])));
        }
      }),
      { numRuns: 25 },
    );
  });
});
