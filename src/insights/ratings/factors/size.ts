import { mean, over } from "../windows.ts";
import type { Factor } from "./factor.ts";

export const size: Factor = {
  name: "size",
  family: "size",
  label: "market cap",
  formula: "ln(mean(M, 7)), M the market cap",
  unit: "logarithm of USD",
  source: "Liu, Tsyvinski and Wu, Common risk factors in cryptocurrency, Journal of Finance 77 (2022)",
  signs: { trader: -1, investor: -1 },
  values: ({ of }) => {
    const cap = of("market_cap_usd");
    return cap ? over(cap, { days: 7, least: 1 }, mean).map(Math.log) : null;
  },
};
