import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type TestDesk, testDesk } from "../../test/desk.ts";
import { knownMigrations, migrate } from "./migrate.ts";

let test: TestDesk;
beforeAll(async () => {
  test = await testDesk();
});
afterAll(() => test.close());

describe("migrations", () => {
  it("are run once, also when several processes start together", async () => {
    const { pool } = test.desk.store;
    expect(await Promise.all([migrate(pool), migrate(pool), migrate(pool)])).toEqual([[], [], []]);
    const { rows } = await pool.query("select name, sha256 from migrations order by name");
    expect(rows).toEqual(knownMigrations().map(({ name, sha256 }) => ({ name, sha256 })));
  });

  it("refuse a database that a newer program made", async () => {
    const { pool } = test.desk.store;
    await pool.query("insert into migrations (name, sha256) values ('9999_later.sql', 'x')");
    await expect(migrate(pool)).rejects.toThrow("made by a newer Assay (it knows 9999_later.sql)");
    await pool.query("delete from migrations where name = '9999_later.sql'");
  });

  it("gave an owner to every table that holds what is a person's", async () => {
    const { rows } = await test.desk.store.pool.query<{ name: string }>(
      "select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'owner' order by 1",
    );
    expect(rows.map(({ name }) => name)).toEqual(expect.arrayContaining(["answers", "follows", "marks", "runs"]));
  });
});
