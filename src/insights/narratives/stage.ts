import type { NarrativeStage } from "../../schema/narrative.ts";
import type { DayVoice } from "./momentum.ts";
import type { Told } from "./told.ts";

const RISING = 1;
const FADING = -1;
const YEAR_DAYS = 365;
/** Told by more than it was on nine of ten days of its past, and no longer rising. */
const CROWDED_SHARE = 0.9;
const LEAST_DAYS = 60;
const FRESH_DAYS = 14;
const SMOOTHED_DAYS = 7;

interface Lived {
  voiceOn: (day: number) => DayVoice;
  /** Day on which its burst began; null of a theme of the list. */
  since: number | null;
}

/** Where a narrative stands in its life, by its momentum and by how its share compares with its own past year. */
export function stageOf(
  told: Told,
  { voiceOn, since }: Lived,
  { momentum, share }: { momentum: number; share: number },
  { day }: { day: number },
): NarrativeStage {
  if (since !== null && since > day - FRESH_DAYS) return "emerging";
  if (momentum <= FADING) return "fading";
  const past = pastShares(told, voiceOn, day);
  const isHigh = past.length >= LEAST_DAYS && past.filter((each) => each < share).length >= past.length * CROWDED_SHARE;
  if (momentum >= RISING) return isHigh && isSlowing(past, share) ? "crowded" : "rising";
  return isHigh ? "crowded" : "steady";
}

/** Its share over seven days, on each day of the past year before the last week. */
function pastShares({ first }: Told, voiceOn: Lived["voiceOn"], day: number): number[] {
  const shares: number[] = [];
  let [told, all] = [0, 0];
  const begin = Math.max(first, day - YEAR_DAYS);
  const add = (at: number, sign: 1 | -1) => {
    const own = voiceOn(at);
    told += sign * own.told;
    all += sign * own.all;
  };
  for (let at = begin; at <= day - SMOOTHED_DAYS; at += 1) {
    add(at, 1);
    if (at - SMOOTHED_DAYS >= begin) add(at - SMOOTHED_DAYS, -1);
    if (all > 0 && at >= begin + SMOOTHED_DAYS - 1) shares.push(Math.max(0, told / all));
  }
  return shares;
}

/** No longer above what it was a week ago. */
function isSlowing(past: readonly number[], share: number): boolean {
  return share <= (past.at(-1) ?? 0);
}
