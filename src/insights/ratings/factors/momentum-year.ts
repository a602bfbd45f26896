import type { Factor } from "./factor.ts";
import { scaledReturn } from "./momentum.ts";

export const momentumYear: Factor = {
  name: "momentum-12-1",
  family: "momentum",
  label: "return over a year without its last month for its volatility",
  formula: "ln(P[t-30] / P[t-365]) / (s30 * sqrt(335))",
  unit: "standard deviations",
  source: "Jegadeesh and Titman, Returns to buying winners and selling losers, Journal of Finance 48 (1993)",
  signs: { trader: 0, investor: 1 },
  values: (row) => scaledReturn(row, { from: 365, to: 30 }),
};
