/** One metric of one asset by day, ascending, days counted from 1970 (UTC). */
export interface DayColumn {
  asset: string;
  metric: string;
  days: ArrayLike<number>;
  values: ArrayLike<number>;
  /** How many days after its own each value was known. */
  lagDays: ArrayLike<number>;
  /** Days on which it stops meaning what it meant, a true collapse aside. */
  breaks: readonly number[];
  sources: readonly string[];
  /** For each value the place of its source in `sources`. */
  sourceOf: ArrayLike<number>;
}

/** A stretch of closes that belong together: no break of meaning, no long gap. What a rule reads. */
export interface Track {
  asset: string;
  days: Int32Array;
  close: Float64Array;
  /** The day by whose end each close was known. */
  knownOn: Int32Array;
  /** The usual daily move: root mean square of 30 daily changes of the logarithm; NaN before. */
  move: Float64Array;
  /** Market value to realised value as known at each `knownOn`; null where there is none. */
  mvrv: Float64Array | null;
  /** That of the last close. */
  source: string;
}

const MAX_GAP_DAYS = 14;
export const MOVE_DAYS = 30;

/** The stretches of every asset with prices, in order of time. Values that are no price (0, negative, none) are left out. */
export function tracksOf(columns: readonly DayColumn[]): Track[] {
  const mvrv = new Map(columns.filter(({ metric }) => metric === "mvrv").map((column) => [column.asset, column]));
  return columns
    .filter(({ metric }) => metric === "price_usd")
    .toSorted((a, b) => (a.asset < b.asset ? -1 : 1))
    .flatMap((column) => stretches(column).map((places) => track(column, places, mvrv.get(column.asset))));
}

function stretches({ days, values, breaks }: DayColumn): number[][] {
  const torn = new Set(breaks);
  const found: number[][] = [];
  let last = Number.NEGATIVE_INFINITY;
  let isTorn = true;
  for (let i = 0; i < days.length; i += 1) {
    const day = days[i] ?? 0;
    isTorn ||= torn.has(day);
    if (!isPrice(values[i])) continue;
    if (isTorn || day - last > MAX_GAP_DAYS) found.push([]);
    found.at(-1)?.push(i);
    [last, isTorn] = [day, false];
  }
  return found;
}

function isPrice(value: number | undefined): boolean {
  return value !== undefined && Number.isFinite(value) && value > 0;
}

function track({ asset, days, values, lagDays, sources, sourceOf }: DayColumn, places: readonly number[], mvrv: DayColumn | undefined): Track {
  const own = Int32Array.from(places, (i) => days[i] ?? 0);
  const close = Float64Array.from(places, (i) => values[i] ?? Number.NaN);
  const knownOn = Int32Array.from(places, (i) => (days[i] ?? 0) + (lagDays[i] ?? 0));
  const source = sources[sourceOf[places.at(-1) ?? 0] ?? 0] ?? "";
  return { asset, days: own, close, knownOn, move: usualMove(close), mvrv: mvrv ? asKnown(mvrv, knownOn) : null, source };
}

function usualMove(close: Float64Array): Float64Array {
  const squares = close.map((value, i) => (i === 0 ? Number.NaN : Math.log(value / (close[i - 1] ?? Number.NaN)) ** 2));
  return close.map((_, i) => {
    if (i < MOVE_DAYS) return Number.NaN;
    let sum = 0;
    for (let k = i + 1 - MOVE_DAYS; k <= i; k += 1) sum += squares[k] ?? Number.NaN;
    return Math.sqrt(sum / MOVE_DAYS);
  });
}

/** For each day the newest value known by its end, at most a week old. */
function asKnown({ days, values, lagDays }: DayColumn, on: Int32Array): Float64Array {
  let place = -1;
  return Float64Array.from(on, (day) => {
    while (place + 1 < days.length && (days[place + 1] ?? 0) + (lagDays[place + 1] ?? 0) <= day) place += 1;
    return place >= 0 && day - (days[place] ?? 0) <= 7 ? (values[place] ?? Number.NaN) : Number.NaN;
  });
}
