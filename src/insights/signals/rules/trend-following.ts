import { YEAR_DAYS } from "../../quant/year.ts";
import type { Rule, Side, Trial } from "../rule.ts";
import { MOVE_DAYS, type Track } from "../track.ts";

/** The yearly volatility that a position is cut down to; none is made larger than whole. */
const TARGET = 0.4;

/** Time series momentum: the sign of the change over a span, sized to an even volatility. */
export const trendFollowing: Rule = {
  id: "trend-following",
  name: "Trend following with a volatility target",
  entry: "the side of the change over the span",
  exit: "the change over the span turns",
  stop: { moves: 6, trails: true },
  source: "Moskowitz, Ooi and Pedersen, Journal of Financial Economics 104 (2012)",
  trials: [90, 30, 60, 180].map(over),
};

function over(span: number): Trial {
  return {
    label: `${span} days`,
    days: Math.max(span, MOVE_DAYS) + 1,
    plan: ({ close, move }: Track) => {
      const side = (i: number) => Math.sign((close[i] ?? Number.NaN) - (close[i - span] ?? Number.NaN)) as Side;
      return {
        first: Math.max(span, MOVE_DAYS),
        entry: side,
        leaves: (i, held) => side(i) === -held,
        size: (i) => Math.min(1, TARGET / ((move[i] ?? Number.NaN) * Math.sqrt(YEAR_DAYS))),
        level: (i) => close[i + 1 - span] ?? null,
      };
    },
  };
}
