import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { document } from "../../test/builders.ts";
import { type TestDesk, testDesk } from "../../test/desk.ts";
import { ownerOf } from "../operations/caller.ts";
import {
  assetsToQuote,
  daysOfHours,
  dropMinutes,
  hoursOfMinutes,
  type Minute,
  newestQuotes,
  recordMinutes,
  recordQuotes,
  unwatch,
  watch,
  watchesOf,
} from "./quotes.ts";

const NOON = Date.UTC(2024, 2, 4, 12);
const MINUTE_MS = 60_000;
let test: TestDesk;

beforeAll(async () => {
  test = await testDesk();
});
afterAll(() => test.close());
beforeEach(() => test.emptied());

const quote = (price: number, seconds: number, asset = "bitcoin") => ({
  asset,
  source: "venue",
  price,
  observedAt: NOON + seconds * 1000,
  receivedAt: NOON + seconds * 1000 + 40,
});

const minute = (number: number, prices: [number, number, number, number], parts: Partial<Minute> = {}): Minute => {
  const [open, high, low, close] = prices;
  return { asset: "bitcoin", source: "venue", at: NOON + number * MINUTE_MS, open, high, low, close, ...parts };
};

const quotes = () => test.desk.db.selectFrom("quotes").selectAll().orderBy("asset").execute();
const minutes = () => test.desk.db.selectFrom("minutes").selectAll().orderBy("at").execute();

describe("the newest quotes", () => {
  it("are given as they were kept, for the assets asked for", async () => {
    await recordQuotes(test.desk.db, [quote(101.5, 2), quote(7, 1, "ether"), quote(1, 1, "usd-coin")]);
    expect(await newestQuotes(test.desk.db, ["bitcoin", "ether", "solana"])).toEqual([quote(101.5, 2), quote(7, 1, "ether")]);
    expect(await newestQuotes(test.desk.db, [])).toEqual([]);
  });

  it("are never overwritten by older ones, of whichever batch", async () => {
    await recordQuotes(test.desk.db, [quote(101, 2), quote(100, 1), quote(7, 1, "ether")]);
    expect(await quotes()).toMatchObject([{ asset: "bitcoin", price_usd: 101 }, { asset: "ether" }]);
    await recordQuotes(test.desk.db, [quote(99, 1.5), quote(8, 5, "ether")]);
    expect(await quotes()).toMatchObject([
      { price_usd: 101, observed_at: new Date(NOON + 2_000), received_at: new Date(NOON + 2_040) },
      { asset: "ether", price_usd: 8 },
    ]);
  });
});

describe("minutes", () => {
  it("given again change nothing, and a second part completes the first", async () => {
    const first = minute(0, [100, 104, 99, 103]);
    const closed = new Date(NOON + 66_000);
    await recordMinutes(test.desk.db, [first, first], closed);
    await recordMinutes(test.desk.db, [first], closed);
    expect(await minutes()).toMatchObject([{ at: new Date(NOON), open: 100, high: 104, low: 99, close: 103, closed_at: closed }]);
    await recordMinutes(test.desk.db, [minute(0, [102, 103, 98, 101])], closed);
    expect(await minutes()).toMatchObject([{ open: 100, high: 104, low: 98, close: 101 }]);
  });

  it("are dropped when they are old", async () => {
    await recordMinutes(test.desk.db, [minute(0, [1, 1, 1, 1]), minute(5, [1, 1, 1, 1])], new Date(NOON));
    await dropMinutes(test.desk.db, new Date(NOON + 5 * MINUTE_MS));
    expect(await minutes()).toMatchObject([{ at: new Date(NOON + 5 * MINUTE_MS) }]);
  });
});

describe("hours", () => {
  const range = { from: new Date(NOON), to: new Date(NOON + 2 * 3_600_000) };
  const NOON_HOUR = NOON / 3_600_000;

  it("open with their first minute, close with their last and have the extremes of all", async () => {
    await recordMinutes(
      test.desk.db,
      [
        minute(3, [100, 110, 95, 96]),
        ...[12, 21, 35, 44].map((number) => minute(number, [100, 100, 100, 100])),
        minute(52, [90, 91, 89, 90]),
        minute(60, [1, 1, 1, 1]),
      ],
      new Date(NOON),
    );
    expect(await hoursOfMinutes(test.desk.db, range)).toEqual([{ asset: "bitcoin", hour: NOON_HOUR, open: 100, high: 110, low: 89, close: 90 }]);
  });

  it("of which ten minutes are missing are left out", async () => {
    await recordMinutes(
      test.desk.db,
      Array.from({ length: 50 }, (_, i) => minute(i, [1, 1, 1, 1])),
      new Date(NOON),
    );
    expect(await hoursOfMinutes(test.desk.db, range)).toEqual([]);
  });

  it("are those of one source, the one with the most minutes", async () => {
    const polled = [5, 15, 25, 35, 45, 55].map((number) => minute(number, [2, 2, 2, 2], { source: "asked" }));
    const streamed = Array.from({ length: 60 }, (_, i) => minute(i, [1, 1, 1, 1]));
    await recordMinutes(test.desk.db, [...polled, ...streamed], new Date(NOON));
    expect(await hoursOfMinutes(test.desk.db, range)).toMatchObject([{ high: 1, close: 1 }]);
  });

  it("make no day where there are none", async () => {
    expect(await daysOfHours(test.desk.db, { ...range, source: "live" })).toEqual([]);
  });
});

describe("assets to quote", () => {
  const now = new Date("2024-03-04T12:00:00Z");

  it("are those watched, then those that letters mention, but not the market as such", async () => {
    const { id: owner } = await ownerOf(test.desk);
    await watch(test.desk.db, { owner, asset: "solana", since: now });
    await watch(test.desk.db, { owner, asset: "solana", since: now });
    await watch(test.desk.db, { owner, asset: "cardano", since: new Date("2024-03-01T00:00:00Z") });
    await watch(test.desk.db, { owner, asset: "market", since: now });
    expect((await watchesOf(test.desk.db, owner)).map(({ asset }) => asset)).toEqual(["cardano", "market", "solana"]);
    await unwatch(test.desk.db, { owner, asset: "cardano" });
    await test.take(
      { format: "document", bytes: Buffer.from(document(1, { published: "2024-03-01T00:00:00Z", text: "Bitcoin rose. Bitcoin fell again." })) },
      { format: "document", bytes: Buffer.from(document(2, { published: "2023-12-01T00:00:00Z", text: "Dogecoin rose. Dogecoin fell again." })) },
    );
    expect(await assetsToQuote(test.desk.db, now)).toEqual(["solana", "bitcoin"]);
  });

  it("are no more than 400, the watched ones first", async () => {
    const { id: owner } = await ownerOf(test.desk);
    for (let i = 0; i < 405; i += 1) await watch(test.desk.db, { owner, asset: `coin-${i}`, since: now });
    expect(await assetsToQuote(test.desk.db, now)).toHaveLength(400);
  });
});
