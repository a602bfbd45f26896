import type { Market } from "../../schema/market.ts";
import { dateOf } from "../checks/book.ts";
import { type DayColumn, tracksOf } from "../signals/track.ts";
import { breadthOn, regimeOf } from "./breadth.ts";
import { dominanceOn } from "./dominance.ts";

export const REGIME_RULE =
  "risk-on: bitcoin closes above the mean of its last 200 closes and at least 55 % of assets above that of their last 50; risk-off: bitcoin below it and at most 35 % above theirs; neutral: anything else";

/** The state of the market on each of the days up to one, from columns as they were known at its end. */
export function marketOver({ columns, from, to }: { columns: readonly DayColumn[]; from: number; to: number }): Market["days"] {
  const tracks = tracksOf(columns);
  const caps = columns.filter(({ metric }) => metric === "market_cap_usd");
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => {
    const day = from + i;
    const breadth = breadthOn(tracks, day);
    const bitcoin = tracks.findLast(({ asset, days }) => asset === "bitcoin" && (days[0] ?? 0) <= day);
    return { day: dateOf(day), regime: regimeOf(bitcoin, breadth, day), breadth, dominance: dominanceOn(caps, day) };
  });
}
