import { mean, over, paired } from "../windows.ts";
import type { Factor } from "./factor.ts";

const WINDOW = { days: 30, least: 20 };

export const turnover: Factor = {
  name: "turnover",
  family: "liquidity",
  label: "volume to market cap",
  formula: "ln(mean(V, 30) / mean(M, 30)), M the market cap",
  unit: "logarithm of a ratio",
  source: "Datar, Naik and Radcliffe, Liquidity and stock returns, Journal of Financial Markets 1 (1998)",
  signs: { trader: 0, investor: -1 },
  values({ of }) {
    const [volume, cap] = [of("volume_usd"), of("market_cap_usd")];
    if (!volume || !cap) return null;
    return paired(over(volume, WINDOW, mean), over(cap, WINDOW, mean), (traded, worth) => (traded > 0 ? Math.log(traded / worth) : Number.NaN));
  },
};
