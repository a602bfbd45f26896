import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, describe, expect, it } from "vitest";
import { seededRandom } from "../../src/platform/maths/random.ts";
import { openStore } from "../../src/store/database.ts";

// Kills an import with SIGKILL at random moments, then imports again: nothing acknowledged may be lost, nothing doubled.
const MOMENTS = Number(process.env.CRASH_MOMENTS ?? 4);
const SEED = Number(process.env.CRASH_SEED ?? 4747);
const DOCUMENTS = 100 + 60 * MOMENTS; // each run gets on a little further before it is killed
const WORDS =
  "market range volume holders chain fees blocks week price supply demand funds miners spread depth curve yield rate bridge vault layer proof order book venue index basis cohort cycle flow".split(
    " ",
  );
const ROOT = new URL("../..", import.meta.url).pathname;

const folder = mkdtempSync(join(tmpdir(), "assay-crash-"));
const input = join(folder, "letters.ndjson");
writeFileSync(input, Array.from({ length: DOCUMENTS }, (_, i) => `${JSON.stringify(letter(i))}\n`).join(""));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("an import that is killed and begun again", () => {
  it("loses nothing and doubles nothing on the embedded database", async () => {
    await killAndImportAgain({ ASSAY_HOME: join(folder, "desk"), DATABASE_URL: "" });
  });

  it.runIf(process.env.TEST_DATABASE_URL)("loses nothing and doubles nothing on PostgreSQL", async () => {
    const name = `assay_crash_${randomUUID().replaceAll("-", "")}`;
    await administer(`create database ${name}`);
    try {
      const url = new URL(process.env.TEST_DATABASE_URL ?? "");
      url.pathname = `/${name}`;
      await killAndImportAgain({ ASSAY_HOME: join(folder, "desk-postgres"), DATABASE_URL: url.href });
    } finally {
      await administer(`drop database ${name} with (force)`);
    }
  });
});

async function killAndImportAgain(environment: Record<string, string>): Promise<void> {
  const random = seededRandom(SEED);
  await assay(environment, ["sources"]); // the first start is not what is tried here
  let acknowledged = 0;
  for (let moment = 0; moment < MOMENTS; moment += 1) {
    await assay(environment, ["import", input], { killAfterMs: 900 + random() * 2_000 });
    const held = await titles(environment);
    expect(new Set(held).size).toBe(held.length); // nothing is doubled
    expect(held.length).toBeGreaterThanOrEqual(acknowledged); // what a reader could see before is still there
    acknowledged = held.length;
  }
  const last = await assay(environment, ["import", input, "--json"]);
  expect(JSON.parse(last.stdout)).toMatchObject({ state: "done", failures: [] });
  const held = await titles(environment);
  expect(held.toSorted()).toEqual(Array.from({ length: DOCUMENTS }, (_, i) => letter(i).title).toSorted());
  const again = await assay(environment, ["import", input, "--json"]);
  expect(JSON.parse(again.stdout)).toMatchObject({ added: 0 });
}

/** Every title in the desk, as it stands after the process died. */
async function titles({ ASSAY_HOME: home = "", DATABASE_URL }: Record<string, string>): Promise<string[]> {
  const store = await openStore({ databaseUrl: DATABASE_URL || null, home, share: false });
  try {
    return (await store.db.selectFrom("issues").select("title").execute()).map(({ title }) => title);
  } finally {
    await store.close();
  }
}

function assay(environment: Record<string, string>, words: string[], { killAfterMs }: { killAfterMs?: number } = {}): Promise<{ stdout: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(join(ROOT, "bin/assay"), words, { env: { ...process.env, ...environment }, stdio: ["ignore", "pipe", "pipe"] });
    let stdout = "";
    let stderr = "";
    child.stdout.on("data", (chunk) => (stdout += chunk));
    child.stderr.on("data", (chunk) => (stderr += chunk));
    const timer = killAfterMs === undefined ? null : setTimeout(() => child.kill("SIGKILL"), killAfterMs);
    child.on("close", (code) => {
      if (timer) clearTimeout(timer);
      if (code === 0 || killAfterMs !== undefined) resolve({ stdout });
      else reject(new Error(`assay ${words.join(" ")} ended with ${code}: ${stderr}`));
    });
  });
}

async function administer(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: process.env.TEST_DATABASE_URL });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

function letter(i: number): { id: string; title: string; published: string; source: string; text: string } {
  const random = seededRandom(i + 1);
  const words = Array.from({ length: 220 }, () => WORDS[Math.floor(random() * WORDS.length)]);
  return {
    id: `letter-${i}`,
    title: `Letter number ${i}`,
    published: new Date(Date.UTC(2024, 0, 1 + i)).toISOString(),
    source: `source-${i % 7}`,
    text: `Bitcoin in letter ${i}. ${words.join(" ")}.`,
  };
}
