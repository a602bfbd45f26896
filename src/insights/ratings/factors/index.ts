import { beta } from "./beta.ts";
import { drawdown } from "./drawdown.ts";
import type { Factor } from "./factor.ts";
import { feeYield } from "./fees.ts";
import { nearHigh } from "./high.ts";
import { illiquidity } from "./illiquidity.ts";
import { issuance } from "./issuance.ts";
import { lottery } from "./lottery.ts";
import { momentum7, momentum30, momentum90 } from "./momentum.ts";
import { momentumYear } from "./momentum-year.ts";
import { mvrv } from "./mvrv.ts";
import { nvt } from "./nvt.ts";
import { addressGrowth, feeGrowth, transactionGrowth } from "./on-chain.ts";
import { reversal } from "./reversal.ts";
import { size } from "./size.ts";
import { attention, callBalance, narrativeMomentum, tone } from "./told.ts";
import { trend } from "./trend.ts";
import { turnover } from "./turnover.ts";
import { volatility } from "./volatility.ts";
import { volumeSurge } from "./volume.ts";

/** Every factor, in the order in which models keep their weights. */
export const FACTORS: readonly Factor[] = [
  ...[momentum7, momentum30, momentum90, momentumYear, trend, nearHigh],
  ...[reversal, lottery, volatility, drawdown, beta],
  ...[illiquidity, volumeSurge, turnover, size],
  ...[addressGrowth, transactionGrowth, feeGrowth],
  ...[mvrv, nvt, feeYield, issuance],
  ...[attention, narrativeMomentum, callBalance, tone],
];

/** What a desk holds of what they are made from. */
export const FACTOR_METRICS = [
  ...["price_usd", "volume_usd", "market_cap_usd", "supply"],
  ...["active_addresses", "transactions", "fees_usd", "fees_native", "transfer_value_usd"],
  ...["mvrv", "nvt"],
] as const;
