import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type EmbeddedDatabase, startEmbedded } from "./embedded.ts";

const LARGE = "x".repeat(700_000); // far beyond one chunk of a socket: its frames arrive in pieces
let home: string;
let database: EmbeddedDatabase;
let pool: pg.Pool;

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), "assay-wire-"));
  database = await startEmbedded(home);
  pool = new pg.Pool({ host: database.socketFolder, user: "postgres", database: "postgres", max: 8 });
  await pool.query("create table counters (id int primary key, value int not null)");
});
afterAll(async () => {
  await pool.end();
  await database.close();
  rmSync(home, { recursive: true });
});

describe("the embedded database with many clients", () => {
  it("never mixes the statements of clients that ask at the same time", async () => {
    const asked = Array.from({ length: 400 }, (_, i) => i);
    const answers = await Promise.all(
      asked.map(async (i) => {
        const text = i % 20 === 0 ? LARGE : `text ${i}`;
        const { rows } =
          i % 2
            ? await pool.query("select $1::int as i, length($2) as length", [i, text])
            : await pool.query("select $1::int as i, length($2) as length, $3::text as more", [i, text, "more"]);
        return [rows[0].i, rows[0].length];
      }),
    );
    expect(answers).toEqual(asked.map((i) => [i, i % 20 === 0 ? LARGE.length : `text ${i}`.length]));
  });

  it("keeps a transaction apart from everybody else's statements", async () => {
    await pool.query("insert into counters values (1, 0)");
    await Promise.all(Array.from({ length: 40 }, () => increment(1)));
    const { rows } = await pool.query("select value from counters where id = 1");
    expect(rows[0].value).toBe(40); // each read the value that the one before had written
  });

  it("rolls back the transaction of a client that goes away, and lets the others in", async () => {
    const leaver = new pg.Client({ host: database.socketFolder, user: "postgres", database: "postgres" });
    leaver.on("error", () => {}); // it is cut off on purpose
    await leaver.connect();
    await leaver.query("begin");
    await leaver.query("insert into counters values (2, 0)");
    (leaver as unknown as { connection: { stream: { destroy(): void } } }).connection.stream.destroy();
    const { rows } = await pool.query("select count(*)::int as count from counters where id = 2");
    expect(rows[0].count).toBe(0);
  });

  it("goes on after an error inside a transaction", async () => {
    const client = await pool.connect();
    await client.query("begin");
    await expect(client.query("select 1 / 0")).rejects.toThrow("division by zero");
    await expect(client.query("select 1")).rejects.toThrow("current transaction is aborted");
    await client.query("rollback");
    client.release();
    expect((await pool.query("select 1 as one")).rows).toEqual([{ one: 1 }]);
  });
});

async function increment(id: number): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query("begin");
    const { rows } = await client.query("select value from counters where id = $1 for update", [id]);
    await client.query("update counters set value = $2 where id = $1", [id, rows[0].value + 1]);
    await client.query("commit");
  } finally {
    client.release();
  }
}
