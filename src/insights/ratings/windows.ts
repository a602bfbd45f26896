/**
 * Figures over the last days of a column, each from its own window and not from a running sum: what they are does not depend, to the last
 * bit, on how far back the column goes. Days without a value count for nothing; with too few that have one there is no figure (NaN).
 */
export interface Window {
  days: number;
  /** The least number of days with a value. */
  least: number;
}

type Figure = (values: Float64Array, from: number, to: number, least: number) => number;

export function over(values: Float64Array, { days, least }: Window, figure: Figure): Float64Array {
  const result = new Float64Array(values.length);
  for (let at = 0; at < values.length; at += 1) result[at] = figure(values, Math.max(0, at - days + 1), at, least);
  return result;
}

export const mean: Figure = (values, from, to, least) => {
  let [sum, count] = [0, 0];
  for (let i = from; i <= to; i += 1) {
    const value = values[i] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    sum += value;
    count += 1;
  }
  return count >= least ? sum / count : Number.NaN;
};

/** Standard deviation with n - 1. */
export const deviation: Figure = (values, from, to, least) => {
  const middle = mean(values, from, to, Math.max(2, least));
  if (Number.isNaN(middle)) return Number.NaN;
  let [sum, count] = [0, 0];
  for (let i = from; i <= to; i += 1) {
    const value = values[i] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    sum += (value - middle) ** 2;
    count += 1;
  }
  return Math.sqrt(sum / (count - 1));
};

export const highest: Figure = (values, from, to, least) => {
  let [most, count] = [-Infinity, 0];
  for (let i = from; i <= to; i += 1) {
    const value = values[i] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    if (value > most) most = value;
    count += 1;
  }
  return count >= Math.max(1, least) ? most : Number.NaN;
};

/** The value of each day, or else the last one of the days before it, no more than `days` back. */
export function carried(values: Float64Array, days: number): Float64Array {
  const result = Float64Array.from(values);
  let last = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < values.length; at += 1) {
    if (!Number.isNaN(values[at] ?? Number.NaN)) last = at;
    else if (at - last <= days) result[at] = values[last] ?? Number.NaN;
  }
  return result;
}

/** A figure of each day from those of two columns. */
export function paired(a: Float64Array, b: Float64Array, figure: (a: number, b: number) => number): Float64Array {
  return a.map((value, at) => figure(value, b[at] ?? Number.NaN));
}

/** The value so many days before each day. */
export function before(values: Float64Array, days: number): Float64Array {
  return values.map((_, at) => (at >= days ? (values[at - days] ?? Number.NaN) : Number.NaN));
}
