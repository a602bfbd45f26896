import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { type TestDesk, testDesk } from "../../../test/desk.ts";
import { openSite, type Site } from "../../../test/site.ts";
import type { DeskEvent, Job } from "../../desk.ts";
import { ownerOf } from "../../operations/caller.ts";
import { watch } from "../../store/quotes.ts";
import { quotePricesFrom } from "./quotes-job.ts";

const NOON = "2024-03-04T12:00:30Z";
let test: TestDesk;
let site: Site;
let job: Job;

beforeAll(async () => {
  test = await testDesk();
});
afterAll(() => test.close());
beforeEach(async () => {
  await test.emptied();
  site = await openSite();
  job = quotePricesFrom(site.url);
  test.at(NOON);
  const { id: owner } = await ownerOf(test.desk);
  for (const asset of ["bitcoin", "ethereum", "dead-coin"]) await watch(test.desk.db, { owner, asset, since: new Date(NOON) });
});
afterEach(() => site.close());

const seconds = (moment: string) => Date.parse(moment) / 1000;

function quoting(bitcoin: number, at = "2024-03-04T12:00:05Z", headers: Record<string, string> = {}): void {
  site.pages["/simple/price"] = {
    headers: { date: new Date(NOON).toUTCString(), ...headers },
    body: JSON.stringify({
      bitcoin: { usd: bitcoin, last_updated_at: seconds(at) },
      ethereum: { usd: 3_400.25, last_updated_at: seconds("2024-03-04T11:58:30Z") },
      "dead-coin": { usd: null, last_updated_at: null },
    }),
  };
}

const minutes = () =>
  test.desk.db.selectFrom("minutes").select(["asset", "at", "open", "high", "low", "close"]).orderBy("asset").orderBy("at").execute();

describe("asking for prices", () => {
  it("asks once for all, keeps quotes and minutes, and tells open pages", async () => {
    quoting(68_123.456789);
    const heard: DeskEvent[] = [];
    const end = test.desk.events.subscribe((event) => heard.push(event));
    await job.run(test.desk, {});
    end();
    expect(site.asked.map(({ path }) => decodeURIComponent(path))).toEqual([
      "/simple/price?ids=bitcoin,dead-coin,ethereum&vs_currencies=usd&include_last_updated_at=true&precision=full",
    ]);
    expect(await test.desk.db.selectFrom("quotes").select(["asset", "source", "price_usd", "observed_at"]).orderBy("asset").execute()).toEqual([
      { asset: "bitcoin", source: "coingecko", price_usd: 68_123.456789, observed_at: new Date("2024-03-04T12:00:05Z") },
      { asset: "ethereum", source: "coingecko", price_usd: 3_400.25, observed_at: new Date("2024-03-04T11:58:30Z") },
    ]);
    expect(await minutes()).toMatchObject([
      { asset: "bitcoin", at: new Date("2024-03-04T12:00:00Z"), close: 68_123.456789 },
      { asset: "ethereum", at: new Date("2024-03-04T11:58:00Z"), close: 3_400.25 },
    ]);
    expect(heard).toMatchObject([
      {
        type: "quotes",
        data: {
          quotes: [
            { asset: "bitcoin", ageMs: 25_000 },
            { asset: "ethereum", ageMs: 120_000 },
          ],
        },
      },
    ]);
  });

  it("tells ages by the source's own clock where it differs from ours", async () => {
    quoting(100, "2024-03-04T13:00:05Z", { date: new Date("2024-03-04T13:00:30Z").toUTCString() });
    const heard: DeskEvent[] = [];
    const end = test.desk.events.subscribe((event) => heard.push(event));
    await job.run(test.desk, {});
    end();
    expect(heard).toMatchObject([{ data: { quotes: [{ asset: "bitcoin", ageMs: 25_000 }, {}] } }]);
  });

  it("adds to a minute what it hears of it again", async () => {
    quoting(100);
    await job.run(test.desk, {});
    quoting(90, "2024-03-04T12:00:58Z", { date: new Date("2024-03-04T12:01:30Z").toUTCString() });
    test.at("2024-03-04T12:01:30Z");
    await job.run(test.desk, {});
    await job.run(test.desk, {});
    expect((await minutes())[0]).toMatchObject({ asset: "bitcoin", open: 100, high: 100, low: 90, close: 90 });
  });

  it("asks nobody where nothing is watched or mentioned", async () => {
    await test.emptied();
    await job.run(test.desk, {});
    expect(site.asked).toEqual([]);
  });
});

describe("where there is no answer", () => {
  it("rests longer each time, says so once, and begins anew when one comes", async () => {
    site.pages["/simple/price"] = { status: 503 };
    const info = vi.spyOn(test.desk.log, "info");
    const askedAt: number[] = [];
    for (let minute = 0; minute < 20; minute += 1) {
      const before = site.asked.length;
      test.at(new Date(Date.parse(NOON) + minute * 60_000).toISOString());
      await job.run(test.desk, {});
      if (site.asked.length > before) askedAt.push(minute);
    }
    expect(askedAt).toEqual([0, 1, 3, 7, 15]); // waits of 1, 2, 4, 8 minutes
    expect(info).toHaveBeenCalledTimes(1);
    quoting(100);
    test.at("2024-03-04T13:00:30Z");
    await job.run(test.desk, {});
    site.pages["/simple/price"] = { status: 503 };
    await job.run(test.desk, {});
    expect(info).toHaveBeenCalledTimes(2);
    info.mockRestore();
  });

  it("waits as long as the server asks", async () => {
    site.pages["/simple/price"] = { status: 429, headers: { "retry-after": "600" } };
    await job.run(test.desk, {});
    test.at("2024-03-04T12:10:00Z");
    await job.run(test.desk, {});
    expect(site.asked).toHaveLength(1);
    test.at("2024-03-04T12:10:30Z");
    await job.run(test.desk, {});
    expect(site.asked).toHaveLength(2);
  });

  it.each(["<html>busy</html>", "[]", '{"bitcoin":{"usd":"100"}}'])("uses nothing of an answer that is not as agreed: %s", async (body) => {
    site.pages["/simple/price"] = { body };
    await job.run(test.desk, {});
    expect(await minutes()).toEqual([]);
  });
});
