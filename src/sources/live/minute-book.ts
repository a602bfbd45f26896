import type { Minute, Quote } from "../../store/quotes.ts";
import { SourceClock } from "./source-clock.ts";

export const MINUTE_MS = 60_000;
const GRACE_MS = 5_000;
const MAX_ASSETS = 500;
const MAX_OPEN = 2;
const MAX_WAITING = 10; // closed minutes an asset that wait to be taken
const MAX_SKEW_MS = 86_400_000;
const IDLE_MS = 10 * MINUTE_MS;
const LEAP = 0.5;

export interface Tick {
  asset: string;
  source: string;
  price: number;
  /** The source's clock and ours, in ms. */
  observedAt: number;
  receivedAt: number;
  /** The source's own order, where it gives one. */
  sequence?: number;
}

interface OpenMinute {
  at: number;
  first: Tick;
  last: Tick;
  high: number;
  low: number;
}

/** One asset at one source. */
interface Line {
  /** At most two, oldest first. */
  open: OpenMinute[];
  closedBefore: number;
  newest: Tick | null;
  changed: boolean;
  /** A leap that no other tick has confirmed yet. */
  held: Tick | null;
}

/** What did not become part of a minute. */
export interface BookCounts {
  /** No price, a time that can't be, one asset too many. */
  refused: number;
  late: number;
  /** Leaps that waited for a second tick; those that got it are in their minutes. */
  held: number;
  /** Closed minutes that nobody took. */
  lost: number;
}

/**
 * Ticks in, closed minutes and newest quotes out; bounded in memory. A minute closes a grace period after its end by the source's own clock
 * and is final then: a tick that comes later is counted and dropped, so that nobody sees a minute twice. Within the grace, neither order nor
 * repetition of the ticks matters. A price that is half as high or half as low again as the newest of the last minute waits for a second tick that says so.
 */
export class MinuteBook {
  readonly counts: BookCounts = { refused: 0, late: 0, held: 0, lost: 0 };
  readonly #lines = new Map<string, Line>();
  readonly #clocks = new Map<string, SourceClock>();
  readonly #graceMs: number;
  readonly #maxAssets: number;
  #closed: Minute[] = [];

  constructor({ graceMs = GRACE_MS, maxAssets = MAX_ASSETS }: { graceMs?: number; maxAssets?: number } = {}) {
    this.#graceMs = graceMs;
    this.#maxAssets = maxAssets;
  }

  /** Takes notice of a source's clock by something other than a tick. */
  hear(source: string, observedAt: number, receivedAt: number): boolean {
    return this.#clock(source).hear(observedAt, receivedAt);
  }

  offer(tick: Tick): void {
    const line = isPlausible(tick) && this.hear(tick.source, tick.observedAt, tick.receivedAt) ? this.#line(tick) : null;
    if (!line) {
      this.counts.refused += 1;
      return;
    }
    for (const each of this.#believed(line, tick)) this.#add(line, each);
  }

  /** Minutes that have closed by this moment of our clock, each given once. Lines that have been silent for ten minutes are forgotten. */
  takeClosed(now: number): Minute[] {
    for (const [key, line] of this.#lines) {
      const [source = ""] = key.split(" ", 1);
      const until = this.#clock(source).at(now) - MINUTE_MS - this.#graceMs;
      while (line.open[0] && line.open[0].at <= until) this.#closeOldest(line);
      if (line.open.length === 0 && !line.changed && (line.newest?.receivedAt ?? 0) < now - IDLE_MS) this.#lines.delete(key);
    }
    return this.#takeAway();
  }

  /** All minutes as far as they are known, whether over or not: before the book is put away. */
  takeAll(): Minute[] {
    for (const line of this.#lines.values()) while (line.open.length > 0) this.#closeOldest(line);
    return this.#takeAway();
  }

  /** Quotes that are new since this was last asked, with their age by the source's own clock. */
  takeChanged(now: number): Quote[] {
    const changed: Quote[] = [];
    for (const line of this.#lines.values()) {
      if (!line.changed || !line.newest) continue;
      line.changed = false;
      changed.push(this.#quote(line.newest, now));
    }
    return changed;
  }

  /** The newest quote of every asset. */
  quotes(now: number): Quote[] {
    return [...this.#lines.values()].flatMap(({ newest }) => (newest ? [this.#quote(newest, now)] : []));
  }

  #quote({ asset, source, price, observedAt, receivedAt }: Tick, now: number): Quote {
    return { asset, source, price, observedAt, receivedAt, ageMs: Math.max(0, Math.round(this.#clock(source).at(now) - observedAt)) };
  }

  #clock(source: string): SourceClock {
    const clock = this.#clocks.get(source) ?? new SourceClock();
    this.#clocks.set(source, clock);
    return clock;
  }

  #line({ asset, source }: Tick): Line | null {
    const key = `${source} ${asset}`;
    const known = this.#lines.get(key);
    if (known || this.#lines.size >= this.#maxAssets) return known ?? null;
    const line: Line = { open: [], closedBefore: Number.NEGATIVE_INFINITY, newest: null, changed: false, held: null };
    this.#lines.set(key, line);
    return line;
  }

  /** What is to be counted now: nothing while a leap waits for its confirmation, both ticks when it has come. */
  #believed(line: Line, tick: Tick): Tick[] {
    const { newest, held } = line;
    const near = newest !== null && Math.abs(tick.observedAt - newest.observedAt) <= MINUTE_MS;
    if (!near || !isLeap(newest.price, tick.price)) {
      if (held && tick.observedAt > held.observedAt) line.held = null; // the price went on without it
      return [tick];
    }
    if (held && isSame(held, tick)) return []; // a repetition confirms nothing
    const confirmed = held !== null && !isLeap(held.price, tick.price);
    line.held = confirmed ? null : tick;
    if (!confirmed) this.counts.held += 1;
    return confirmed ? [held, tick] : [];
  }

  #add(line: Line, tick: Tick): void {
    if (!line.newest || !isBefore(tick, line.newest)) {
      line.changed ||= !line.newest || !isSame(tick, line.newest);
      line.newest = tick;
    }
    const at = Math.floor(tick.observedAt / MINUTE_MS) * MINUTE_MS;
    const minute = line.open.find((each) => each.at === at);
    if (minute) extend(minute, tick);
    else this.#openMinute(line, at, tick);
  }

  /** A third minute can only begin when the oldest has been over for a minute at least: it closes. */
  #openMinute(line: Line, at: number, tick: Tick): void {
    const [oldest] = line.open;
    const isFull = line.open.length >= MAX_OPEN;
    if (at < line.closedBefore || (isFull && oldest && at < oldest.at)) {
      this.counts.late += 1;
      return;
    }
    if (isFull) this.#closeOldest(line);
    line.open.push({ at, first: tick, last: tick, high: tick.price, low: tick.price });
    line.open.sort((a, b) => a.at - b.at);
  }

  #closeOldest(line: Line): void {
    const minute = line.open.shift();
    if (!minute) return;
    line.closedBefore = minute.at + MINUTE_MS;
    const { first, last, at, high, low } = minute;
    this.#closed.push({ asset: first.asset, source: first.source, at, open: first.price, high, low, close: last.price });
    if (this.#closed.length <= this.#maxAssets * MAX_WAITING) return;
    this.#closed.shift();
    this.counts.lost += 1;
  }

  #takeAway(): Minute[] {
    const taken = this.#closed;
    this.#closed = [];
    return taken;
  }
}

function isPlausible({ price, observedAt, receivedAt }: Tick): boolean {
  return Number.isFinite(price) && price > 0 && Math.abs(receivedAt - observedAt) <= MAX_SKEW_MS; // false for times that are no numbers
}

function isLeap(from: number, to: number): boolean {
  return Math.abs(to / from - 1) > LEAP;
}

/** By the source's time, then by its own order; ticks that are alike in both stand in the order of their coming. */
function isBefore(a: Tick, b: Tick): boolean {
  return a.observedAt < b.observedAt || (a.observedAt === b.observedAt && (a.sequence ?? 0) < (b.sequence ?? 0));
}

function isSame(a: Tick, b: Tick): boolean {
  return a.observedAt === b.observedAt && a.sequence === b.sequence && a.price === b.price;
}

function extend(minute: OpenMinute, tick: Tick): void {
  if (isBefore(tick, minute.first)) minute.first = tick;
  if (!isBefore(tick, minute.last)) minute.last = tick;
  minute.high = Math.max(minute.high, tick.price);
  minute.low = Math.min(minute.low, tick.price);
}
