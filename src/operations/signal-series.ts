import { signalsAsOf } from "../insights/signals/as-of.ts";
import { backtestSignals } from "../insights/signals/backtest.ts";
import { keeping } from "../insights/signals/columns.ts";
import { dayColumn } from "../insights/signals/job.ts";
import type { DayColumn } from "../insights/signals/track.ts";
import { DAY_MS } from "../platform/clock.ts";
import type { SignalBacktest, SignalsAsOf } from "../schema/signal.ts";
import { spliced } from "../store/splice.ts";
import { seriesInFiles } from "./series-files.ts";

const METRICS = new Set(["price_usd", "mvrv"]);

/** The signals of what a file or folder of series holds, as of the end of a day. Throws Refused where it can't be read. */
export async function signalsOfFiles(paths: string[], { asOf, now }: { asOf: string; now: Date }): Promise<SignalsAsOf> {
  const day = dayOf(asOf);
  const columns = (await dayColumns(paths, now)).map((column) => knownBy(column, day));
  return signalsAsOf({ columns, asOf: day });
}

/** How the rules did, without looking at anything later than `to`. Throws Refused where it can't be read. */
export async function signalBacktestOfFiles(paths: string[], { from, to, now }: { from: string; to: string; now: Date }): Promise<SignalBacktest> {
  return backtestSignals(await dayColumns(paths, now), { from: dayOf(from), to: dayOf(to) });
}

function dayOf(date: string): number {
  return Math.round(Date.parse(date) / DAY_MS);
}

async function dayColumns(paths: string[], now: Date): Promise<DayColumn[]> {
  const given = await seriesInFiles(paths, { now, impossible: () => {} }); // a price of 0 is none, and the days beside it count
  return [...given.values()]
    .filter(({ metric }) => METRICS.has(metric))
    .map(({ asset, metric, sources }) => dayColumn({ asset, metric, ...spliced(sources, metric) }));
}

/** Without the values that were not known by the end of a day. */
function knownBy(column: DayColumn, last: number): DayColumn {
  return keeping(column, (i) => (column.days[i] ?? 0) + (column.lagDays[i] ?? 0) <= last);
}
