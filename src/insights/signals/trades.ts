import type { Days } from "./costs.ts";

/** What each trade brought, compounded after costs: from the day a side is taken to the day it is left, or to the end. */
export function gainsOfTrades({ position, days: { net } }: { position: Float64Array; days: Days }): number[] {
  const gains: number[] = [];
  let [side, wealth] = [0, 1];
  for (let i = 1; i < position.length; i += 1) {
    const held = Math.sign(position[i - 1] || 0);
    if (held !== side) {
      if (side !== 0) gains.push(wealth - 1);
      [side, wealth] = [held, 1];
    }
    if (held !== 0) wealth *= 1 + (net[i] ?? 0);
  }
  if (side !== 0) gains.push(wealth - 1);
  return gains;
}
