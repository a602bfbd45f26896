import { describe, expect, it } from "vitest";
import { days, impatientAsk, NOW, openReplay } from "../../../test/replay-server.ts";
import { vendor } from "../../store/series-sources.ts";
import { HOUR_MS } from "../series/table.ts";
import { probe } from "./probe.ts";
import { providers } from "./registry.ts";

describe("the list of providers", () => {
  const all = providers();

  it("prefers whom the catalogue of sources ranks first, metric by metric", () => {
    for (const asset of ["bitcoin", "ethereum", "market", "us-10y"])
      for (const metric of new Set(all.flatMap(({ provider }) => provider.metricsOf(asset)))) {
        const ranks = all.filter(({ provider }) => provider.metricsOf(asset).includes(metric)).map(({ provider }) => vendor(provider.id).rank);
        expect(ranks, `${asset} ${metric}`).toEqual(ranks.toSorted((a, b) => a - b));
      }
  });

  it("names the settings that each may use, and those without which it gives nothing", () => {
    expect(all.filter(({ lacking }) => lacking.length > 0).map(({ provider, lacking }) => [provider.id, lacking])).toEqual([
      ["flows", ["ASSAY_FLOWS"]],
    ]);
    expect(all.flatMap(({ needs }) => needs.map(({ setting }) => setting))).toEqual(["coingeckoKey", "coingeckoPlan", "fredKey", "flowsAddresses"]);
    expect(providers({ flowsAddresses: ["https://example.com/flows.csv"] }).every(({ lacking }) => lacking.length === 0)).toBe(true);
  });

  it("has an example of each that it says it gives, in each step", () => {
    for (const { provider, lacking } of all) if (lacking.length === 0) expect(provider.metricsOf(provider.example), provider.id).not.toEqual([]);
  });

  it("asks nobody where a request is empty", async () => {
    const replay = await openReplay(() => ({}));
    const everywhere = Object.fromEntries(all.map(({ provider }) => [provider.id, replay.url]));
    for (const { provider } of providers({ baseUrls: everywhere }))
      for await (const page of provider.history(impatientAsk(provider).ask, days(provider.example, "2024-03-14", "2024-03-14")))
        expect(page).toBeNull();
    expect(replay.asked).toEqual([]);
    await replay.close();
  });
});

describe("the probe", () => {
  it("says in a line of each what works", async () => {
    const opened = Date.UTC(2024, 2, 12);
    const replay = await openReplay((url) => {
      if (url.pathname.startsWith("/api/v3/klines"))
        return [[opened, "1.0", "3.0", "1.0", "2.0", "5.0", opened + 24 * HOUR_MS - 1, "10.0", 1, "0", "0", "0"]];
      if (url.pathname.startsWith("/0/public")) return { error: ["EService:Unavailable"] };
      return url.pathname.startsWith("/fng") ? { data: [{ value: "50", timestamp: "1500000000" }] } : "<html>hello</html>";
    });
    const everywhere = Object.fromEntries(providers().map(({ provider }) => [provider.id, replay.url]));
    const listed = providers({ baseUrls: everywhere });
    const findings = await probe(listed, { askOf: (provider) => impatientAsk(provider).ask, now: NOW });
    expect(findings.map(({ provider, ok, text }) => `${provider} ${ok ? "✓" : "!"} ${text}`)).toEqual([
      "binance ✓ gives bitcoin: price_usd of 2024-03-12 is 2, 5 series in all",
      "kraken ! Kraken: EService:Unavailable",
      "coinmetrics ! Coin Metrics answered with a web page instead of JSON",
      "coingecko ! CoinGecko answered with a web page instead of JSON",
      "defillama ! DefiLlama answered with a web page instead of JSON",
      "alternative.me ! answers, but has nothing of market in the last 10 days",
      "fred ! FRED answered with a web page instead of CSV",
      "flows ✓ not used: needs ASSAY_FLOWS",
    ]);
    await replay.close();
  });
});
