import type { Factor } from "./factor.ts";

export const volatility: Factor = {
  name: "volatility-30",
  family: "volatility",
  label: "volatility of 30 days",
  formula: "s30 = sd(r, 30), r = ln(P[t] / P[t-1])",
  unit: "a day",
  source: "Ang, Hodrick, Xing and Zhang, The cross-section of volatility and expected returns, Journal of Finance 61 (2006)",
  signs: { trader: -1, investor: -1 },
  values: (row) => row.volatility,
};
