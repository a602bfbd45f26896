import { carried } from "../windows.ts";
import type { Factor } from "./factor.ts";

export const mvrv: Factor = {
  name: "mvrv",
  family: "valuation",
  label: "market value to realised value",
  formula: "MVRV, at most a week old",
  unit: "ratio",
  source: "Mahmudov and Puell, Bitcoin market-value-to-realized-value (2018)",
  signs: { trader: 0, investor: -1 },
  values({ of }) {
    const given = of("mvrv");
    return given ? carried(given, 7) : null;
  },
};
