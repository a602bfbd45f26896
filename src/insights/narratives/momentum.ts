import { median } from "../../platform/maths/median.ts";

/** How much of all that was told on a day was told of one thing: both in weighted voices. */
export interface DayVoice {
  told: number;
  all: number;
}

export interface Momentum {
  share: number;
  momentum: number;
  low: number;
  high: number;
  hasPast: boolean;
}

export const PAST_DAYS = 90;
const LEAST_WINDOWS = 21;
/** Scales the median absolute deviation to the standard deviation of a normal distribution. */
const MAD_SCALE = 1.4826;
const Z95 = 1.96;
/** Half a voice is told of anything, and half a voice of anything else: no share is without a sampling error, neither none nor all. */
const PRIOR_VOICES = 0.5;

/**
 * The share of the window that ends on `day` against the shares of the windows of that length that ended in the ninety days before it began: the difference
 * from their median in robust standard deviations (1.4826 times the median absolute deviation), and never in less than the sampling error of a share of
 * so many voices. The interval is that of the present share alone.
 */
export function momentumOf(voiceOn: (day: number) => DayVoice, day: number, window: number): Momentum {
  const windowed = windows(voiceOn, { from: day - 2 * window - PAST_DAYS + 2, to: day, window });
  const now = windowed(day);
  const past: number[] = [];
  for (let end = day - window; end > day - window - PAST_DAYS; end -= 1) {
    const { told, all } = windowed(end);
    if (all > 0) past.push(told / all);
  }
  const share = now.all > 0 ? now.told / now.all : 0;
  if (past.length < LEAST_WINDOWS || now.all === 0) return { share, momentum: 0, low: 0, high: 0, hasPast: false };
  const usual = median(past) ?? 0;
  const deviation = MAD_SCALE * (median(past.map((each) => Math.abs(each - usual))) ?? 0);
  const scale = Math.max(deviation, samplingError(usual, now.all));
  const error = (Z95 * samplingError(share, now.all)) / scale;
  const momentum = (share - usual) / scale;
  return { share, momentum, low: momentum - error, high: momentum + error, hasPast: true };
}

/** What the window that ends on a day holds; each day is asked for once. */
function windows(voiceOn: (day: number) => DayVoice, { from, to, window }: { from: number; to: number; window: number }): (end: number) => DayVoice {
  const days = Array.from({ length: to - from + 1 }, (_, i) => voiceOn(from + i));
  return (end) => {
    const sum = { told: 0, all: 0 };
    for (const { told, all } of days.slice(end - window + 1 - from, end + 1 - from)) {
      sum.told += told;
      sum.all += all;
    }
    return sum;
  };
}

function samplingError(share: number, voices: number): number {
  const prior = Math.min(0.5, PRIOR_VOICES / voices);
  const held = Math.min(1 - prior, Math.max(share, prior));
  return Math.sqrt((held * (1 - held)) / voices);
}
