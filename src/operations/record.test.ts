import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { z } from "zod";
import { entry, feed, mail, prose } from "../../test/builders.ts";
import { type TestDesk, testDesk } from "../../test/desk.ts";
import { checkClaims } from "../insights/checks/job.ts";
import type { SourceRecord } from "../schema/record.ts";
import { writePoints } from "../store/points.ts";
import { listCalls } from "./calls.ts";
import { exportRecord } from "./export-record.ts";
import { getRecord, listRecords } from "./record.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const FIRST = Date.UTC(2021, 0, 1);
const DAYS = 400;

let test: TestDesk;
beforeAll(async () => {
  test = await testDesk();
});
afterAll(() => test.close());
beforeEach(() => test.emptied());

const date = (n: number) => new Date(FIRST + n * DAY_MS).toISOString().slice(0, 10);

/** Bitcoin costs 30,000 and a hundred more each day, brought in years later. */
async function prices(): Promise<void> {
  const days = Array.from({ length: DAYS }, (_, n) => n);
  await writePoints(
    test.desk.db,
    {
      keys: [{ asset: "bitcoin", metric: "price_usd", source: "desk", step: "day" }],
      series: new Int32Array(DAYS),
      hours: Int32Array.from(days, (n) => (FIRST + n * DAY_MS) / HOUR_MS),
      values: Float64Array.from(days, (n) => 30_000 + 100 * n),
    },
    { arrival: "afterwards", now: new Date() },
  );
}

/** Closes of 1 to 4 March 2021, the last of them wrong, and a call for May. */
const LETTERS = [59, 60, 61].map((n) => mail({ date: `${date(n + 1)}T09:00:00Z`, text: `Bitcoin closed at $${30_000 + 100 * n} on ${inWords(n)}.` }));
const WRONG = mail({
  date: `${date(63)}T09:00:00Z`,
  text: `Bitcoin closed at $48,000 on ${inWords(62)}. Bitcoin will likely reach $38,000 by the end of May.`,
});

function inWords(n: number): string {
  return new Date(FIRST + n * DAY_MS).toLocaleDateString("en-US", { month: "long", day: "numeric", year: "numeric", timeZone: "UTC" });
}

async function filled(): Promise<string> {
  await prices();
  await test.take(...[...LETTERS, WRONG].map((bytes) => ({ bytes })));
  await checkClaims.run(test.desk, {});
  const [source] = await test.sources();
  return source?.slug ?? "";
}

type Record = z.output<typeof SourceRecord> & { issues: number; edited: number };

describe("the record of a source", () => {
  it("counts what could be checked, what held and what came true, with the number of cases", async () => {
    const record = await test.ask<Record>(getRecord, { slug: await filled() });
    expect(record).toMatchObject({ issues: 4, edited: 0 });
    expect(record.claims).toMatchObject({ claims: 4, checkable: 4, supported: 3, contradicted: 1, held: { share: 0.75, n: 4 } });
    expect(record.claims.byYear.map(({ year, claims }) => [year, claims])).toEqual([["2021", 4]]);
    // 38,000 is the close of day 80, in March: before the end of May
    expect(record.calls).toMatchObject({ calls: 1, scorable: 1, resolved: 1, right: 1 });
  });

  it("as of a day knows neither letters nor data of later", async () => {
    const slug = await filled();
    const early = await test.ask<Record>(getRecord, { slug, asOf: date(61) });
    expect(early.claims).toMatchObject({ claims: 2, supported: 2, contradicted: 0 });
    expect(early.calls.calls).toBe(0);
    const later = await test.ask<Record>(getRecord, { slug, asOf: date(70) });
    expect(later.claims).toMatchObject({ claims: 4, supported: 3, contradicted: 1 });
    expect(later.calls).toMatchObject({ calls: 1, open: 1, resolved: 0 });
    expect((await test.ask<Record>(getRecord, { slug, asOf: "2021-12-31" })).calls.resolved).toBe(1);
  });

  it("is listed beside those of the others", async () => {
    const slug = await filled();
    const { items } = await test.ask<{ items: unknown[] }>(listRecords);
    expect(items).toEqual([
      { slug, name: "Ledger Weekly", sample: false, claims: 4, supported: 3, contradicted: 1, calls: 1, scorable: 1, hits: 1, misses: 0 },
    ]);
  });

  it("can be taken away case by case, and no cell of it is a formula", async () => {
    const slug = await filled();
    await test.take({
      bytes: mail({ subject: "=HYPERLINK(1)", date: `${date(64)}T09:00:00Z`, text: `Bitcoin closed at $36,300 on ${inWords(63)}.` }),
    });
    const csv = await test.ask<string>(exportRecord, { slug });
    const lines = csv.trim().split("\n");
    expect(lines).toHaveLength(1 + 6 + 1);
    expect(lines.filter((line) => line.includes(",contradicted,"))).toHaveLength(1);
    expect(csv).toContain("'=HYPERLINK(1)");
    const rows = (await test.ask<string>(exportRecord, { slug, format: "ndjson" }))
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as { type: string });
    expect(rows.map(({ type }) => type)).toEqual(["claim", "claim", "claim", "claim", "claim", "claim", "call"]);
  });
});

describe("a letter that was edited", () => {
  const posted = (text: string) => ({
    channel: "feed" as const,
    format: "feed" as const,
    bytes: feed({ items: [entry(1, { published: `${date(63)}T09:00:00Z`, html: `<p>${text}</p><p>${prose(5)}</p>` })] }),
  });

  it("is counted by what it says now; the call that it took back still counts, and one that it kept stands in both", async () => {
    await prices();
    const call = "Bitcoin will likely reach $38,000 by the end of May.";
    await test.take(posted(`Bitcoin closed at $48,000 on ${inWords(62)}. ${call} Ether will likely reach $9,000 by the end of May.`));
    await test.take(posted(`We were wrong about the price. ${call}`));
    await checkClaims.run(test.desk, {});
    const [source] = await test.sources();
    const record = await test.ask<Record>(getRecord, { slug: source?.slug });
    const { items } = await test.ask<{ items: { claims: number; calls: number }[] }>(listRecords);
    expect([record.claims.claims, record.calls.calls, record.edited]).toEqual([0, 2, 1]);
    expect(items).toMatchObject([{ claims: 0, calls: 2 }]);
    expect((await test.onlyIssue()).calls.map(({ quote }) => quote)).toEqual([expect.stringContaining("$38,000")]);
  });
});

describe("calls", () => {
  it("are frozen: a letter that is read again, or data of other assets, leaves them as they are", async () => {
    await filled();
    const before = await test.ask<{ items: unknown[] }>(listCalls);
    await test.desk.db.updateTable("deliveries").set({ state: "waiting" }).execute();
    await test.take();
    await checkClaims.run(test.desk, {});
    expect(before.items).toHaveLength(1);
    expect(await test.ask(listCalls)).toEqual(before);
  });
});
