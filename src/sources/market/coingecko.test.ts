import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { days, describeTroubles, gather, hourOf, hours, impatientAsk, NOW, openReplay, type Replay } from "../../../test/replay-server.ts";
import { HOUR_MS } from "../series/table.ts";
import { coingecko } from "./coingecko.ts";

/** Samples at midnight, or some seconds after the hour, and the one of this moment; the price is the number of the sample's day or hour. */
function chart(url: URL): unknown {
  const [from = 0, to = 0] = ["from", "to"].map((name) => Number(url.searchParams.get(name)) * 1_000);
  const [span, late] = url.searchParams.get("interval") === "daily" ? [24 * HOUR_MS, 0] : [HOUR_MS, 41_000];
  const stamps: number[] = [];
  for (let at = Math.ceil(from / span) * span + late; at <= Math.min(to, NOW.getTime()); at += span) stamps.push(at);
  stamps.push(NOW.getTime() - 20_000);
  const sampled = (value: (at: number) => number) => stamps.map((at) => [at, value(at)]);
  return { prices: sampled((at) => Math.floor(at / span) + 0.5), market_caps: sampled(() => 9_000), total_volumes: sampled(() => 70) };
}

describe("CoinGecko", () => {
  describeTroubles({
    open: (url) => coingecko({ baseUrl: url, apiKey: "key", plan: "pro" }),
    request: days("bitcoin", "2021-01-01"),
    answer: chart,
    change: { from: '"market_caps"', to: '"caps"', told: /at market_caps/ },
  });

  describe("its samples", () => {
    let replay: Replay;
    beforeAll(async () => {
      replay = await openReplay(chart);
    });
    afterAll(() => replay.close());
    const get = async (request: Parameters<typeof gather>[2], settings: Parameters<typeof coingecko>[0] = {}) => {
      replay.asked.length = 0;
      const provider = coingecko({ baseUrl: replay.url, ...settings });
      return gather(provider, impatientAsk(provider).ask, request);
    };

    it("at the beginning of a day are the end of the day before, the volume its flow; that of this moment is dropped", async () => {
      const { points, pages } = await get(days("bitcoin", "2024-03-13", "2024-03-15"));
      expect(points).toEqual({
        "bitcoin price_usd coingecko 2024-03-13": hourOf("2024-03-14") / 24 + 0.5,
        "bitcoin market_cap_usd coingecko 2024-03-13": 9_000,
        "bitcoin volume_usd coingecko 2024-03-13": 70,
      });
      expect(pages.at(-1)?.reached).toBe(hourOf("2024-03-14"));
    });

    it("just after midnight do not pass for the end of the day while that has not come", async () => {
      const now = new Date("2024-03-14T00:05Z");
      replay.answer = () => ({ prices: [[now.getTime(), 1]], market_caps: [[now.getTime(), 1]], total_volumes: [[now.getTime(), 1]] });
      const { points, pages } = await get(days("bitcoin", "2024-03-13", "2024-03-14", now));
      expect(points).toEqual({});
      expect(pages.at(-1)?.reached).toBe(hourOf("2024-03-13"));
      replay.answer = chart;
    });

    it("of hours are the ends of hours, without a volume, which is that of 24 hours", async () => {
      const { points } = await get(hours("bitcoin", "2024-03-14T09:00Z", "2024-03-14T13:00Z"));
      expect(Object.keys(points)).toEqual(
        ["price_usd", "market_cap_usd"].flatMap((metric) => ["09", "10"].map((hour) => `bitcoin ${metric} coingecko 2024-03-14T${hour}:00Z`)),
      );
      expect(points["bitcoin price_usd coingecko 2024-03-14T09:00Z"]).toBe(hourOf("2024-03-14T10:00Z") + 0.5);
    });

    it("go 365 days back on the free plan, all the way with a pro key, in parts of a year", async () => {
      expect((await get(days("bitcoin", "2021-01-01"))).pages).toHaveLength(1);
      expect(Number(replay.asked[0]?.url.searchParams.get("from")) * 1_000).toBeGreaterThan(NOW.getTime() - 365 * 24 * HOUR_MS);
      expect((await get(days("bitcoin", "2021-01-01"), { apiKey: "k", plan: "pro" })).pages).toHaveLength(4);
    });

    it("of an unknown market cap are left out: CoinGecko gives 0", async () => {
      replay.answer = (url) => ({ ...(chart(url) as object), market_caps: [[Date.parse("2024-03-14"), 0]] });
      expect(Object.keys((await get(days("bitcoin", "2024-03-13"))).points)).toEqual(
        ["price_usd", "volume_usd"].map((metric) => `bitcoin ${metric} coingecko 2024-03-13`),
      );
      replay.answer = chart;
    });
  });

  it("is asked with the key's header and nothing about this machine", async () => {
    const replay = await openReplay(chart);
    for (const [settings, header] of [
      [{}, undefined],
      [{ apiKey: "d", plan: "demo" as const }, "x-cg-demo-api-key"],
      [{ apiKey: "p", plan: "pro" as const }, "x-cg-pro-api-key"],
    ] as const) {
      replay.asked.length = 0;
      const provider = coingecko({ baseUrl: replay.url, ...settings });
      await gather(provider, impatientAsk(provider).ask, days("bitcoin", "2024-03-01"));
      const headers = Object.keys(replay.asked[0]?.headers ?? {});
      expect(headers.filter((name) => name.startsWith("x-"))).toEqual(header ? [header] : []);
      expect(replay.asked[0]?.headers["user-agent"]).toBe("test");
    }
    await replay.close();
  });
});
