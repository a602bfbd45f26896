import type { Factor } from "./factor.ts";
import { feesOf } from "./fees.ts";
import { growth } from "./growth.ts";

const WINDOW = { recent: 30, past: 90 };

function onChain(name: string, label: string, letter: string, column: (row: Parameters<Factor["values"]>[0]) => Float64Array | undefined): Factor {
  return {
    name,
    family: "on-chain growth",
    label,
    formula: `ln(mean(${letter}, 30) / mean(${letter}[t-30], 90))`,
    unit: "logarithm of a ratio",
    source: "Cong, Karolyi, Tang and Zhao, Value premium, network adoption, and factor pricing of crypto assets (2021)",
    signs: { trader: 1, investor: 1 },
    values: (row) => growth(column(row), WINDOW),
  };
}

export const addressGrowth = onChain("address-growth", "growth of active addresses", "A", ({ of }) => of("active_addresses"));
export const transactionGrowth = onChain("transaction-growth", "growth of transactions", "T", ({ of }) => of("transactions"));
export const feeGrowth = onChain("fee-growth", "growth of fees paid", "F", feesOf);
