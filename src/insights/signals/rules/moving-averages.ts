import { simpleMean } from "../../indicators/smoothing.ts";
import type { Rule, Side, Trial } from "../rule.ts";
import { MOVE_DAYS, type Track } from "../track.ts";

/** Two simple averages: the regime is the side on which the quick one stands. */
export const movingAverages: Rule = {
  id: "moving-averages",
  name: "Regime of two moving averages",
  entry: "the quick average and the close stand on one side of the slow average",
  exit: "the quick average crosses the slow one",
  stop: { moves: 8, trails: true },
  source: "Brock, Lakonishok and LeBaron, Journal of Finance 47 (1992)",
  trials: (
    [
      [50, 200],
      [10, 50],
      [20, 100],
      [1, 200],
    ] as const
  ).map(of),
};

function of([quick, slow]: readonly [number, number]): Trial {
  return {
    label: `${quick} and ${slow} days`,
    days: slow + 1,
    plan: ({ close }: Track) => {
      const [fast, tardy] = [simpleMean(close, quick), simpleMean(close, slow)];
      const side = (i: number) => Math.sign((fast[i] ?? Number.NaN) - (tardy[i] ?? Number.NaN)) as Side;
      const ofClose = (i: number) => Math.sign((close[i] ?? Number.NaN) - (tardy[i] ?? Number.NaN));
      return {
        first: Math.max(slow, MOVE_DAYS),
        entry: (i) => (side(i) === ofClose(i) ? side(i) : 0),
        leaves: (i, held) => side(i) === -held,
      };
    },
  };
}
