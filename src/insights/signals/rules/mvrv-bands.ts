import type { Rule, Trial } from "../rule.ts";
import { MOVE_DAYS, type Track } from "../track.ts";

/** Dear or cheap against what holders paid on the whole: market value to realised value. */
export const mvrvBands: Rule = {
  id: "mvrv-bands",
  name: "Bands of market to realised value",
  entry: "MVRV below the low band, or above the high band and against the price",
  exit: "MVRV back at the middle of the bands",
  stop: { moves: 12, trails: false },
  source: "Coin Metrics' MVRV; bands of round numbers",
  needs: "mvrv",
  trials: (
    [
      [1, 3],
      [1, 2.5],
      [1.2, 3.5],
      [0.9, 2.5],
    ] as const
  ).map(between),
};

function between([low, high]: readonly [number, number]): Trial {
  const middle = (low + high) / 2;
  return {
    label: `below ${low}, above ${high}`,
    days: MOVE_DAYS + 1,
    plan: ({ mvrv }: Track) => {
      if (mvrv === null) return null;
      const at = (i: number) => mvrv[i] ?? Number.NaN;
      return {
        first: MOVE_DAYS,
        entry: (i) => (at(i) < low ? 1 : at(i) > high ? -1 : 0),
        leaves: (i, side) => Number.isNaN(at(i)) || side * (at(i) - middle) >= 0,
      };
    },
  };
}
