import { describe, expect, it } from "vitest";
import { days, describeTroubles, gather, hourOf, impatientAsk, openReplay } from "../../../test/replay-server.ts";
import { fundFlows } from "./fund-flows.ts";

const CSV = `Date,Asset,Region,Net Flow USD,AUM USD
2024-03-11,bitcoin,US,505500000,
2024-03-11,bitcoin,Europe,-21000000.5,3e9
2024-03-12,BTC,US,-95000000,55e9
2024-03-12,ethereum,US,1,1
2024-03-14,bitcoin,US,7,7
`;

describe("Fund flows", () => {
  describeTroubles({
    open: (url) => fundFlows({ addresses: [`${url}/flows.csv`] }),
    request: days("bitcoin", "2024-03-01"),
    answer: () => CSV,
    change: { from: "Asset", to: "Coin", told: /no column asset/ },
  });

  it("are a source a region; days that have not ended and empty cells are left out", async () => {
    const replay = await openReplay(() => CSV);
    const provider = fundFlows({ addresses: [`${replay.url}/flows.csv`] });
    const { points, pages } = await gather(provider, impatientAsk(provider).ask, days("bitcoin", "2024-03-01", "2024-03-15"));
    expect(points).toEqual({
      "bitcoin net_flow_usd flows (us) 2024-03-11": 505_500_000,
      "bitcoin net_flow_usd flows (europe) 2024-03-11": -21_000_000.5,
      "bitcoin aum_usd flows (europe) 2024-03-11": 3e9,
      "bitcoin net_flow_usd flows (us) 2024-03-12": -95_000_000,
      "bitcoin aum_usd flows (us) 2024-03-12": 55e9,
    });
    expect(pages.at(-1)?.reached).toBe(hourOf("2024-03-13"));
    await replay.close();
  });

  it("come from several addresses; two that tell the same day are a trouble, and so is a number with a sign too many", async () => {
    const replay = await openReplay((url) => (url.pathname === "/bad.csv" ? "date,asset,net_flow_usd\n2024-03-11,bitcoin,$5\n" : CSV));
    const get = (...paths: string[]) => {
      const provider = fundFlows({ addresses: paths.map((path) => `${replay.url}${path}`) });
      return gather(provider, impatientAsk(provider).ask, days("bitcoin", "2024-03-01"));
    };
    expect((await get("/a.csv", "/b.csv")).trouble).toMatchObject({ kind: "format", message: expect.stringContaining("a second time") });
    expect(await get("/bad.csv")).toMatchObject({ points: {}, trouble: { message: 'Fund flows: line 2, net_flow_usd: "$5" is no number' } });
    await replay.close();
  });

  it("are nothing without an address", () => {
    expect(fundFlows().metricsOf("bitcoin")).toEqual([]);
  });
});
