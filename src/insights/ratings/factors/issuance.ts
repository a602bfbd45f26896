import { before, carried, paired } from "../windows.ts";
import type { Factor } from "./factor.ts";

const DAYS = 90;

export const issuance: Factor = {
  name: "issuance",
  family: "supply",
  label: "growth of supply over 90 days",
  formula: "ln(S[t] / S[t-90]), S the supply; where that is not given, market cap by price",
  unit: "logarithm of a ratio",
  source: "Pontiff and Woodgate, Share issuance and cross-sectional returns, Journal of Finance 63 (2008)",
  signs: { trader: 0, investor: -1 },
  values({ of, price }) {
    const [given, cap] = [of("supply"), of("market_cap_usd")];
    const supply = given ?? (cap ? paired(cap, price, (worth, each) => worth / each) : undefined);
    if (!supply) return null;
    const held = carried(supply, 7);
    return paired(held, before(held, DAYS), (now, then) => (now > 0 && then > 0 ? Math.log(now / then) : Number.NaN));
  },
};
