import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { mail } from "../../../test/builders.ts";
import { type TestDesk, testDesk } from "../../../test/desk.ts";
import { checkText } from "../../operations/check-text.ts";
import { disputeClaim, getClaim, listClaims, withdrawDispute } from "../../operations/claims.ts";
import type { Check, PastCheck } from "../../schema/check.ts";
import type { Claim } from "../../schema/claim.ts";
import type { ClaimLine } from "../../schema/kept-claim.ts";
import type { Points } from "../../schema/series.ts";
import { type Arrival, writePoints } from "../../store/points.ts";
import { dateOf, dayNumber } from "./book.ts";
import { check } from "./check.ts";
import { checkClaims } from "./job.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const FIRST = Date.UTC(2024, 2, 1);
const LAG_MS = DAY_MS; // of a source that nobody described

let test: TestDesk;
beforeAll(async () => {
  test = await testDesk();
});
afterAll(() => test.close());
beforeEach(() => test.emptied());

const day = (n: number) => new Date(FIRST + n * DAY_MS);
const date = (n: number) => day(n).toISOString().slice(0, 10);

function prices(values: [day: number, value: number][], source = "desk"): Points {
  return {
    keys: [{ asset: "bitcoin", metric: "price_usd", source, step: "day" }],
    series: new Int32Array(values.length),
    hours: Int32Array.from(values, ([n]) => day(n).getTime() / HOUR_MS),
    values: Float64Array.from(values, ([, value]) => value),
  };
}

const write = (values: [number, number][], arrival: Arrival = "afterwards", now = day(60), source?: string) =>
  writePoints(test.desk.db, prices(values, source), { arrival, now });

/** The claims of the desk, checked on a day. */
async function checked(n = 61): Promise<ClaimLine[]> {
  test.at(day(n).toISOString());
  await checkClaims.run(test.desk, {});
  return (await test.ask<{ items: ClaimLine[] }>(listClaims)).items;
}

const letter = (text: string, n = 6) => mail({ subject: "Prices", date: day(n).toISOString(), text });

describe("claims of a letter", () => {
  it("are held against the series of the desk, with the points that say so", async () => {
    await write([4, 5, 6].map((n) => [n, 60_000 + n]));
    await test.take({ bytes: letter(`Bitcoin closed at $60,000 on March 5th, 2024. Bitcoin closed at $66,000 on March 6th, 2024.`) });
    const claims = (await checked()).toSorted((a, b) => a.start - b.start);
    expect(claims.map(({ quote, check: { verdict, observed } }) => [quote.slice(-7), verdict, observed])).toEqual([
      ["$60,000", "supported", 60_004],
      ["$66,000", "contradicted", 60_006],
    ]);
    expect(claims[1]?.check).toMatchObject({ series: "bitcoin/price_usd", source: "desk", tolerance: 1_980, points: [[date(6), 60_006]] });
  });

  it("are checked again when the data is revised, and what was found before stays in the history", async () => {
    await write([4, 5, 6].map((n) => [n, 50_000]));
    await test.take({ bytes: letter("Bitcoin closed at $60,000 on March 5th, 2024.") });
    const [before] = await checked();
    await write(
      [4, 5].map((n) => [n, 60_000]),
      "afterwards",
      day(70),
    );
    const [after] = await checked(71);
    expect([before?.check.verdict, after?.check.verdict, after?.revised]).toEqual(["contradicted", "supported", 1]);
    const { history } = await test.ask<{ history: PastCheck[] }>(getClaim, { id: after?.id });
    expect(history.map(({ check }) => [check.verdict, check.observed])).toEqual([["contradicted", 50_000]]);
  });

  it("are left alone by data of other days", async () => {
    await write([4, 5, 6].map((n) => [n, 60_000]));
    await test.take({ bytes: letter("Bitcoin closed at $60,000 on March 5th, 2024.") });
    const [before] = await checked();
    await write([[40, 1]], "afterwards", day(70));
    const [after] = await checked(71);
    expect(after?.checkedAt).toBe(before?.checkedAt);
  });

  it("wait for data that has not come, and are checked when it has", async () => {
    await test.take({ bytes: letter("Bitcoin closed at $60,000 on March 5th, 2024.") });
    const [before] = await checked(10);
    expect(before?.check).toMatchObject({ verdict: "unverifiable", reason: "the desk has no price_usd of bitcoin" });
    await write([3, 4, 5].map((n) => [n, 60_000]));
    const [after] = await checked();
    expect(after?.check.verdict).toBe("supported");
  });

  it("of real letters are not held against invented prices, nor those of invented letters against real ones", async () => {
    await write(
      [3, 4, 5].map((n) => [n, 40_000]),
      "afterwards",
      day(60),
      "sample",
    );
    await test.take({ bytes: letter("Bitcoin closed at $60,000 on March 5th, 2024."), hints: { name: "real" } });
    await write([3, 4, 5].map((n) => [n, 60_000]));
    await test.take({
      bytes: mail({
        from: "Invented <a@invented.example>",
        date: day(6).toISOString(),
        text: "Ether aside, Bitcoin closed at $40,000 on March 5th, 2024.",
      }),
      hints: { sample: true },
    });
    const found = await checked();
    expect(found.map(({ source, check }) => [source.sample, check.verdict, check.source]).toSorted()).toEqual([
      [false, "supported", "desk"],
      [true, "supported", "sample"],
    ]);
  });

  it("stay the same rows when the letter is read again", async () => {
    await write([3, 4, 5].map((n) => [n, 60_000]));
    await test.take({ bytes: letter("Bitcoin closed at $60,000 on March 5th, 2024.") });
    const [before] = await checked();
    await test.desk.db.updateTable("deliveries").set({ state: "waiting" }).execute();
    await test.take();
    const [after] = await checked();
    expect(after).toEqual(before);
  });

  it("can be disputed, with a reason, and the desk's verdict stays", async () => {
    await write([3, 4, 5].map((n) => [n, 50_000]));
    await test.take({ bytes: letter("Bitcoin closed at $60,000 on March 5th, 2024.") });
    const [claim] = await checked();
    const disputed = await test.ask<ClaimLine>(disputeClaim, { id: claim?.id, verdict: "supported", note: "It speaks of another venue." });
    expect(disputed).toMatchObject({ check: { verdict: "contradicted" }, dispute: { verdict: "supported", note: "It speaks of another venue." } });
    expect((await test.ask<{ items: ClaimLine[] }>(listClaims, { disputed: false })).items).toEqual([]);
    expect((await test.ask<ClaimLine>(withdrawDispute, { id: claim?.id })).dispute).toBeNull();
  });
});

interface Write {
  at: number;
  live: boolean;
  values: [number, number][];
}

/** What anyone could know at a moment, by the rule for live, imported and replaced points, worked out from the writes alone. */
function knownThen(writes: Write[], asOf: number): Map<number, number> {
  const known = new Map<number, number>();
  const current = new Map<number, number>();
  for (const { at, live, values } of writes) {
    for (const [n, value] of values) {
      const isChange = current.has(n) && current.get(n) !== value;
      const isNew = !current.has(n);
      current.set(n, value);
      const knownFrom = isChange || live ? day(at).getTime() : Math.min(day(at).getTime(), day(n + 1).getTime() + LAG_MS);
      if ((isNew || isChange) && knownFrom <= asOf) known.set(n, value);
    }
  }
  return known;
}

describe("a check as of a day", () => {
  it("uses no point that was not known then", async () => {
    const change = fc.record({
      live: fc.boolean(),
      values: fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 50_000, max: 70_000 })), {
        minLength: 1,
        maxLength: 6,
        selector: ([n]) => n,
      }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), fc.integer({ min: 0, max: 40 }), async (changes, asOf) => {
        await test.emptied();
        const writes = changes.map((each, i) => ({ ...each, at: 12 + 6 * i }));
        for (const { at, live, values } of writes) await write(values, live ? "live" : "afterwards", day(at));
        test.at(day(50).toISOString());
        const answer = await test.ask<{ claims: Claim[] }>(checkText, {
          text: "Bitcoin closed at $60,000 on March 5th, 2024.",
          published: date(8),
          asOf: day(asOf).toISOString(),
        });
        expect(answer.claims[0]?.check).toEqual(byModel(knownThen(writes, day(asOf).getTime()), answer.claims[0]));
      }),
      { numRuns: 40 },
    );
  });
});

/** The same check over a book that holds only these days. */
function byModel(known: Map<number, number>, claim: Claim | undefined): Check {
  const days = [...known.keys()].sort((a, b) => a - b);
  const column = {
    days: days.map((n) => dayNumber(dateOf(dayNumber(date(n))))),
    values: days.map((n) => known.get(n) ?? Number.NaN),
    sourceOf: () => "desk",
    breaks: [],
  };
  if (!claim) throw new Error("no claim was read");
  return check(claim, { find: (asset, metric) => (asset === "bitcoin" && metric === "price_usd" && days.length > 0 ? column : null) }, "");
}
