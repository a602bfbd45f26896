import { highestBefore, lowestBefore } from "../extremes.ts";
import type { Rule, Trial } from "../rule.ts";
import { MOVE_DAYS, type Track } from "../track.ts";

/** Donchian's channel of closes: in at a new extreme of the long span, out at the opposite extreme of the short one. */
export const breakout: Rule = {
  id: "breakout",
  name: "Breakout from the channel",
  entry: "a close beyond every close of the span before",
  exit: "a close beyond every close of half the span before, the other way",
  stop: { moves: 6, trails: true },
  source: "Donchian's channel, by closes",
  trials: [20, 10, 55, 100].map(over),
};

function over(span: number): Trial {
  const short = Math.round(span / 2);
  return {
    label: `${span} days in, ${short} days out`,
    days: Math.max(span, MOVE_DAYS) + 1,
    plan: ({ close }: Track) => {
      const [high, low, nearHigh, nearLow] = [
        highestBefore(close, span),
        lowestBefore(close, span),
        highestBefore(close, short),
        lowestBefore(close, short),
      ];
      const beyond = (i: number, highest: Float64Array, lowest: Float64Array) => {
        const value = close[i] ?? Number.NaN;
        return value > (highest[i] ?? Number.NaN) ? 1 : value < (lowest[i] ?? Number.NaN) ? -1 : 0;
      };
      return {
        first: Math.max(span, MOVE_DAYS),
        entry: (i) => beyond(i, high, low),
        leaves: (i, side) => beyond(i, nearHigh, nearLow) === -side,
        level: (i, side) => (side > 0 ? Math.min : Math.max)(...close.subarray(i + 1 - short, i + 1)),
      };
    },
  };
}
