import type { Plan, Rule, Side } from "./rule.ts";
import type { Track } from "./track.ts";

/** An asset that moves less than this a day is pegged to something; no rule reads it. */
export const STILL_MOVE = 0.005;
/** A size is kept until it is this far from what it should be. */
const RESIZE = 0.2;

/** What a rule says at the end of each day of a stretch. */
export interface Walk {
  first: number;
  side: Int8Array;
  size: Float64Array;
  /** The place of the day on which the side was taken; -1 without one. */
  since: Int32Array;
  stop: Float64Array;
}

interface Held {
  side: Side;
  size: number;
  since: number;
  stop: number;
  /** The side that was stopped out: not taken again before its entry has gone away. */
  barred: Side;
}

const NOTHING: Held = { side: 0, size: 0, since: -1, stop: Number.NaN, barred: 0 };

/** Goes through the days in order, with nothing but what the days so far gave. */
export function walk(track: Track, plan: Plan, stop: Rule["stop"]): Walk {
  const { length } = track.close;
  const walked: Walk = {
    first: plan.first,
    side: new Int8Array(length),
    size: new Float64Array(length),
    since: new Int32Array(length).fill(-1),
    stop: new Float64Array(length).fill(Number.NaN),
  };
  let held = NOTHING;
  for (let i = plan.first; i < length; i += 1) {
    held = next(held, i, { track, plan, stop });
    walked.side[i] = held.side;
    walked.size[i] = held.size;
    walked.since[i] = held.since;
    walked.stop[i] = held.stop;
  }
  return walked;
}

interface Scene {
  track: Track;
  plan: Plan;
  stop: Rule["stop"];
}

function next(before: Held, i: number, scene: Scene): Held {
  const left = afterExit(before, i, scene);
  const isStill = !((scene.track.move[i] ?? 0) >= STILL_MOVE);
  const wanted = isStill ? 0 : scene.plan.entry(i);
  const barred = wanted === left.barred ? left.barred : 0;
  if (left.side === 0) return wanted === 0 || wanted === barred ? { ...left, barred } : entered(wanted, i, scene);
  return { ...left, barred, size: resized(left.size, i, scene.plan), stop: trailed(left, i, scene) };
}

function afterExit(held: Held, i: number, { track, plan }: Scene): Held {
  if (held.side === 0) return held;
  const isStopped = held.side * ((track.close[i] ?? Number.NaN) - held.stop) <= 0;
  if (isStopped) return { ...NOTHING, barred: held.side };
  const isStill = !((track.move[i] ?? 0) >= STILL_MOVE);
  return isStill || plan.leaves(i, held.side) ? NOTHING : held;
}

function entered(side: Side, i: number, { track, plan, stop }: Scene): Held {
  return { side, size: plan.size?.(i) ?? 1, since: i, stop: stopFrom(side, i, { track, stop }), barred: 0 };
}

function stopFrom(side: Side, i: number, { track, stop }: Pick<Scene, "track" | "stop">): number {
  return (track.close[i] ?? Number.NaN) * Math.exp(-side * stop.moves * (track.move[i] ?? Number.NaN));
}

/** A trailing stop only comes nearer. */
function trailed({ side, stop: level }: Held, i: number, scene: Scene): number {
  if (!scene.stop.trails) return level;
  const today = stopFrom(side, i, scene);
  return side > 0 ? Math.max(level, today) : Math.min(level, today);
}

function resized(size: number, i: number, plan: Plan): number {
  const wanted = plan.size?.(i) ?? 1;
  return Math.abs(wanted / size - 1) > RESIZE ? wanted : size;
}
