import { binance } from "./binance.ts";
import { coingecko } from "./coingecko.ts";
import { coinmetrics } from "./coinmetrics.ts";
import { defillama } from "./defillama.ts";
import { fearGreed } from "./fear-greed.ts";
import { fred } from "./fred.ts";
import { fundFlows } from "./fund-flows.ts";
import { kraken } from "./kraken.ts";
import type { Provider } from "./provider.ts";

/** What the owner may tell of providers. None of it is necessary; without addresses there are no fund flows. */
export interface MarketSettings {
  coingeckoKey?: string | undefined;
  /** Of the key; `demo` if not said. */
  coingeckoPlan?: "demo" | "pro" | undefined;
  fredKey?: string | undefined;
  /** Addresses of CSVs with fund flows. */
  flowsAddresses?: string[] | undefined;
  flowsAssets?: string[] | undefined;
  /** Other places at which providers are asked, by their id: a mirror, or a server in a test. */
  baseUrls?: Record<string, string> | undefined;
}

interface Need {
  setting: keyof MarketSettings;
  /** The environment variable that gives it. */
  variable: string;
  required: boolean;
  meaning: string;
}

export interface Listed {
  provider: Provider;
  needs: Need[];
  /** Variables of required settings that are not there: it gives nothing. */
  lacking: string[];
}

const NEEDS: Record<string, Need[]> = {
  coingecko: [
    {
      setting: "coingeckoKey",
      variable: "COINGECKO_API_KEY",
      required: false,
      meaning: "a demo or pro key: more requests, with pro more than 365 days back",
    },
    { setting: "coingeckoPlan", variable: "COINGECKO_PLAN", required: false, meaning: "demo or pro" },
  ],
  fred: [
    { setting: "fredKey", variable: "FRED_API_KEY", required: false, meaning: "a key of FRED's API, which is asked instead of its charts' CSV" },
  ],
  flows: [
    {
      setting: "flowsAddresses",
      variable: "ASSAY_FLOWS",
      required: true,
      meaning: "addresses of CSVs with date, asset, region, net_flow_usd, aum_usd",
    },
  ],
};

/** All providers. Of those that give the same metric, the first is preferred. */
export function providers(settings: MarketSettings = {}): Listed[] {
  const at = (id: string) => (settings.baseUrls?.[id] ? { baseUrl: settings.baseUrls[id] } : {});
  const { coingeckoKey, coingeckoPlan = "demo", fredKey, flowsAddresses = [], flowsAssets } = settings;
  return [
    binance(at("binance")),
    kraken(at("kraken")),
    coinmetrics(at("coinmetrics")),
    coingecko({ ...at("coingecko"), ...(coingeckoKey ? { apiKey: coingeckoKey, plan: coingeckoPlan } : {}) }),
    defillama(at("defillama")),
    fearGreed(at("alternative.me")),
    fred({ ...at("fred"), ...(fredKey ? { apiKey: fredKey } : {}) }),
    fundFlows({ addresses: flowsAddresses, ...(flowsAssets ? { assets: flowsAssets } : {}) }),
  ].map((provider) => listed(provider, settings));
}

function listed(provider: Provider, settings: MarketSettings): Listed {
  const needs = NEEDS[provider.id] ?? [];
  const isThere = (value: unknown) => (Array.isArray(value) ? value.length > 0 : Boolean(value));
  return {
    provider,
    needs,
    lacking: needs.filter(({ setting, required }) => required && !isThere(settings[setting])).map(({ variable }) => variable),
  };
}
