import { mean, over, paired } from "../windows.ts";
import type { Factor } from "./factor.ts";

const DAYS = 50;

export const trend: Factor = {
  name: "trend-50",
  family: "momentum",
  label: "price above its mean of 50 days for its volatility",
  formula: "ln(P[t] / mean(P, 50)) / (s30 * sqrt(50))",
  unit: "standard deviations",
  source: "Detzel, Liu, Strauss, Zhou and Zhu, Learning and predictability via technical analysis, Financial Management 50 (2021)",
  signs: { trader: 1, investor: 0 },
  values({ price, volatility }) {
    const above = paired(price, over(price, { days: DAYS, least: 40 }, mean), (now, usual) => Math.log(now / usual));
    return paired(above, volatility, (value, deviation) => (deviation > 0 ? value / (deviation * Math.sqrt(DAYS)) : Number.NaN));
  },
};
