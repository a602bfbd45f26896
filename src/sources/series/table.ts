import { Unreadable } from "../../platform/errors.ts";
import { METRICS, type Points, type SeriesKey } from "../../schema/series.ts";

export const HOUR_MS = 3_600_000;
const HOURS = { day: 24, hour: 1 } as const;
const MAX_POINTS = 3_000_000;
const MAX_SERIES = 20_000;
const FIRST_HOUR = Date.UTC(1900, 0, 1) / HOUR_MS;

/** Where a point stands in its file, for the message that refuses it. */
export type Place = () => string;

/** A point that something speaks against once the whole file is known; named again, with its line, when the file is read a second time. */
export interface Doubt {
  key: SeriesKey;
  hour: number;
  message: string;
}

/** A value that can't be what its metric says, such as a price of 0. */
export interface ImpossiblePoint {
  key: SeriesKey;
  hour: number;
  message: string;
}

interface Column {
  key: SeriesKey;
  min: number;
  max: number;
  lastHour: number;
  /** All hours so far, from the first that came out of order on: a series in order can't hold a day twice. */
  seen: Set<number> | null;
}

/**
 * Points as they are read, in columns: 16 bytes each, so that a whole file is checked before any of it is stored.
 * Throws Unreadable, with the place, for what can't be a point.
 */
export class SeriesTable {
  readonly #columns: Column[] = [];
  readonly #places = new Map<string, number>();
  readonly #now: number;
  readonly #doubt: Doubt | null;
  readonly #impossible: ((point: ImpossiblePoint) => void) | null;
  #series = new Int32Array(1_024);
  #hours = new Int32Array(1_024);
  #values = new Float64Array(1_024);
  #count = 0;
  /** Points of a day or hour that has not ended: left out, since their value is not final. */
  unfinished = 0;

  constructor({
    now,
    doubt = null,
    impossible = null,
  }: { now: Date; doubt?: Doubt | null | undefined; impossible?: ((point: ImpossiblePoint) => void) | null | undefined }) {
    this.#doubt = doubt;
    this.#impossible = impossible;
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
    return this.#columns.push({ key, min, max, lastHour: Number.NEGATIVE_INFINITY, seen: null }) - 1;
  }

  /** Adds a point: `hour` counts the hours from 1970 to its beginning. */
  add(series: number, hour: number, value: number, place: Place): void {
    const column = this.#columns[series];
    if (!column) throw new RangeError(`no series ${series}`);
    if (!(value >= column.min && value <= column.max)) {
      if (!this.#impossible) throw new Unreadable("bad-value", `${place()}: ${outOfBounds(column, value)}`);
      this.#impossible({ key: column.key, hour, message: outOfBounds(column, value) });
      return;
    }
    const ends = hour + HOURS[column.key.step];
    if (this.#doubt && hour === this.#doubt.hour && isSame(column.key, this.#doubt.key))
      throw new Unreadable("wrong-unit", `${place()}: ${this.#doubt.message}`);
    if (hour < FIRST_HOUR) throw new Unreadable("bad-date", `${place()}: ${dayOf(hour)} is before 1900`);
    if (hour > this.#now) throw new Unreadable("in-the-future", `${place()}: ${dayOf(hour)} lies ahead; is the clock that made this right?`);
    if (ends > this.#now) {
      this.unfinished += 1; // what has begun may stand there half-done
      return;
    }
    if (hour < column.lastHour) column.seen ??= this.#hoursOf(series);
    if (hour === column.lastHour || column.seen?.has(hour))
      throw new Unreadable(
        "twice",
        `${place()}: gives ${column.key.asset} ${column.key.metric} (${column.key.source}) of ${dayOf(hour)} a second time`,
      );
    column.seen?.add(hour);
    column.lastHour = Math.max(hour, column.lastHour);
    this.#push(series, hour, value, place);
  }

  /** The points, when all have been added. */
  points(): Points {
    return {
      keys: this.#columns.map(({ key }) => key),
      series: this.#series.subarray(0, this.#count),
      hours: this.#hours.subarray(0, this.#count),
      values: this.#values.subarray(0, this.#count),
    };
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

  #hoursOf(series: number): Set<number> {
    const hours = new Set<number>();
    for (let i = 0; i < this.#count; i += 1) if (this.#series[i] === series) hours.add(this.#hours[i] ?? 0);
    return hours;
  }
}

function isSame(a: SeriesKey, b: SeriesKey): boolean {
  return a.asset === b.asset && a.metric === b.metric && a.source === b.source && a.step === b.step;
}

function outOfBounds({ key, min, max }: Column, value: number): string {
  if (Number.isNaN(value)) return `${key.metric} is not a number`;
  if (value === 0 && min > 0) return `${key.metric} can't be 0; leave the row out where there is no value`;
  if (value < min) return `${key.metric} can't be ${value}: it is never ${min <= 0 ? "below 0" : "negative"}`;
  return `${key.metric} can't be ${value}${Number.isFinite(value) ? `: it is never above ${max}` : ""}`;
}

/** `2024-03-13`, or with its hour where it is not the first. */
export function dayOf(hour: number): string {
  const iso = new Date(hour * HOUR_MS).toISOString();
  return hour % 24 === 0 ? iso.slice(0, 10) : `${iso.slice(0, 13)}:00Z`;
}
