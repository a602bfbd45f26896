import { Unreadable } from "../../platform/errors.ts";
import { METRICS, type Points, type SeriesKey } from "../../schema/series.ts";

export const HOUR_MS = 3_600_000;
const HOURS = { day: 24, hour: 1 } as const;
const MAX_POINTS = 4_000_000;
const MAX_SERIES = 20_000;
const FIRST_HOUR = Date.UTC(1900, 0, 1) / HOUR_MS;

/** Where a point stands in its file, for the message that refuses it. */
export type Place = () => string;

interface Column {
  key: SeriesKey;
  min: number;
  max: number;
  lastHour: number;
  inOrder: boolean;
}

/**
 * Points as they are read, in columns: 16 bytes each, so that a whole file is checked before any of it is stored.
 * Throws Unreadable, with the place, for what can't be a point.
 */
export class SeriesTable {
  readonly #columns: Column[] = [];
  readonly #places = new Map<string, number>();
  readonly #now: number;
  #series = new Int32Array(1_024);
  #hours = new Int32Array(1_024);
  #values = new Float64Array(1_024);
  #count = 0;
  /** Points of a day or hour that has not ended: left out, since their value is not final. */
  unfinished = 0;

  constructor({ now }: { now: Date }) {
    this.#now = now.getTime() / HOUR_MS;
  }

  get count(): number {
    return this.#count;
  }

  /** The number by which this series is added to. */
  series(key: SeriesKey): number {
    const name = `${key.asset}\n${key.metric}\n${key.source}\n${key.step}`;
    const known = this.#places.get(name);
    if (known !== undefined) return known;
    if (this.#columns.length >= MAX_SERIES) throw new Unreadable("too-many-series", `holds more than ${MAX_SERIES} series`);
    const { min, max } = METRICS[key.metric as keyof typeof METRICS] ?? { min: -Number.MAX_VALUE, max: Number.MAX_VALUE };
    this.#places.set(name, this.#columns.length);
    return this.#columns.push({ key, min, max, lastHour: Number.NEGATIVE_INFINITY, inOrder: true }) - 1;
  }

  /** Adds a point: `hour` counts the hours from 1970 to its beginning. */
  add(series: number, hour: number, value: number, place: Place): void {
    const column = this.#columns[series];
    if (!column) throw new RangeError(`no series ${series}`);
    if (!(value >= column.min && value <= column.max)) throw new Unreadable("bad-value", `${place()}: ${outOfBounds(column, value)}`);
    const ends = hour + HOURS[column.key.step];
    if (hour < FIRST_HOUR) throw new Unreadable("bad-date", `${place()}: ${dayOf(hour)} is before 1900`);
    if (ends > this.#now) return this.#leaveOut(column, hour, ends, place);
    if (hour === column.lastHour) throw new Unreadable("twice", `${place()}: gives ${nameOf(column.key)} of ${dayOf(hour)} a second time`);
    if (hour < column.lastHour) column.inOrder = false;
    column.lastHour = hour;
    this.#push(series, hour, value, place);
  }

  /** The points, when all have been added. Throws Unreadable where a day stands twice. */
  points(): Points {
    this.#checkDoubles();
    return {
      keys: this.#columns.map(({ key }) => key),
      series: this.#series.subarray(0, this.#count),
      hours: this.#hours.subarray(0, this.#count),
      values: this.#values.subarray(0, this.#count),
    };
  }

  /** What has begun may stand there half-done; what has not begun was made by a clock that is ahead. */
  #leaveOut({ key }: Column, hour: number, ends: number, place: Place): void {
    if (hour > this.#now) throw new Unreadable("in-the-future", `${place()}: ${dayOf(hour)} lies ahead; is the clock that made this right?`);
    if (ends > this.#now && key) this.unfinished += 1;
  }

  #push(series: number, hour: number, value: number, place: Place): void {
    if (this.#count >= MAX_POINTS)
      throw new Unreadable("too-large", `${place()}: more than ${MAX_POINTS.toLocaleString("en")} points; split the file`);
    if (this.#count === this.#hours.length) this.#grow();
    this.#series[this.#count] = series;
    this.#hours[this.#count] = hour;
    this.#values[this.#count] = value;
    this.#count += 1;
  }

  #grow(): void {
    const size = this.#hours.length * 2;
    const [series, hours, values] = [new Int32Array(size), new Int32Array(size), new Float64Array(size)];
    series.set(this.#series);
    hours.set(this.#hours);
    values.set(this.#values);
    [this.#series, this.#hours, this.#values] = [series, hours, values];
  }

  /** Series that came in order can't hold a day twice; only the others are looked through. */
  #checkDoubles(): void {
    const seen = new Map<number, Set<number>>();
    this.#columns.forEach(({ inOrder }, i) => inOrder || seen.set(i, new Set()));
    if (seen.size === 0) return;
    for (let i = 0; i < this.#count; i += 1) {
      const hours = seen.get(this.#series[i] ?? -1);
      const hour = this.#hours[i] ?? 0;
      if (hours?.has(hour))
        throw new Unreadable("twice", `gives ${nameOf(this.#columns[this.#series[i] ?? 0]?.key)} of ${dayOf(hour)} more than once`);
      hours?.add(hour);
    }
  }
}

function outOfBounds({ key, min, max }: Column, value: number): string {
  if (Number.isNaN(value)) return `${key.metric} is not a number`;
  if (value === 0 && min > 0) return `${key.metric} can't be 0; leave the row out where there is no value`;
  if (value < min) return `${key.metric} can't be ${value}: it is never ${min <= 0 ? "below 0" : "negative"}`;
  return `${key.metric} can't be ${value}${Number.isFinite(value) ? `: it is never above ${max}` : ""}`;
}

function nameOf(key: SeriesKey | undefined): string {
  return `${key?.asset} ${key?.metric} (${key?.source})`;
}

/** `2024-03-13`, or with its hour where it is not the first. */
export function dayOf(hour: number): string {
  const iso = new Date(hour * HOUR_MS).toISOString();
  return hour % 24 === 0 ? iso.slice(0, 10) : `${iso.slice(0, 13)}:00Z`;
}
