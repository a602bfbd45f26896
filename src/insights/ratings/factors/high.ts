import { highest, over, paired } from "../windows.ts";
import type { Factor } from "./factor.ts";

export const nearHigh: Factor = {
  name: "near-high",
  family: "momentum",
  label: "price to its highest close of a year",
  formula: "ln(P[t] / max(P, 365))",
  unit: "logarithm of a ratio",
  source: "George and Hwang, The 52-week high and momentum investing, Journal of Finance 59 (2004)",
  signs: { trader: 0, investor: 1 },
  values: ({ price }) => paired(price, over(price, { days: 365, least: 180 }, highest), (now, high) => Math.log(now / high)),
};
