import { before, mean, over, paired } from "../windows.ts";

/** Logarithm of the mean of recent days to that of those before them; a third of each may lack a value. */
export function growth(values: Float64Array | undefined, { recent, past }: { recent: number; past: number }): Float64Array | null {
  if (!values) return null;
  const now = over(values, { days: recent, least: Math.ceil((recent * 2) / 3) }, mean);
  const then = before(over(values, { days: past, least: Math.ceil((past * 2) / 3) }, mean), recent);
  return paired(now, then, (late, early) => (late > 0 && early > 0 ? Math.log(late / early) : Number.NaN));
}
