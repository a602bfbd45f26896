import type { Breadth, Regime } from "../../schema/market.ts";
import type { Track } from "../signals/track.ts";
import { STILL_MOVE } from "../signals/walk.ts";
import { placeBy } from "./panel.ts";

const SHORT = 50;
const LONG = 200;
const EXTREME_DAYS = 90;
const STALE_DAYS = 2;
/** Fewer assets are no market. */
const LEAST_ASSETS = 10;
const RISK_ON = 0.55;
const RISK_OFF = 0.35;

/** How much of the market takes part, among assets that move and have a fresh close; a share is null where too few have the days for it. */
export function breadthOn(tracks: readonly Track[], day: number): Breadth {
  const standing = tracks.flatMap((track) => standingOf(track, day) ?? []);
  const share = (picks: (boolean | null)[]) => {
    const known = picks.filter((pick) => pick !== null);
    return known.length < LEAST_ASSETS ? null : known.filter(Boolean).length / known.length;
  };
  return {
    assets: standing.length,
    rising: share(standing.map(({ rose }) => rose)),
    aboveShort: share(standing.map(({ aboveShort }) => aboveShort)),
    aboveLong: share(standing.map(({ aboveLong }) => aboveLong)),
    atHighs: share(standing.map(({ atHigh }) => atHigh)),
    atLows: share(standing.map(({ atLow }) => atLow)),
  };
}

/**
 * Risk-on: bitcoin closes above the mean of its last 200 closes and at least 55 % of assets above that of their last 50. Risk-off: bitcoin below
 * it and at most 35 % above theirs. Neutral: anything else. Null where one of the two is not known.
 */
export function regimeOf(bitcoin: Track | undefined, { aboveShort }: Breadth, day: number): Regime | null {
  const own = bitcoin && standingOf(bitcoin, day);
  if (!own || own.aboveLong === null || aboveShort === null) return null;
  if (own.aboveLong && aboveShort >= RISK_ON) return "risk-on";
  return !own.aboveLong && aboveShort <= RISK_OFF ? "risk-off" : "neutral";
}

interface Standing {
  rose: boolean | null;
  aboveShort: boolean | null;
  aboveLong: boolean | null;
  atHigh: boolean | null;
  atLow: boolean | null;
}

function standingOf({ days, close, move }: Track, day: number): Standing | null {
  const place = placeBy(days, day);
  if (place < 1 || day - (days[place] ?? 0) > STALE_DAYS || (move[place] ?? 0) < STILL_MOVE) return null;
  const last = close[place] ?? Number.NaN;
  const window = (span: number) => (place + 1 < span ? null : close.subarray(place + 1 - span, place + 1));
  const above = (span: number) => {
    const closes = window(span);
    return closes && last > closes.reduce((sum, value) => sum + value, 0) / span;
  };
  const quarter = window(EXTREME_DAYS);
  return {
    rose: last > (close[place - 1] ?? Number.NaN),
    aboveShort: above(SHORT),
    aboveLong: above(LONG),
    atHigh: quarter && last === Math.max(...quarter),
    atLow: quarter && last === Math.min(...quarter),
  };
}
