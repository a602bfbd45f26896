import { mean, over, paired } from "../windows.ts";
import type { Factor, RowColumns } from "./factor.ts";

const WINDOW = { days: 30, least: 20 };

/** Fees of a day in USD; what is given in the coin is priced on the day it became known. */
export function feesOf({ of, price }: RowColumns): Float64Array | undefined {
  const [usd, native] = [of("fees_usd"), of("fees_native")];
  return usd ?? (native ? paired(native, price, (fees, worth) => fees * worth) : undefined);
}

export const feeYield: Factor = {
  name: "fee-yield",
  family: "valuation",
  label: "fees of a year to market cap",
  formula: "365 * mean(F, 30) / mean(M, 30), F the fees of a day",
  unit: "a year",
  source:
    "Basu, Investment performance of common stocks in relation to their price-earnings ratios, Journal of Finance 32 (1977), with fees for earnings",
  signs: { trader: 0, investor: 1 },
  values(row) {
    const [fees, cap] = [feesOf(row), row.of("market_cap_usd")];
    if (!fees || !cap) return null;
    return paired(over(fees, WINDOW, mean), over(cap, WINDOW, mean), (paid, worth) => (worth > 0 ? (365 * paid) / worth : Number.NaN));
  },
};
