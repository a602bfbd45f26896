import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { days, describeTroubles, gather, hourOf, hours, impatientAsk, NOW, openReplay, type Replay } from "../../../test/replay-server.ts";
import { HOUR_MS } from "../series/table.ts";
import { binance } from "./binance.ts";

/** Candles of a market that opens at 100 + n and closes one higher, n counted from 2021; the last one is under way. */
function klines(url: URL, unit = 1): unknown {
  const [start, end, limit] = ["startTime", "endTime", "limit"].map((name) => Number(url.searchParams.get(name)));
  const span = (url.searchParams.get("interval") === "1d" ? 24 : 1) * HOUR_MS;
  const candles: unknown[] = [];
  for (let at = Math.ceil((start ?? 0) / span) * span; at <= Math.min(end ?? 0, NOW.getTime()) && candles.length < (limit ?? 0); at += span) {
    const open = 100 + (at - Date.UTC(2021, 0, 1)) / span;
    candles.push([
      at * unit,
      `${open}.5`,
      `${open + 9}.0`,
      `${open - 9}.0`,
      `${open + 1}.50000000`,
      "7.0",
      (at + span) * unit - 1,
      "2100.25",
      42,
      "3.0",
      "900.0",
      "0",
    ]);
  }
  return candles;
}

describe("Binance", () => {
  describeTroubles({
    open: (url) => binance({ baseUrl: url }),
    request: days("bitcoin", "2021-01-01"),
    answer: (url) => klines(url),
    change: { from: '"109.0"', to: "null", told: /at 0\.2, .*expected string/ },
  });

  describe("its candles", () => {
    let replay: Replay;
    beforeAll(async () => {
      replay = await openReplay((url) => klines(url));
    });
    afterAll(() => replay.close());
    const get = async (request: Parameters<typeof gather>[2]) => {
      replay.asked.length = 0;
      const provider = binance({ baseUrl: replay.url });
      return gather(provider, impatientAsk(provider).ask, request);
    };

    it("are the day that they open: its close is its price, its volume that in dollars", async () => {
      expect((await get(days("bitcoin", "2021-01-01", "2021-01-02"))).points).toEqual({
        "bitcoin open_usd binance 2021-01-01": 100.5,
        "bitcoin high_usd binance 2021-01-01": 109,
        "bitcoin low_usd binance 2021-01-01": 91,
        "bitcoin price_usd binance 2021-01-01": 101.5,
        "bitcoin volume_usd binance 2021-01-01": 2100.25,
      });
    });

    it("come a thousand a page, each page reaching as far as it goes", async () => {
      const { pages } = await get(days("bitcoin", "2021-01-01"));
      expect(pages.map(({ reached }) => reached)).toEqual([hourOf("2021-01-01") + 24_000, hourOf("2024-03-14")]);
      expect(replay.asked.map(({ url }) => url.searchParams.get("symbol"))).toEqual(["BTCUSDT", "BTCUSDT"]);
    });

    it("are left out while they are under way, even if the vendor gives them", async () => {
      replay.answer = (url) => {
        url.searchParams.set("endTime", String(NOW.getTime() + HOUR_MS));
        return klines(url);
      };
      const { points, pages } = await get(hours("bitcoin", "2024-03-14T09:00Z", "2024-03-14T15:00Z", new Date("2024-03-14T12:20Z")));
      replay.answer = (url) => klines(url);
      expect(Object.keys(points).filter((name) => name.includes("price_usd"))).toEqual(
        [9, 10, 11].map((hour) => `bitcoin price_usd binance 2024-03-14T${String(hour).padStart(2, "0")}:00Z`),
      );
      expect(pages.at(-1)?.reached).toBe(hourOf("2024-03-14T12:00Z"));
    });

    it("may count microseconds", async () => {
      const inMilliseconds = await get(days("bitcoin", "2024-03-01"));
      replay.answer = (url) => klines(url, 1_000);
      expect((await get(days("bitcoin", "2024-03-01"))).points).toEqual(inMilliseconds.points);
      replay.answer = (url) => klines(url);
    });

    it("of a ticker that was given to another asset are each asset's in its own days", async () => {
      const first = await get(days("terra-luna", "2022-05-10", "2022-09-11"));
      expect(daysOf(first.points)).toEqual(["2022-05-10", "2022-05-11", "2022-05-12", "2022-09-09", "2022-09-10"]);
      expect(replay.asked.map(({ url }) => url.searchParams.get("symbol"))).toEqual(["LUNAUSDT", "LUNCUSDT"]);
      expect(daysOf((await get(days("terra-luna-2", "2022-05-10", "2022-06-02"))).points)).toEqual(["2022-05-31", "2022-06-01"]);
      expect(daysOf((await get(days("dydx", "2023-10-24", "2023-10-30"))).points)).toEqual(["2023-10-24", "2023-10-25"]);
      expect(daysOf((await get(days("dydx-chain", "2023-10-24", "2023-10-28"))).points)).toEqual(["2023-10-26", "2023-10-27"]);
    });

    it("that are lacking for a week will not come: they are not asked for again", async () => {
      replay.answer = () => [];
      expect((await get(days("bitcoin", "2024-01-01"))).pages.map(({ reached }) => reached)).toEqual([hourOf("2024-03-07")]);
      replay.answer = (url) => klines(url);
    });

    it("of the wrong days are refused instead of asked for without end", async () => {
      const wrong = (klines(new URL("http://x/?startTime=0&endTime=9999999999999&interval=1d&limit=1000")) as unknown[]).slice(0, 1_000);
      replay.answer = () => wrong;
      const { trouble, points } = await get(days("bitcoin", "2021-01-01"));
      expect(trouble).toMatchObject({ kind: "format", message: "Binance gives other days than it was asked for" });
      expect(points).toEqual({});
      replay.answer = (url) => klines(url);
    });

    it("that can't be are refused whole", async () => {
      replay.answer = () => [[hourOf("2024-03-01") * HOUR_MS, "0.0", "0.0", "0.0", "0.0", "0.0", hourOf("2024-03-02") * HOUR_MS - 1, "0.0"]];
      const { trouble, points } = await get(days("bitcoin", "2024-03-01"));
      expect(trouble).toMatchObject({ kind: "format", message: expect.stringContaining("2024-03-01, open_usd: open_usd can't be 0") });
      expect(points).toEqual({});
      replay.answer = (url) => klines(url);
    });
  });

  it("does not know what has no pair against USDT", () => {
    expect(binance().metricsOf("tether")).toEqual([]);
    expect(binance().metricsOf("market")).toEqual([]);
    expect(binance().metricsOf("ethereum")).toContain("price_usd");
  });
});

function daysOf(points: Record<string, number>): string[] {
  return [...new Set(Object.keys(points).map((name) => name.split(" ").at(-1) ?? ""))];
}
