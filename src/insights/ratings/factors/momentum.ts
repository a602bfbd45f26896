import { before, paired } from "../windows.ts";
import type { Factor, RowColumns } from "./factor.ts";

const LIU = "Liu, Tsyvinski and Wu, Common risk factors in cryptocurrency, Journal of Finance 77 (2022)";

/** Logarithmic return from one day to another before today, in standard deviations of so many days. */
export function scaledReturn({ price, volatility }: RowColumns, { from, to = 0 }: { from: number; to?: number }): Float64Array {
  const change = paired(before(price, to), before(price, from), (late, early) => Math.log(late / early));
  return paired(change, volatility, (value, deviation) => (deviation > 0 ? value / (deviation * Math.sqrt(from - to)) : Number.NaN));
}

function momentum(days: number, label: string, signs: Factor["signs"]): Factor {
  return {
    name: `momentum-${days}`,
    family: "momentum",
    label,
    formula: `ln(P[t] / P[t-${days}]) / (s30 * sqrt(${days}))`,
    unit: "standard deviations",
    source: LIU,
    signs,
    values: (row) => scaledReturn(row, { from: days }),
  };
}

export const momentum7 = momentum(7, "return over a week for its volatility", { trader: 1, investor: 0 });
export const momentum30 = momentum(30, "return over 30 days for its volatility", { trader: 1, investor: 1 });
export const momentum90 = momentum(90, "return over 90 days for its volatility", { trader: 0, investor: 1 });
