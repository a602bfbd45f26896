import { randomUUID } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { document, entry, feed, mail, prose } from "../../test/builders.ts";
import { type TestDesk, testDesk } from "../../test/desk.ts";
import { writePoints } from "../store/points.ts";
import { setSetting } from "../store/settings.ts";
import { backup, restore } from "./backup.ts";
import { markIssue } from "./issues.ts";
import { getReadingSettings } from "./reading-settings.ts";

let from: TestDesk;
let into: TestDesk;
let folder: string;
let file: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "assay-backup-"));
  file = join(folder, "desk.backup");
  [from, into] = [await testDesk(), await testDesk()];
  await from.take(
    { channel: "feed", format: "feed", origin: "https://ledger.example/feed", bytes: feed({ items: [entry(1), entry(2)] }) },
    { channel: "feed", format: "feed", origin: "https://ledger.example/feed", bytes: feed({ items: [entry(1, { html: `<p>${prose(9)}</p>` })] }) },
    { bytes: mail({ subject: "Umlauts ä, a line\u2028separator and 💰", text: `Bitcoin rose.\u2028Then it fell. ${prose(3)}` }) },
    ...[1, 2, 3].map((n) => ({ format: "document" as const, bytes: Buffer.from(document(n)) })),
  );
  const [issue] = await from.issues();
  await from.ask(markIssue, { id: issue?.id, starred: true });
  await setSetting(from.desk.db, "retentionDays", 90);
  await manyReceipts();
  await manyPoints();
  await from.ask(backup, { file });
});
afterAll(async () => {
  await from.close();
  await into.close();
  rmSync(folder, { recursive: true });
});
beforeEach(() => into.emptied());

/** Feeds name their entries by UUIDs too; enough of them that the backup reads several pages. */
async function manyReceipts(): Promise<void> {
  const [receipt] = await from.desk.db.selectFrom("receipts").selectAll().limit(1).execute();
  if (!receipt) throw new Error("no receipt to copy");
  const rows = Array.from({ length: 1_200 }, () => ({ ...receipt, part: randomUUID() }));
  await from.desk.db.insertInto("receipts").values(rows).execute();
}

/** A series that was revised, and more points than a page of the backup holds. */
async function manyPoints(): Promise<void> {
  const hours = Array.from({ length: 6_000 }, (_, n) => 24 * n);
  const points = (value: number) => ({
    keys: [{ asset: "bitcoin", metric: "price_usd", source: "desk", step: "day" as const }],
    series: new Int32Array(hours.length),
    hours: Int32Array.from(hours),
    values: Float64Array.from(hours, (hour) => (hour === 48 ? value : hour + 1)),
  });
  for (const value of [1, 2]) await writePoints(from.desk.db, points(value), { arrival: "afterwards", now: new Date() });
}

describe("a backup", () => {
  it("gives an empty desk the same rows, texts, marks and search", async () => {
    await setSetting(into.desk.db, "retentionDays", 7); // what the new desk had set by itself gives way
    const { rows } = await into.ask<{ rows: number }>(restore, { file });
    const { runs: _, answers: __, ...counts } = await from.counts();
    expect(await into.counts()).toEqual(counts);
    expect(rows).toBe(Object.values(counts).reduce((sum, n) => sum + n, 0));
    for (const table of ["issues", "issue_versions", "deliveries", "marks", "settings", "mentions", "series", "points", "revisions"])
      expect(await contentOf(into, table)).toEqual(await contentOf(from, table));
    expect((await into.issues({ q: "umlauts" })).length).toBe(1);
    expect((await into.issues({ starred: "true" })).length).toBe(1);
  });

  it("lets the new desk go on: the same documents are known, new ones are taken", async () => {
    await into.ask(restore, { file });
    const before = await into.counts();
    await into.take({ format: "document", bytes: Buffer.from(document(1)) });
    expect(await into.counts()).toEqual(before);
    await into.take({ format: "document", bytes: Buffer.from(document(4)) });
    expect((await into.counts()).issues).toBe((before.issues ?? 0) + 1);
  });

  it("of an earlier version is restored too: what it does not know gets its default", async () => {
    const older = join(folder, "older.backup");
    const later = new Set(["reading", "style", "style_method"]);
    const lines = gunzipSync(readFileSync(file)).toString().split("\n");
    const without = lines.map((line) => {
      if (!/^\["(?:people|issues)",/.test(line)) return line;
      const [table, row] = JSON.parse(line) as [string, Record<string, unknown>];
      return JSON.stringify([table, Object.fromEntries(Object.entries(row).filter(([column]) => !later.has(column)))]);
    });
    writeFileSync(older, gzipSync(without.join("\n")));
    await into.ask(restore, { file: older });
    expect(await into.ask(getReadingSettings)).toEqual({ careful: false });
    expect(await into.issues()).toHaveLength((await from.issues()).length);
  });

  it("says whether it holds the secret key, is for its owner's eyes, and leaves nothing half written", () => {
    const [head = ""] = gunzipSync(readFileSync(file)).toString().split("\n", 1);
    expect(JSON.parse(head)).toMatchObject({ format: "assay-backup", secretKey: false });
    expect(statSync(file).mode & 0o077).toBe(0);
    expect(readdirSync(folder).filter((name) => name.includes("partial"))).toEqual([]);
  });

  it("that can't be written says where", async () => {
    await expect(from.ask(backup, { file: join(folder, "no", "such", "folder") })).rejects.toThrow(/could not be written to .*folder/);
  });
});

describe("what is no whole backup", () => {
  it.each([
    ["cut off in the middle of its packing", () => readFileSync(file).subarray(0, -200), /can't be read as a backup|cut short/],
    [
      "cut off between two lines",
      () => gzipSync(gunzipSync(readFileSync(file)).toString().split("\n").slice(0, -5).join("\n")),
      /cut short; nothing was restored/,
    ],
    ["another file", () => gzipSync('{"format":"photo-album"}\n'), /not a backup of Assay/],
    ["no packed file", () => Buffer.from("hello"), /can't be read as a backup/],
    ["empty", () => Buffer.alloc(0), /cut short|can't be read/],
    [
      "made by a newer Assay",
      () => gzipSync(`${JSON.stringify({ format: "assay-backup", version: "9.0.0", migration: "9999_later.sql" })}\n["end",{"rows":0}]\n`),
      /newer Assay \(9\.0\.0\)/,
    ],
  ])("because it is %s restores nothing", async (_, content, words) => {
    const broken = join(folder, "broken.backup");
    writeFileSync(broken, content());
    await expect(into.ask(restore, { file: broken })).rejects.toThrow(words);
    expect(await into.counts()).toEqual({ people: 1 });
  });

  it("because it is missing says so", async () => {
    await expect(into.ask(restore, { file: join(folder, "missing") })).rejects.toThrow(/missing can't be read as a backup/);
  });
});

describe("a desk that holds something", () => {
  it("is not restored over", async () => {
    await into.take({ bytes: mail({ subject: "Here already" }) });
    await expect(into.ask(restore, { file })).rejects.toThrow("the desk is not empty");
    expect(await into.issues()).toMatchObject([{ title: "Here already" }]);
  });
});

async function contentOf({ desk }: TestDesk, table: string): Promise<unknown[]> {
  const { rows } = await sql<{ row: unknown }>`select to_jsonb(t)::text as row from ${sql.table(table)} t order by 1`.execute(desk.db);
  return rows.map(({ row }) => row);
}
