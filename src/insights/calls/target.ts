import type { ExtractedCall } from "../../schema/call.ts";

/** What must be seen for a call to come true, as multiples of the close that it counts from. */
export interface Target {
  way: "up" | "down";
  judgedBy: "touch" | "close";
  /** The nearer end of the target as a multiple of the close. */
  ratio: number;
  /** A close must lie between the two; null: at the ratio or beyond. */
  within: [low: number, high: number] | null;
}

/** Targets further from the price than this are hardly of this price. */
const FARTHEST = 200;

/** What a level or direction call asks for, or why it asks for nothing that can be seen. */
export function targetOf(call: ExtractedCall, base: number): Target | { reason: string } {
  if (call.kind === "direction")
    return call.direction === null ? { reason: "it does not say which way" } : { way: call.direction, judgedBy: "close", ratio: 1, within: null };
  const ends = endsOf(call, base);
  if (!ends) return { reason: "it names no level" };
  const [low, high] = ends;
  if (high > FARTHEST || low < 1 / FARTHEST) return { reason: "its level is so far from the price that it is probably of something else" };
  const way = call.direction ?? (low > 1 ? "up" : high < 1 ? "down" : null);
  const ratio = way === "down" ? high : low;
  if (call.judgedBy === "close") return { way: way ?? "up", judgedBy: "close", ratio, within: low < high ? [low, high] : null };
  if (way === null || (way === "up" ? ratio <= 1 : ratio >= 1)) return { reason: "the price stood there, or beyond, when it was made" };
  return { way, judgedBy: "touch", ratio, within: null };
}

function endsOf({ level, level2, change }: ExtractedCall, base: number): [number, number] | null {
  if (level !== null) return [level / base, Math.max(level, level2 ?? level) / base];
  return change === null ? null : [1 + change, 1 + change];
}

/** Whether a close, as a multiple of the first, is what the target asks for. A direction needs a move, a level only to be reached. */
export function isMet({ way, ratio, within }: Target, multiple: number): boolean {
  if (within) return multiple >= within[0] && multiple <= within[1];
  if (ratio === 1) return way === "up" ? multiple > 1 : multiple < 1;
  return way === "up" ? multiple >= ratio : multiple <= ratio;
}
