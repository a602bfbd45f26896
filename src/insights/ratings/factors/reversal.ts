import type { Factor } from "./factor.ts";
import { scaledReturn } from "./momentum.ts";

export const reversal: Factor = {
  name: "reversal-1",
  family: "reversal",
  label: "return of the last day for its volatility",
  formula: "ln(P[t] / P[t-1]) / s30",
  unit: "standard deviations",
  source:
    "Jegadeesh, Evidence of predictable behavior of security returns, Journal of Finance 45 (1990); Lehmann, Quarterly Journal of Economics 105 (1990)",
  signs: { trader: -1, investor: 0 },
  values: (row) => scaledReturn(row, { from: 1 }),
};
