import { rsi } from "../../indicators/momentum.ts";
import type { Rule, Trial } from "../rule.ts";
import { MOVE_DAYS, type Track } from "../track.ts";

const MIDDLE = 50;

/** Against an exhausted move: in where the RSI is extreme, out where it is back in its middle. */
export const rsiReversion: Rule = {
  id: "rsi-reversion",
  name: "Reversion of the RSI",
  entry: "the RSI is below the low or above the high bound, against the move",
  exit: "the RSI is back at 50",
  stop: { moves: 5, trails: false },
  source: "Wilder, New Concepts in Technical Trading Systems (1978)",
  trials: (
    [
      [14, 30],
      [14, 20],
      [7, 30],
      [7, 20],
    ] as const
  ).map(of),
};

function of([interval, low]: readonly [number, number]): Trial {
  return {
    label: `${interval} days, ${low} and ${100 - low}`,
    days: MOVE_DAYS + 1,
    plan: ({ close }: Track) => {
      const strength = rsi({ close }, interval).rsi ?? new Float64Array();
      const at = (i: number) => strength[i] ?? Number.NaN;
      return {
        first: MOVE_DAYS,
        entry: (i) => (at(i) < low ? 1 : at(i) > 100 - low ? -1 : 0),
        leaves: (i, side) => side * (at(i) - MIDDLE) >= 0,
      };
    },
  };
}
