import type { RowColumns } from "./factors/factor.ts";
import type { Panel } from "./panel.ts";
import { carried, deviation, over } from "./windows.ts";

export const CARRIED_DAYS = 3;
const VOLATILITY = { days: 30, least: 20 };
const MARKET = "bitcoin";

/** What factors are made from, for each row of a panel. */
export function rowColumnsOf(panel: Panel): RowColumns[] {
  const given = panel.known.get("price_usd") ?? [];
  const returns = panel.rows.map((_, row) => dailyReturns(given[row] ?? new Float64Array(panel.days).fill(Number.NaN)));
  const market = marketReturns(panel, returns);
  return panel.rows.map((_, row): RowColumns => {
    const own = returns[row] ?? new Float64Array(panel.days);
    return {
      days: panel.days,
      price: carried(given[row] ?? new Float64Array(panel.days).fill(Number.NaN), CARRIED_DAYS),
      returns: own,
      volatility: over(own, VOLATILITY, deviation),
      market,
      of: (metric) => panel.known.get(metric)?.[row],
    };
  });
}

function dailyReturns(price: Float64Array): Float64Array {
  return price.map((value, at) => (at > 0 ? Math.log(value / (price[at - 1] ?? Number.NaN)) : Number.NaN));
}

function marketReturns({ rows, days }: Panel, returns: readonly Float64Array[]): Float64Array {
  const whole = rows.findIndex(({ asset }) => asset === MARKET);
  if (whole >= 0) return returns[whole] ?? new Float64Array(days);
  const sums = new Float64Array(days);
  const counts = new Float64Array(days);
  for (const column of returns)
    for (let at = 0; at < days; at += 1) {
      const value = column[at] ?? Number.NaN;
      if (Number.isNaN(value)) continue;
      sums[at] = (sums[at] ?? 0) + value;
      counts[at] = (counts[at] ?? 0) + 1;
    }
  return sums.map((sum, at) => ((counts[at] ?? 0) > 0 ? sum / (counts[at] ?? 1) : Number.NaN));
}
