import { highest, over } from "../windows.ts";
import type { Factor } from "./factor.ts";

export const lottery: Factor = {
  name: "lottery",
  family: "reversal",
  label: "greatest rise in a day of the last 30",
  formula: "max(r, 30), r = ln(P[t] / P[t-1])",
  unit: "logarithm of a ratio",
  source: "Bali, Cakici and Whitelaw, Maxing out, Journal of Financial Economics 99 (2011)",
  signs: { trader: -1, investor: -1 },
  values: ({ returns }) => over(returns, { days: 30, least: 20 }, highest),
};
