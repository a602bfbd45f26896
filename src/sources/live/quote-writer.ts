import type { Desk, DeskEvent } from "../../desk.ts";
import { messageOf } from "../../platform/errors.ts";
import { type Minute, type Quote, recordMinutes, recordQuotes } from "../../store/quotes.ts";
import type { MinuteBook } from "./minute-book.ts";

const MAX_WAITING = 30_000; // closed minutes that wait for a database that does not answer: an hour of 500 assets

export interface QuoteWriter {
  /** Tells what has changed, and begins to write it where the last writing is done. */
  flush(): void;
  /** Writes everything, also minutes that are not over: whoever listens next completes them. */
  close(): Promise<void>;
}

/** Takes what a book has, tells it to open pages and keeps it: one event and two statements a flush, however many the quotes are. */
export function quoteWriter({ db, log, clock, events }: Desk, book: MinuteBook): QuoteWriter {
  const unsaved = new Map<string, Quote>();
  let minutes: Minute[] = [];
  let writing: Promise<void> | null = null;
  let failing = false;

  function take(now: number): void {
    minutes = [...minutes, ...book.takeClosed(now)].slice(-MAX_WAITING);
    const changed = book.takeChanged(now);
    for (const quote of changed) unsaved.set(`${quote.source} ${quote.asset}`, quote);
    if (changed.length > 0) events.emit(quotesEvent(changed, now));
  }

  /** What could not be written stays, and is written with the next flush. */
  async function write(): Promise<void> {
    const quotes = [...unsaved];
    const closed = minutes;
    minutes = [];
    unsaved.clear();
    try {
      await recordQuotes(
        db,
        quotes.map(([, quote]) => quote),
      );
      await recordMinutes(db, closed, clock.now());
      failing = false;
    } catch (error) {
      for (const [key, quote] of quotes) if (!unsaved.has(key)) unsaved.set(key, quote);
      minutes = [...closed, ...minutes].slice(-MAX_WAITING);
      if (!failing) log.warn({ error: messageOf(error) }, "Live quotes could not be kept; trying again");
      failing = true;
    }
  }

  return {
    flush() {
      take(clock.now().getTime());
      if (unsaved.size + minutes.length === 0) return;
      writing ??= write().finally(() => {
        writing = null;
      });
    },
    async close() {
      await writing;
      take(clock.now().getTime());
      minutes.push(...book.takeAll());
      await write();
    },
  };
}

/** What open pages are told of quotes. */
export function quotesEvent(quotes: Quote[], now: number): DeskEvent {
  return {
    type: "quotes",
    data: {
      at: new Date(now).toISOString(),
      quotes: quotes.map(({ asset, source, price, observedAt, ageMs }) => ({
        asset,
        source,
        priceUsd: price,
        observedAt: new Date(observedAt).toISOString(),
        ageMs,
      })),
    },
  };
}
