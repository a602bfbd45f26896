import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { days, describeTroubles, everyDay, gather, hourOf, impatientAsk, openReplay, type Replay } from "../../../test/replay-server.ts";
import { HOUR_MS } from "../series/table.ts";
import { coinmetrics } from "./coinmetrics.ts";

type Values = Record<string, string | null>;

/** Rows of the days asked for; `page` of the address counts what has been given. */
function metrics(
  url: URL,
  valuesOf: (day: string) => Values = () => ({ PriceUSD: "100.25", TxCnt: "300", HashRate: "2.5", CapMVRVCur: "1.5" }),
): unknown {
  const [start = "", end = ""] = ["start_time", "end_time"].map((name) => url.searchParams.get(name) ?? "");
  const [size, page] = [Number(url.searchParams.get("page_size")), Number(url.searchParams.get("next_page_token") ?? 0)];
  const all = everyDay(hourOf(start), hourOf(end) + 24).map((hour) => new Date(hour * HOUR_MS).toISOString().slice(0, 10));
  const data = all
    .slice(page * size, (page + 1) * size)
    .map((day) => ({ asset: url.searchParams.get("assets"), time: `${day}T00:00:00.000000000Z`, ...valuesOf(day) }));
  if ((page + 1) * size >= all.length) return { data };
  const next = new URL(url);
  next.searchParams.set("next_page_token", String(page + 1));
  return { data, next_page_token: String(page + 1), next_page_url: next.href };
}

describe("Coin Metrics", () => {
  describeTroubles({
    open: (url) => coinmetrics({ baseUrl: url }),
    request: days("bitcoin", "2021-01-01"),
    answer: (url) => metrics(url),
    change: { from: '"time"', to: '"date"', told: /at data\.0\.time/ },
  });

  describe("its days", () => {
    let replay: Replay;
    beforeAll(async () => {
      replay = await openReplay((url) => metrics(url));
    });
    afterAll(() => replay.close());
    const get = async (request: Parameters<typeof gather>[2], valuesOf?: (day: string) => Values) => {
      replay.answer = (url) => metrics(url, valuesOf);
      replay.asked.length = 0;
      const provider = coinmetrics({ baseUrl: replay.url });
      return gather(provider, impatientAsk(provider).ask, request);
    };

    it("are those they bear, with the hash rate in hashes a second", async () => {
      expect((await get(days("bitcoin", "2024-01-01", "2024-01-02"))).points).toEqual({
        "bitcoin price_usd coinmetrics 2024-01-01": 100.25,
        "bitcoin transactions coinmetrics 2024-01-01": 300,
        "bitcoin hash_rate coinmetrics 2024-01-01": 2.5e12, // from terahashes
        "bitcoin mvrv coinmetrics 2024-01-01": 1.5,
      });
      expect((await get(days("zcash", "2024-01-01", "2024-01-02"))).points["zcash hash_rate coinmetrics 2024-01-01"]).toBe(2.5e9); // from gigahashes
    });

    it("have no hash rate where its unit is not documented", async () => {
      await get(days("monero", "2024-01-01", "2024-01-02"));
      expect(replay.asked[0]?.url.searchParams.get("metrics")).not.toContain("HashRate");
      expect(coinmetrics().metricsOf("monero")).not.toContain("hash_rate");
    });

    it("come page by page, as the answer's next page says, the first days first", async () => {
      const { pages } = await get(days("bitcoin", "2021-01-01"));
      // six of its ten metrics have not come for the last two days
      expect(pages.map(({ reached }) => reached)).toEqual([hourOf("2021-01-01") + 24_000, hourOf("2024-03-12")]);
      expect(replay.asked.map(({ url }) => url.searchParams.get("paging_from"))).toEqual(["start", "start"]);
    });

    it("are left out where a value is null: it is never 0", async () => {
      const { points } = await get(days("bitcoin", "2024-01-01", "2024-01-03"), (day) => ({
        PriceUSD: "7",
        TxCnt: day === "2024-01-01" ? null : "0",
      }));
      expect(points).toEqual({
        "bitcoin price_usd coinmetrics 2024-01-01": 7,
        "bitcoin price_usd coinmetrics 2024-01-02": 7,
        "bitcoin transactions coinmetrics 2024-01-02": 0,
      });
    });

    it("are asked for again while some of a recent day's metrics have not come", async () => {
      const late = (day: string): Values => ({
        ...Object.fromEntries(
          "PriceUSD CapMrktCurUSD SplyCur AdrActCnt TxCnt FeeTotUSD FeeTotNtv HashRate NVTAdj".split(" ").map((name) => [name, "1"]),
        ),
        CapMVRVCur: day < "2024-03-13" ? "1" : null,
      });
      const { pages, points } = await get(days("bitcoin", "2024-03-01"), late);
      expect(points).toHaveProperty("bitcoin price_usd coinmetrics 2024-03-13");
      expect(pages.at(-1)?.reached).toBe(hourOf("2024-03-13"));
    });

    it("are refused when they hold nothing that was asked for, or lead to another host", async () => {
      expect((await get(days("bitcoin", "2024-01-01"), () => ({ Price: "1" }))).trouble).toMatchObject({
        kind: "format",
        message: expect.stringContaining("none of the metrics"),
      });
      replay.answer = (url) => ({ ...(metrics(url) as object), next_page_url: "https://elsewhere.example/v4" });
      const provider = coinmetrics({ baseUrl: replay.url });
      const { trouble, points } = await gather(provider, impatientAsk(provider).ask, days("bitcoin", "2024-01-01"));
      expect(trouble).toMatchObject({ kind: "format", message: expect.stringContaining("another host") });
      expect(points).toEqual({});
    });
  });
});
