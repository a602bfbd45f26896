import { highest, over, paired } from "../windows.ts";
import type { Factor } from "./factor.ts";

const WINDOW = { days: 90, least: 60 };

export const drawdown: Factor = {
  name: "drawdown-90",
  family: "volatility",
  label: "deepest fall from a high within 90 days",
  formula: "max over 90 days of ln(max(P, 90) / P)",
  unit: "logarithm of a ratio",
  source: "Magdon-Ismail and Atiya, Maximum drawdown, Risk 17 (2004), as a measure of risk",
  signs: { trader: 0, investor: -1 },
  values({ price }) {
    const depth = paired(over(price, WINDOW, highest), price, (high, now) => Math.log(high / now));
    return over(depth, { days: WINDOW.days, least: 30 }, highest);
  },
};
