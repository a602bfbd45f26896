import { describe, expect, it } from "vitest";
import catalogue from "../../../catalogue/defillama.json" with { type: "json" };
import { days, describeTroubles, everyDay, gather, hourOf, impatientAsk, NOW, openReplay } from "../../../test/replay-server.ts";
import { symbolOf } from "../series/symbols.ts";
import { defillama } from "./defillama.ts";

const CURRENT = NOW.getTime() / 1_000 - 100;

function llama({ pathname, searchParams }: URL): unknown {
  const midnights = everyDay(hourOf("2021-01-02"), hourOf("2024-03-15")).map((hour) => hour * 3_600);
  if (pathname.startsWith("/chart/")) {
    const [start, span] = [Number(searchParams.get("start")), Number(searchParams.get("span"))];
    const prices = Array.from({ length: span }, (_, i) => ({ timestamp: start + i * 86_400 + (i % 2 ? 120 : -95), price: 50 + i }));
    return { coins: { [decodeURIComponent(pathname.split("/").at(-1) ?? "")]: { symbol: "X", confidence: 0.99, prices } } };
  }
  if (pathname.startsWith("/stablecoincharts"))
    return midnights.map((date) => ({
      date: String(date),
      totalCirculatingUSD: { peggedUSD: 80, peggedEUR: 5.5 },
      totalCirculating: { peggedUSD: 80 },
    }));
  if (pathname.startsWith("/protocol/")) return { name: "x", tvl: [...midnights, CURRENT].map((date) => ({ date, totalLiquidityUSD: 30 })) };
  return [...midnights, CURRENT].map((date) => ({ date, tvl: 40 }));
}

function at(url: string) {
  return defillama({ baseUrl: url, coinsUrl: url, stablecoinsUrl: url });
}

describe("DefiLlama", () => {
  describeTroubles({
    open: at,
    request: days("ethereum", "2021-01-01"),
    answer: llama,
    change: { from: '"tvl"', to: '"tvlUsd"', told: /at 0\.tvl/ },
  });

  const get = async (asset: string, from: string, to?: string) => {
    const replay = await openReplay(llama);
    const provider = at(replay.url);
    const gathered = await gather(provider, impatientAsk(provider).ask, days(asset, from, to));
    await replay.close();
    return { ...gathered, asked: replay.asked.map(({ url }) => decodeURIComponent(url.pathname + url.search)) };
  };

  it("stamps the end of a day with the next day's beginning; the current moment is the end of nothing", async () => {
    const { points, pages } = await get("ethereum", "2024-03-13", "2024-03-15");
    expect(points).toEqual({ "ethereum tvl_usd defillama 2024-03-13": 40, "ethereum price_usd defillama 2024-03-13": 50 });
    expect(pages.at(-1)?.reached).toBe(hourOf("2024-03-14"));
  });

  it("has protocols, chains, stablecoins and the market, each at its place", async () => {
    expect((await get("aave", "2024-03-13")).asked).toEqual(["/protocol/aave", expect.stringMatching(/^\/chart\/coingecko:aave\?/)]);
    expect((await get("dai", "2024-03-13")).asked).toEqual([
      "/stablecoincharts/all?stablecoin=5",
      expect.stringMatching(/^\/chart\/coingecko:dai\?/),
    ]);
    const market = await get("market", "2024-03-13");
    expect(market.asked).toEqual(["/v2/historicalChainTvl", "/stablecoincharts/all"]);
    expect(market.points).toEqual({ "market tvl_usd defillama 2024-03-13": 40, "market stablecoin_supply_usd defillama 2024-03-13": 85.5 });
  });

  it("gives a page a part of the prices, each with the other metrics of its days", async () => {
    const { pages, asked } = await get("ethereum", "2021-01-01");
    expect(pages.map(({ reached }) => reached)).toEqual([hourOf("2021-01-01") + 12_000, hourOf("2021-01-01") + 24_000, hourOf("2024-03-14")]);
    expect(asked).toHaveLength(4);
    expect(pages[0]?.points.values).toHaveLength(1_000);
  });

  it("is asked only for assets of the catalogue", () => {
    for (const table of [catalogue.protocols, catalogue.chains, catalogue.stablecoins])
      for (const asset of Object.keys(table)) expect(symbolOf(asset), asset).not.toBeNull();
  });
});
