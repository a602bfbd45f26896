import type { Rule, Trial } from "./rule.ts";
import type { Track } from "./track.ts";
import { STILL_MOVE, type Walk, walk } from "./walk.ts";

/** What a trial holds at the end of each day of a stretch, from -1 to 1, by what was known then; NaN where it has seen too little. */
export function positionsOf(track: Track, rule: Rule, trial: Trial): Float64Array {
  const none = new Float64Array(track.days.length).fill(Number.NaN);
  if (track.close.length < trial.days) return none;
  const plan = trial.plan(track);
  return plan === null ? none : asKnown(track, walk(track, plan, rule.stop));
}

/** A close that came late moves the position late. */
function asKnown({ days, knownOn, move }: Track, { first, side, size }: Walk): Float64Array {
  const positions = new Float64Array(days.length).fill(Number.NaN);
  for (let i = first; i < days.length; i += 1) {
    let place = i;
    while (place >= first && (knownOn[place] ?? 0) > (days[i] ?? 0)) place -= 1;
    if (place < first) continue;
    const held = (side[place] ?? 0) * (size[place] ?? 0);
    if (held !== 0 || (move[place] ?? 0) >= STILL_MOVE) positions[i] = held;
  }
  return positions;
}
