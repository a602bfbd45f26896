import type { CallOutcome, ExtractedCall } from "../../schema/call.ts";
import type { Calibration, CallRecord, ReturnRecord } from "../../schema/record.ts";
import { meanOf, shareOf } from "./figures.ts";

/** A call of a source, and how it came out so far. */
export interface CallCase {
  call: ExtractedCall;
  /** Null: not scorable, or not looked at yet. */
  outcome: CallOutcome | null;
  published: Date;
}

/** Below it a forecast says that a thing will not come. */
export const SAYS_NO = 1 / 3;
const BINS = 5;
const BITCOIN = "bitcoin";

interface Resolved {
  call: ExtractedCall;
  outcome: CallOutcome;
  isHit: boolean;
}

/** What the calls of one source add up to. */
export function callRecord(cases: readonly CallCase[]): CallRecord {
  const scorable = cases.filter(({ call }) => call.scorable);
  const resolved = scorable.flatMap(({ call, outcome }): Resolved[] =>
    outcome?.state === "hit" || outcome?.state === "miss" ? [{ call, outcome, isHit: outcome.state === "hit" }] : [],
  );
  const right = resolved.filter(({ call, isHit }) => isHit === call.probability >= SAYS_NO).length;
  const unresolvable = scorable.filter(({ outcome }) => outcome?.state === "unresolvable").length;
  const againstBase = besideBase(resolved);
  const { brier, baseBrier } = againstBase;
  return {
    calls: cases.length,
    scorable: scorable.length,
    open: scorable.length - resolved.length - unresolvable,
    resolved: resolved.length,
    unresolvable,
    right,
    hitRate: shareOf(right, resolved.length),
    brier: meanOf(resolved.map(({ outcome }) => outcome.brier)),
    logScore: meanOf(resolved.map(({ outcome }) => outcome.logScore)),
    againstBase,
    skill: brier === null || !baseBrier ? null : 1 - brier / baseBrier,
    calibration: calibrationOf(resolved),
    returns: returnsOf(scorable),
  };
}

function besideBase(resolved: readonly Resolved[]): CallRecord["againstBase"] {
  const paired = resolved.map(({ outcome }) => outcome).filter(({ baseBrier }) => baseBrier !== null);
  return {
    n: paired.length,
    brier: meanOf(paired.map(({ brier }) => brier)).value,
    baseBrier: meanOf(paired.map(({ baseBrier }) => baseBrier)).value,
    logScore: meanOf(paired.map(({ logScore }) => logScore)).value,
    baseLogScore: meanOf(paired.map(({ baseLogScore }) => baseLogScore)).value,
  };
}

/** Five bins of probability, the last one closed. */
function calibrationOf(resolved: readonly Resolved[]): Calibration[] {
  const bins = Map.groupBy(resolved, ({ call }) => Math.min(BINS - 1, Math.floor(call.probability * BINS + 1e-9)));
  return Array.from({ length: BINS }, (_, bin) => {
    const inside = bins.get(bin) ?? [];
    return {
      from: bin / BINS,
      to: (bin + 1) / BINS,
      forecast: meanOf(inside.map(({ call }) => call.probability)).value,
      observed: shareOf(inside.filter(({ isHit }) => isHit).length, inside.length),
    };
  });
}

/** Mean returns after the calls, whether resolved or not. What was called unlikely, or without a direction, is left out. */
function returnsOf(cases: readonly CallCase[]): ReturnRecord[] {
  const followed = cases.flatMap(({ call, outcome }) => {
    const sign = outcome ? signOf(call, outcome) : null;
    return outcome && sign !== null && call.probability >= SAYS_NO ? [{ call, outcome, sign }] : [];
  });
  const horizons = [...new Set(followed.flatMap(({ outcome }) => outcome.returns.map(({ days }) => days)))].sort((a, b) => a - b);
  return horizons.map((days) => {
    const after = followed.map(({ call, outcome, sign }) => ({ call, sign, after: outcome.returns.find((each) => each.days === days) }));
    return {
      days,
      asCalled: meanOf(after.map(({ sign, after: each }) => times(sign, each?.assetReturn))),
      relative: meanOf(after.filter(({ call }) => call.asset !== BITCOIN).map(({ sign, after: each }) => times(sign, each?.relative))),
    };
  });
}

function times(sign: number, value: number | null | undefined): number | null {
  return value === null || value === undefined ? null : sign * value;
}

/** Which way the call went: as it says, else from where the price stood to its level. */
function signOf({ direction, level }: ExtractedCall, { points }: CallOutcome): 1 | -1 | null {
  if (direction !== null) return direction === "up" ? 1 : -1;
  const base = points[0]?.[1];
  return level === null || base === undefined || level === base ? null : level > base ? 1 : -1;
}
