import type { Trial } from "../rule.ts";
import { MOVE_DAYS, type ToldMetric, type Track } from "../track.ts";

/** In on the day on which something told becomes known, out when so many days have gone by without another. */
export function heldFor(metric: ToldMetric, hold: number): Trial {
  return {
    label: `${hold} days`,
    days: MOVE_DAYS + 1,
    plan: ({ days, told }: Track) => {
      const events = told[metric];
      if (!events) return null;
      const last = newestBy(events);
      const side = (i: number) => Math.sign(events[i] ?? 0) as -1 | 0 | 1;
      return {
        first: MOVE_DAYS,
        entry: side,
        leaves: (i, held) => side(i) === -held || (days[i] ?? 0) - (days[last[i] ?? 0] ?? 0) >= hold,
      };
    },
  };
}

/** For each place the newest one up to it with an event; 0 before the first. */
function newestBy(events: Int8Array): Int32Array {
  let newest = 0;
  return Int32Array.from(events, (event, i) => {
    if (event !== 0) newest = i;
    return newest;
  });
}
