import type { SourceRecord } from "../../api.ts";
import { counted } from "../../counts.ts";
import { share } from "../../figures.ts";

export type Tally = Omit<SourceRecord["claims"]["byMetric"][number], "metric">;
type Share = Tally["held"];

/** Below so many cases a share says next to nothing. */
export const FEW = 5;

const PERCENT = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 1 });

/** “96.8 %” */
export function percent(fraction: number): string {
  return `${PERCENT.format(fraction * 100)} %`;
}

/** “93.8 to 98.4 %” */
export function intervalWords({ low, high }: { low: number | null; high: number | null }): string {
  return low === null || high === null ? "" : `${PERCENT.format(low * 100)} to ${percent(high)}`;
}

/** “not enough evidence: 2 cases”; null where there is enough. */
export function tooFewWords(n: number): string | null {
  return n < FEW ? `not enough evidence: ${n === 0 ? "no case" : counted(n, "case")}` : null;
}

/** A share, or why there is none. */
export function shareWords({ share: of, n }: Share): string {
  return tooFewWords(n) ?? (of === null ? "" : percent(of));
}

/** “0.63 % of levels (108 cases)” and the like, of what there is enough of. */
export function errorWords({ levelError, pointsError }: Pick<Tally, "levelError" | "pointsError">): string[] {
  const level = levelError.value === null || levelError.n < FEW ? [] : [`${share(levelError.value)} of a level (${counted(levelError.n, "case")})`];
  const points =
    pointsError.value === null || pointsError.n < FEW
      ? []
      : [`${share(pointsError.value / 100).replace(" %", "")} points of a return or share (${counted(pointsError.n, "case")})`];
  return [...level, ...points];
}
