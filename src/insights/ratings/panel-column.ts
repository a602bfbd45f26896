import { breaks } from "../quality/breaks.ts";
import type { PanelColumn } from "./panel.ts";

const DAY_HOURS = 24;
/** A fall that really happened: returns are taken over it. */
const TRUE_LOSS = "collapse";

/** A daily series as put together from its sources. */
export interface DailySeries {
  asset: string;
  metric: string;
  hours: ArrayLike<number>;
  values: ArrayLike<number>;
  sources: string[];
  sourceOf: ArrayLike<number>;
}

/** A daily series for a panel. `lagHours` says how long after the end of a day a source's point is known. */
export function panelColumn({ asset, metric, hours, values, sources, sourceOf }: DailySeries, lagHours: (source: string) => number): PanelColumn {
  const lags = sources.map((source) => Math.ceil(lagHours(source) / DAY_HOURS));
  const torn = metric === "price_usd" ? breaks(hours, values).filter(({ kind }) => kind !== TRUE_LOSS) : [];
  return {
    ...{ asset, metric, values },
    days: Int32Array.from(hours, (hour) => hour / DAY_HOURS),
    lagDays: Uint16Array.from(hours, (_, i) => lags[sourceOf[i] ?? 0] ?? 1),
    breaks: torn.map(({ hour }) => hour / DAY_HOURS),
  };
}
