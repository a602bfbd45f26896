import { mean, over, paired } from "../windows.ts";
import type { Factor } from "./factor.ts";

export const illiquidity: Factor = {
  name: "illiquidity",
  family: "liquidity",
  label: "how far the price moves for a dollar of volume",
  formula: "ln(mean(|r| / V, 30)), V the volume of the day",
  unit: "logarithm of 1/USD",
  source: "Amihud, Illiquidity and stock returns, Journal of Financial Markets 5 (2002)",
  signs: { trader: 0, investor: 1 },
  values({ returns, of }) {
    const volume = of("volume_usd");
    if (!volume) return null;
    const impact = paired(returns, volume, (change, traded) => (traded > 0 ? Math.abs(change) / traded : Number.NaN));
    return over(impact, { days: 30, least: 20 }, mean).map((value) => (value > 0 ? Math.log(value) : Number.NaN));
  },
};
