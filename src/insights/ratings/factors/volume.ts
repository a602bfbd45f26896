import type { Factor } from "./factor.ts";
import { growth } from "./growth.ts";

export const volumeSurge: Factor = {
  name: "volume-surge",
  family: "liquidity",
  label: "volume of a week to that of the 90 days before",
  formula: "ln(mean(V, 7) / mean(V[t-7], 90))",
  unit: "logarithm of a ratio",
  source: "Gervais, Kaniel and Mingelgrin, The high-volume return premium, Journal of Finance 56 (2001)",
  signs: { trader: 1, investor: 0 },
  values: ({ of }) => growth(of("volume_usd"), { recent: 7, past: 90 }),
};
