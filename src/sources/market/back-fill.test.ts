import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { document } from "../../../test/builders.ts";
import { type TestDesk, testDesk } from "../../../test/desk.ts";
import { changed, openReplay, type Replay } from "../../../test/replay-server.ts";
import { getSeries } from "../../operations/series.ts";
import { newestRuns } from "../../store/runs.ts";
import { HOUR_MS } from "../series/table.ts";
import { backFillFrom } from "./back-fill.ts";

const NOW = "2024-03-14T12:00:00Z";
const DAY_MS = 24 * HOUR_MS;

let test: TestDesk;
let replay: Replay;
beforeAll(async () => {
  test = await testDesk();
  replay = await openReplay((url) => candles(url));
});
afterAll(async () => {
  await replay.close();
  await test.close();
});
beforeEach(async () => {
  await test.emptied();
  test.at(NOW);
  test.desk.config.market.providers = ["binance"];
  replay.asked.length = 0;
  replay.faults = [];
});

/** A thousand candles at most; each closes at the number of its day since 1970. */
function candles(url: URL): unknown[] {
  const [start = 0, end = 0] = ["startTime", "endTime"].map((name) => Number(url.searchParams.get(name)));
  const count = Math.min(1_000, Math.floor((end - start) / DAY_MS) + 1);
  return Array.from({ length: count }, (_, n) => {
    const at = start + n * DAY_MS;
    const close = String(at / DAY_MS);
    return [at, close, close, close, close, "1", at + DAY_MS - 1, "5", 1, "1", "1", "0"];
  });
}

const letter = () =>
  test.take({ format: "document", bytes: Buffer.from(document(1, { text: "Bitcoin (BTC) stood still.", published: "2024-03-10" })) });
const fill = () => backFillFrom({ binance: replay.url });
const closes = async () =>
  (await test.ask<{ items: { points: [string, number][] }[] }>(getSeries, { assets: "bitcoin" }).catch(() => ({ items: [] }))).items[0]?.points ?? [];

describe("the back-fill", () => {
  it("asks nobody while no letter names an asset", async () => {
    await fill().run(test.desk, {});
    expect(replay.asked).toEqual([]);
    expect(await newestRuns(test.desk.db, 1)).toEqual([]);
  });

  it("brings in five years of what letters name, up to yesterday, shows how it goes, and is done for the day", async () => {
    await letter();
    await fill().run(test.desk, {});
    const points = await closes();
    expect(points.at(-1)).toEqual(["2024-03-13", Date.UTC(2024, 2, 13) / DAY_MS]);
    expect(points.length).toBeGreaterThan(1_800);
    const [run] = await newestRuns(test.desk.db, 1);
    expect(run).toMatchObject({ kind: "back-fill", state: "done", done: 1, total: 1, failures: [] });
    expect(run?.message).toContain("points of 1 of 1 histories");
    const asked = replay.asked.length;
    await fill().run(test.desk, {});
    expect(replay.asked).toHaveLength(asked);
    test.at("2024-03-15T12:00:00Z");
    await fill().run(test.desk, {});
    expect(replay.asked).toHaveLength(asked + 1);
    expect((await closes()).at(-1)?.[0]).toBe("2024-03-14");
  });

  it("goes on where it was stopped, and keeps what it had", async () => {
    await letter();
    replay.faults = [null, changed('"5"', "null")];
    const job = fill();
    await job.run(test.desk, {});
    expect(await closes()).toHaveLength(1_000);
    const [run] = await newestRuns(test.desk.db, 1);
    expect(run?.failures[0]).toMatchObject({ name: "bitcoin, binance", code: "format" });
    await job.run(test.desk, {});
    expect(replay.asked).toHaveLength(2); // it rests first
    test.at("2024-03-14T12:30:00Z");
    await job.run(test.desk, {});
    const starts = replay.asked.map(({ url }) => Number(url.searchParams.get("startTime")));
    expect(starts[2]).toBe(starts[1]);
    expect((await closes()).at(-1)?.[0]).toBe("2024-03-13");
  });

  it("asks only who is enabled", async () => {
    await letter();
    test.desk.config.market.providers = [];
    await fill().run(test.desk, {});
    expect(replay.asked).toEqual([]);
  });
});
