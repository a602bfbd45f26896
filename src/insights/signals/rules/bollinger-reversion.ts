import { bollinger } from "../../indicators/volatility.ts";
import type { Rule, Trial } from "../rule.ts";
import { MOVE_DAYS, type Track } from "../track.ts";

/** Against a close outside its bands, until it is back at their middle. */
export const bollingerReversion: Rule = {
  id: "bollinger-reversion",
  name: "Reversion to the Bollinger middle",
  entry: "a close below the lower or above the upper band, against the move",
  exit: "a close at or beyond the middle",
  stop: { moves: 5, trails: false },
  source: "Bollinger, Bollinger on Bollinger Bands (2001)",
  trials: (
    [
      [20, 2],
      [20, 2.5],
      [50, 2],
      [50, 2.5],
    ] as const
  ).map(of),
};

function of([interval, deviations]: readonly [number, number]): Trial {
  return {
    label: `${interval} days, ${deviations} deviations`,
    days: Math.max(interval, MOVE_DAYS) + 1,
    plan: ({ close }: Track) => {
      const bands = bollinger({ close }, interval, deviations);
      const at = (name: string, i: number) => bands[name]?.[i] ?? Number.NaN;
      return {
        first: Math.max(interval, MOVE_DAYS),
        entry: (i) => (at("place", i) < 0 ? 1 : at("place", i) > 1 ? -1 : 0),
        leaves: (i, side) => side * ((close[i] ?? Number.NaN) - at("middle", i)) >= 0,
        level: (i) => at("middle", i),
      };
    },
  };
}
