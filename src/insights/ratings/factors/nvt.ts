import { mean, over, paired } from "../windows.ts";
import type { Factor } from "./factor.ts";

const WINDOW = { days: 90, least: 60 };

export const nvt: Factor = {
  name: "nvt",
  family: "valuation",
  label: "network value to transactions",
  formula: "ln(M / mean(X, 90)), X the value transferred in a day; where that is not given, ln(mean(NVT, 90))",
  unit: "logarithm of days",
  source: "Kalichkin, Rethinking network value to transactions (2018), after Woo (2017)",
  signs: { trader: 0, investor: -1 },
  values({ of }) {
    const [moved, cap, given] = [of("transfer_value_usd"), of("market_cap_usd"), of("nvt")];
    if (moved && cap)
      return paired(cap, over(moved, WINDOW, mean), (worth, value) => (worth > 0 && value > 0 ? Math.log(worth / value) : Number.NaN));
    return given ? over(given, WINDOW, mean).map((value) => (value > 0 ? Math.log(value) : Number.NaN)) : null;
  },
};
