import type { Dominance } from "../../schema/market.ts";
import type { DayColumn } from "../signals/track.ts";
import { valueOn } from "./panel.ts";

const MOST = 10;
/** Parts of fewer assets would be taken for parts of the market. */
const LEAST_ASSETS = 5;

/** Whose part of the market value is how large, among the assets whose value is known on a day. */
export function dominanceOn(caps: readonly DayColumn[], day: number): Dominance {
  const known = caps.flatMap((column) => {
    const value = valueOn(column, day);
    return value !== null && value > 0 ? [{ asset: column.asset, value }] : [];
  });
  if (known.length < LEAST_ASSETS) return { assets: known.length, totalUsd: null, largest: [] };
  const total = known.reduce((sum, { value }) => sum + value, 0);
  const largest = known.toSorted((a, b) => b.value - a.value || (a.asset < b.asset ? -1 : 1)).slice(0, MOST);
  return {
    assets: known.length,
    totalUsd: total,
    largest: largest.map(({ asset, value }) => ({ asset, share: value / total })),
  };
}
