/** Points of one series, hours ascending. */
export interface Column {
  hours: ArrayLike<number>;
  values: ArrayLike<number>;
}

export interface Agreement {
  /** Steps that both have. */
  count: number;
  /** Median of |a / b - 1|. */
  median: number;
  worst: number;
  /** Hour, from 1970, of the worst. */
  worstHour: number;
}

const MIN_COMMON = 5;

/** How two vendors differ on what both have; null where that is too little to tell. */
export function agreement(a: Column, b: Column): Agreement | null {
  const differences: { hour: number; difference: number }[] = [];
  for (let i = 0, j = 0; i < a.hours.length && j < b.hours.length; ) {
    const [left = 0, right = 0] = [a.hours[i], b.hours[j]];
    if (left === right) {
      const [ours = 0, theirs = 0] = [a.values[i], b.values[j]];
      if (theirs !== 0) differences.push({ hour: left, difference: Math.abs(ours / theirs - 1) });
    }
    if (left <= right) i += 1;
    if (right <= left) j += 1;
  }
  if (differences.length < MIN_COMMON) return null;
  const sorted = differences.toSorted((x, y) => x.difference - y.difference);
  const worst = sorted.at(-1);
  return {
    count: sorted.length,
    median: sorted[Math.floor((sorted.length - 1) / 2)]?.difference ?? 0,
    worst: worst?.difference ?? 0,
    worstHour: worst?.hour ?? 0,
  };
}
