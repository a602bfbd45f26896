import { moments } from "../../platform/maths/moments.ts";
import type { QuantMeasures } from "../../schema/market.ts";
import { dateOf } from "../checks/book.ts";
import { maxDrawdown, tailLosses } from "../quant/losses.ts";
import { sharpe, sortino } from "../quant/sharpe.ts";
import { together } from "../quant/together.ts";
import { YEAR_DAYS } from "../quant/year.ts";
import type { Track } from "../signals/track.ts";
import { returnsOn } from "./panel.ts";

/** Fewer days say nothing. */
const LEAST_DAYS = 30;

/** The quant figures of an asset over the days up to one, and how it goes with bitcoin. */
export function measuresOf(
  track: Track,
  bitcoin: Track | undefined,
  { from, to }: { from: number; to: number },
): QuantMeasures | { withheld: string } {
  const onAxis = returnsOn(track, from, to);
  const returns = onAxis.filter((value) => !Number.isNaN(value));
  if (returns.length < LEAST_DAYS) return { withheld: `${returns.length} daily returns; ${LEAST_DAYS} are needed` };
  const found = moments(returns);
  if (found === null) return { withheld: "its price did not move" };
  const fall = maxDrawdown(returns);
  const tail = tailLosses(returns);
  const days = [...onAxis.keys()].filter((i) => !Number.isNaN(onAxis[i]));
  const on = (place: number) => dateOf(from + (days[place] ?? 0));
  const { correlation, beta } = bitcoin ? together(onAxis, returnsOn(bitcoin, from, to)) : { correlation: null, beta: null };
  return {
    asset: track.asset,
    ...{ from: on(0), to: on(days.length - 1), days: returns.length, source: track.source },
    volatility: found.deviation * Math.sqrt(YEAR_DAYS),
    sharpe: sharpe(returns)?.sharpe ?? null,
    sharpeError: sharpe(returns)?.standardError ?? null,
    sortino: sortino(returns),
    maxDrawdown: fall.drawdown,
    fall: fall.drawdown === 0 ? null : { from: on(fall.from), to: on(fall.to) },
    valueAtRisk: tail?.valueAtRisk ?? null,
    shortfall: tail?.shortfall ?? null,
    skew: found.skew,
    kurtosis: found.kurtosis,
    ...{ bitcoinCorrelation: correlation, bitcoinBeta: beta },
  };
}
