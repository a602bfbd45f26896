import type { SourceRecord } from "../../api.ts";
import { counted } from "../../counts.ts";

export type Tally = Omit<SourceRecord["claims"]["byMetric"][number], "metric">;
type Share = Tally["held"];

/** Below so many cases a share says next to nothing. */
export const FEW = 5;

const PERCENT = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 1 });
const WHOLE = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 0 });
const ERROR = new Intl.NumberFormat("en-GB", { maximumSignificantDigits: 2 });
const LEAST_ERROR = 0.01; // percent, or points

/** “96.8 %” */
export function percent(fraction: number): string {
  return `${PERCENT.format(fraction * 100)} %`;
}

/** “94 to 98 %” */
export function intervalWords({ low, high }: { low: number | null; high: number | null }): string {
  return low === null || high === null ? "" : `${WHOLE.format(low * 100)} to ${WHOLE.format(high * 100)} %`;
}

/** “not enough evidence: 2 cases”; null where there is enough. */
export function tooFewWords(n: number): string | null {
  return n < FEW ? `not enough evidence: ${n === 0 ? "no case" : counted(n, "case")}` : null;
}

/** A share, or why there is none. */
export function shareWords({ share: of, n }: Share): string {
  return tooFewWords(n) ?? (of === null ? "" : percent(of));
}

/** “0.63 % of a level (108 cases)” and the like, of what there is enough of. */
export function errorWords({ levelError, pointsError }: Pick<Tally, "levelError" | "pointsError">): string[] {
  const told = ({ value, n }: Tally["levelError"], words: (value: number) => string) =>
    value === null || n < FEW ? [] : [`${words(value)} (${counted(n, "case")})`];
  return [
    ...told(levelError, (value) => `${sizeWords(value * 100)} % of a level`),
    ...told(pointsError, (value) => `${sizeWords(value)} points of a return or share`),
  ];
}

function sizeWords(size: number): string {
  return size > 0 && size < LEAST_ERROR ? `below ${LEAST_ERROR}` : ERROR.format(size);
}
