import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { days, describeTroubles, gather, hourOf, hours, impatientAsk, NOW, openReplay, type Replay } from "../../../test/replay-server.ts";
import { HOUR_MS } from "../series/table.ts";
import { kraken } from "./kraken.ts";

/** Up to 720 candles after `since`, and the one under way. */
function ohlc(url: URL): unknown {
  const span = Number(url.searchParams.get("interval")) * 60;
  const since = Number(url.searchParams.get("since"));
  const current = Math.floor(NOW.getTime() / 1_000 / span) * span;
  const candles: unknown[] = [];
  for (let at = (Math.floor(since / span) + 1) * span; at < current && candles.length < 720; at += span) candles.push(candle(at));
  return { error: [], result: { XXBTZUSD: [...candles, candle(current)], last: current - span } };
}

function candle(at: number): unknown[] {
  return [at, "200.0", "209.5", "191.0", "201.5", "200.5", "4.0", 17];
}

describe("Kraken", () => {
  describeTroubles({
    open: (url) => kraken({ baseUrl: url }),
    request: hours("bitcoin", "2024-01-20T00:00Z", "2024-03-14T12:00Z"),
    answer: ohlc,
    change: { from: '"201.5"', to: "{}", told: /at result\.0\.0\.4, .*expected string/ },
  });

  describe("its candles", () => {
    let replay: Replay;
    beforeAll(async () => {
      replay = await openReplay(ohlc);
    });
    afterAll(() => replay.close());
    const get = async (request: Parameters<typeof gather>[2]) => {
      replay.asked.length = 0;
      const provider = kraken({ baseUrl: replay.url });
      const { ask, slept } = impatientAsk(provider);
      return { ...(await gather(provider, ask, request)), slept };
    };

    it("have their volume in coins: times the mean price it is dollars", async () => {
      expect((await get(days("bitcoin", "2024-03-13", "2024-03-14"))).points).toEqual({
        "bitcoin open_usd kraken 2024-03-13": 200,
        "bitcoin high_usd kraken 2024-03-13": 209.5,
        "bitcoin low_usd kraken 2024-03-13": 191,
        "bitcoin price_usd kraken 2024-03-13": 201.5,
        "bitcoin volume_usd kraken 2024-03-13": 802, // 4 coins at 200.5
      });
    });

    it("end before the last one, which is under way", async () => {
      const { points, pages } = await get(days("bitcoin", "2024-03-12", "2024-03-16"));
      expect(Object.keys(points).filter((name) => name.includes("price_usd"))).toEqual([
        "bitcoin price_usd kraken 2024-03-12",
        "bitcoin price_usd kraken 2024-03-13",
      ]);
      expect(pages.at(-1)?.reached).toBe(hourOf("2024-03-14"));
    });

    it("are asked for by Kraken's own tickers, on from where the page before ended", async () => {
      const { pages } = await get(hours("bitcoin", "2024-01-20T00:00Z", "2024-03-14T12:00Z"));
      expect(pages.map(({ reached }) => reached)).toEqual([hourOf("2024-01-20") + 720, hourOf("2024-03-14T11:00Z")]); // the hour until 12:00 has ended this moment
      expect(replay.asked.map(({ url }) => [url.searchParams.get("pair"), Number(url.searchParams.get("since"))])).toEqual([
        ["XBTUSD", Date.parse("2024-01-20") / 1_000 - 1],
        ["XBTUSD", (Date.parse("2024-01-20") + 720 * HOUR_MS) / 1_000 - 1],
      ]);
    });

    it("are refused with HTTP 200: an unknown pair at once, a limit after waiting, a warning not at all", async () => {
      replay.answer = () => ({ error: ["EQuery:Unknown asset pair"] });
      expect((await get(days("bitcoin", "2024-03-01"))).trouble).toMatchObject({ kind: "refused", message: "Kraken: EQuery:Unknown asset pair" });
      expect(replay.asked).toHaveLength(1);

      let times = 0;
      replay.answer = (url) => {
        times += 1;
        return times < 3 ? { error: ["EGeneral:Too many requests"] } : ohlc(url);
      };
      expect((await get(days("bitcoin", "2024-03-13"))).trouble).toBeNull();

      replay.answer = (url) => ({ ...(ohlc(url) as object), error: ["WGeneral:Something to know"] });
      expect((await get(days("bitcoin", "2024-03-13"))).trouble).toBeNull();
      replay.answer = ohlc;
    });

    it("of two pairs in one answer are not guessed between", async () => {
      replay.answer = () => ({ error: [], result: { A: [], B: [], last: 1 } });
      expect((await get(days("bitcoin", "2024-03-01"))).trouble).toMatchObject({ kind: "format" });
      replay.answer = ohlc;
    });
  });
});
