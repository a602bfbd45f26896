/** Events made of what sources tell, as columns with 1 or -1 on the days on which they were known. */
export const TOLD_METRICS = ["narrative_surge", "claim_shock"] as const;
export type ToldMetric = (typeof TOLD_METRICS)[number];

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
  /** What was told of it: for each day the side that something told since the day before speaks for, 0 for nothing. */
  told: Partial<Record<ToldMetric, Int8Array>>;
  /** That of the last close. */
  source: string;
}

const MAX_GAP_DAYS = 14;
export const MOVE_DAYS = 30;

/** The stretches of every asset with prices, in order of time. Values that are no price (0, negative, none) are left out. */
export function tracksOf(columns: readonly DayColumn[]): Track[] {
  const beside = new Map(columns.filter(({ metric }) => metric !== "price_usd").map((column) => [`${column.asset} ${column.metric}`, column]));
  return columns
    .filter(({ metric }) => metric === "price_usd")
    .toSorted((a, b) => (a.asset < b.asset ? -1 : 1))
    .flatMap((column) => stretches(column).map((places) => track(column, places, beside)));
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

function track(
  { asset, days, values, lagDays, sources, sourceOf }: DayColumn,
  places: readonly number[],
  beside: ReadonlyMap<string, DayColumn>,
): Track {
  const own = Int32Array.from(places, (i) => days[i] ?? 0);
  const close = Float64Array.from(places, (i) => values[i] ?? Number.NaN);
  const knownOn = Int32Array.from(places, (i) => (days[i] ?? 0) + (lagDays[i] ?? 0));
  const source = sources[sourceOf[places.at(-1) ?? 0] ?? 0] ?? "";
  const mvrv = beside.get(`${asset} mvrv`);
  const told = TOLD_METRICS.flatMap((metric) => {
    const events = beside.get(`${asset} ${metric}`);
    return events ? [[metric, eventsBy(events, knownOn)]] : [];
  });
  return {
    asset,
    days: own,
    close,
    knownOn,
    move: usualMove(close),
    mvrv: mvrv ? asKnown(mvrv, knownOn) : null,
    told: Object.fromEntries(told),
    source,
  };
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

/** For each day the side of the newest event since the day before. */
function eventsBy({ days, values, lagDays }: DayColumn, on: Int32Array): Int8Array {
  const found = new Int8Array(on.length);
  let place = 0;
  const knownOn = (i: number) => (days[i] ?? 0) + (lagDays[i] ?? 0);
  while (place < days.length && knownOn(place) < (on[0] ?? 0)) place += 1;
  for (let i = 0; i < on.length; i += 1)
    for (; place < days.length && knownOn(place) <= (on[i] ?? 0); place += 1) found[i] = Math.sign(values[place] ?? 0);
  return found;
}
