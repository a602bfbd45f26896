import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Minute } from "../../store/quotes.ts";
import { MINUTE_MS, MinuteBook, type Tick } from "./minute-book.ts";

const NOON = Date.UTC(2024, 2, 4, 12);
const GRACE_MS = 5_000;

/** A tick `seconds` after noon by the source's clock, which is ours where nothing else is said, received as it is made. */
function tick(seconds: number, price: number, parts: Partial<Tick> = {}): Tick {
  const observedAt = NOON + seconds * 1000;
  return { asset: "bitcoin", source: "venue", price, observedAt, receivedAt: observedAt, ...parts };
}

function bookOf(ticks: Tick[]): MinuteBook {
  const book = new MinuteBook();
  for (const each of ticks) book.offer(each);
  return book;
}

/** Minutes of a book by now, `seconds` after noon. */
const closedBy = (book: MinuteBook, seconds: number) => book.takeClosed(NOON + seconds * 1000);

describe("a minute", () => {
  it("closes once it is over and its grace has passed, and is given once", () => {
    const book = bookOf([tick(1, 100), tick(20, 104), tick(40, 99), tick(59, 101)]);
    expect(closedBy(book, 64.9)).toEqual([]);
    expect(closedBy(book, 65)).toEqual([{ asset: "bitcoin", source: "venue", at: NOON, open: 100, high: 104, low: 99, close: 101 }]);
    expect(closedBy(book, 120)).toEqual([]);
  });

  it("opens and closes by the source's time, not by the order of coming", () => {
    const book = bookOf([tick(30, 102), tick(50, 103), tick(2, 101, { receivedAt: NOON + 51_000 }), tick(49, 99, { receivedAt: NOON + 52_000 })]);
    expect(closedBy(book, 65)).toMatchObject([{ open: 101, high: 103, low: 99, close: 103 }]);
  });

  it("puts ticks of one moment in the source's own order, and without one in that of their coming", () => {
    expect(closedBy(bookOf([tick(9, 101, { sequence: 2 }), tick(9, 100, { sequence: 1 })]), 65)).toMatchObject([{ open: 100, close: 101 }]);
    expect(closedBy(bookOf([tick(9, 101), tick(9, 100)]), 65)).toMatchObject([{ open: 101, close: 100 }]);
  });

  it("is final when it has closed: what comes later is counted and dropped", () => {
    const book = bookOf([tick(10, 100)]);
    closedBy(book, 65);
    book.offer(tick(59, 90, { receivedAt: NOON + 66_000 }));
    expect(closedBy(book, 200)).toEqual([]);
    expect(book.counts.late).toBe(1);
  });

  it("closes early for nobody: a third one beginning ends the first", () => {
    const book = bookOf([tick(10, 100), tick(70, 101), tick(130, 102)]);
    expect(closedBy(book, 10)).toMatchObject([{ at: NOON, close: 100 }]);
  });

  it("is given as far as it is known where the book is put away", () => {
    expect(bookOf([tick(10, 100), tick(70, 101)]).takeAll()).toMatchObject([
      { at: NOON, close: 100 },
      { at: NOON + MINUTE_MS, close: 101 },
    ]);
  });
});

describe("any order and repetition within the grace", () => {
  const SKEWS = fc.integer({ min: -3_600_000, max: 3_600_000 });
  const MADE = fc.array(
    fc.record({
      at: fc.integer({ min: 0, max: 5 * MINUTE_MS - 1 }),
      price: fc.double({ min: 90, max: 110, noNaN: true }),
      // each copy takes its own way, always faster than the grace
      delays: fc.array(fc.integer({ min: 0, max: GRACE_MS - 1 }), { minLength: 1, maxLength: 3 }),
    }),
    { minLength: 1, maxLength: 120 },
  );

  /** What the minutes are, told from the ticks in their true order. */
  function expected(made: { at: number; price: number }[]): Minute[] {
    const byMinute = Map.groupBy(
      made.toSorted((a, b) => a.at - b.at),
      ({ at }) => Math.floor(at / MINUTE_MS),
    );
    return [...byMinute].map(([minute, ticks]) => {
      const prices = ticks.map(({ price }) => price);
      return {
        asset: "bitcoin",
        source: "venue",
        at: NOON + minute * MINUTE_MS,
        open: prices[0] ?? 0,
        high: Math.max(...prices),
        low: Math.min(...prices),
        close: prices.at(-1) ?? 0,
      };
    });
  }

  it("gives the same minutes, however the source's clock is set, and none before its time", () => {
    fc.assert(
      fc.property(MADE, SKEWS, fc.integer({ min: 100, max: 3_000 }), (made, skewMs, flushMs) => {
        const ofOneMoment = new Map(made.map((each) => [each.at, each]));
        const ticks = [...ofOneMoment.values()];
        const sent = ticks
          .flatMap(({ at, price, delays }) => delays.map((delay) => tick((at + skewMs) / 1000, price, { receivedAt: NOON + at + delay })))
          .toSorted((a, b) => a.receivedAt - b.receivedAt);
        const book = new MinuteBook();
        const closed: Minute[] = [];
        let next = 0;
        for (let now = NOON; now <= NOON + 7 * MINUTE_MS; now += flushMs) {
          for (; next < sent.length && (sent[next]?.receivedAt ?? 0) <= now; next += 1) book.offer(sent[next] ?? tick(0, 0));
          closed.push(...book.takeClosed(now));
        }
        const shifted = expected(ticks.map(({ at, price }) => ({ at: at + skewMs, price })));
        expect(closed.toSorted((a, b) => a.at - b.at)).toEqual(shifted);
        expect(book.counts).toEqual({ refused: 0, late: 0, held: 0, lost: 0 });
      }),
      { numRuns: 300 },
    );
  });

  it("shows ages that are never negative and wrong by no more than the fastest message's way", () => {
    fc.assert(
      fc.property(MADE, SKEWS, (made, skewMs) => {
        const book = new MinuteBook();
        const sent = made.flatMap(({ at, price, delays }) => delays.map((delay) => ({ at, price, delay })));
        for (const { at, price, delay } of sent.toSorted((a, b) => a.at + a.delay - b.at - b.delay))
          book.offer(tick((at + skewMs) / 1000, price, { receivedAt: NOON + at + delay }));
        const now = NOON + 5 * MINUTE_MS + GRACE_MS;
        const newest = Math.max(...made.map(({ at }) => at));
        const error = now - (NOON + newest) - (book.quotes(now)[0]?.ageMs ?? 0);
        expect(error).toBeGreaterThanOrEqual(0);
        expect(error).toBeLessThan(GRACE_MS); // every way here is shorter
      }),
    );
  });
});

describe("prices that can't be believed", () => {
  it("are refused where they are no price", () => {
    const book = bookOf([tick(1, Number.NaN), tick(2, 0), tick(3, -5), tick(4, Number.POSITIVE_INFINITY), tick(5, 100), tick(Number.NaN, 100)]);
    expect(closedBy(book, 65)).toMatchObject([{ open: 100, high: 100, low: 100, close: 100 }]);
    expect(book.counts.refused).toBe(5);
  });

  it("are left out where they leap by more than half and nothing confirms them", () => {
    const book = bookOf([tick(1, 100), tick(2, 151), tick(3, 101), tick(4, 49), tick(5, 102)]);
    expect(closedBy(book, 65)).toMatchObject([{ high: 102, low: 100, close: 102 }]);
    expect(book.counts.held).toBe(2);
  });

  it("count once a second tick says the same, and a repetition of the first is no second", () => {
    const repeated = bookOf([tick(1, 100), tick(2, 40), tick(2, 40), tick(2, 40)]);
    expect(repeated.quotes(NOON + 3_000)).toMatchObject([{ price: 100 }]);
    const crash = bookOf([tick(1, 100), tick(2, 40), tick(3, 41)]);
    expect(closedBy(crash, 65)).toMatchObject([{ open: 100, high: 100, low: 40, close: 41 }]);
  });

  it("are believed at once after a minute of silence", () => {
    expect(bookOf([tick(1, 100), tick(62, 300)]).quotes(NOON + 62_000)).toMatchObject([{ price: 300 }]);
  });
});

describe("the source's clock", () => {
  it("is not moved by one wrong time, which would close every minute early", () => {
    const book = bookOf([tick(1, 100), tick(3_600, 100, { asset: "ether", receivedAt: NOON + 2_000 }), tick(3, 101)]);
    expect(closedBy(book, 10)).toEqual([]);
    expect(book.counts.refused).toBe(1);
  });

  it("is followed when it is set: two ticks say so", () => {
    const early = { receivedAt: NOON + 4_000 };
    const book = bookOf([tick(1, 100), tick(2, 100), tick(63, 101, early), tick(64, 101, { receivedAt: NOON + 5_000 })]);
    expect(book.quotes(NOON + 5_000)).toMatchObject([{ price: 101, ageMs: 0 }]);
    expect(closedBy(book, 6)).toMatchObject([{ at: NOON, close: 100 }]); // there it is 12:01:05 now
  });

  it("is followed backwards after five minutes, so that ages are right again", () => {
    const book = new MinuteBook();
    for (let second = 0; second < 60; second += 1) book.offer(tick(second, 100));
    for (let second = 60; second < 420; second += 1) book.offer(tick(second - 30, 100, { receivedAt: NOON + second * 1000 }));
    expect(book.quotes(NOON + 420_000)).toMatchObject([{ ageMs: 1_000 }]);
  });
});

describe("memory", () => {
  it("holds no more assets than it may, and forgets those that have fallen silent", () => {
    const book = new MinuteBook({ maxAssets: 3 });
    const offer = (name: string, seconds: number) => book.offer(tick(seconds, 100, { asset: name }));
    for (const name of ["a", "b", "c", "d", "e"]) offer(name, 1);
    expect(book.takeChanged(NOON + 1_000)).toHaveLength(3);
    expect(book.counts.refused).toBe(2);
    offer("a", 660);
    expect(closedBy(book, 661)).toHaveLength(3); // b and c were last heard eleven minutes ago
    offer("d", 662);
    expect(book.quotes(NOON + 662_000).map(({ asset }) => asset)).toEqual(["a", "d"]);
  });

  it("keeps ten closed minutes an asset where nobody takes them", () => {
    const book = new MinuteBook({ maxAssets: 1 });
    for (let minute = 0; minute < 40; minute += 1) book.offer(tick(minute * 60, 100));
    expect(book.takeAll()).toHaveLength(10);
    expect(book.counts.lost).toBe(30);
  });
});

describe("quotes", () => {
  it("are told when they change, and not for repetitions or what is older", () => {
    const book = bookOf([tick(10, 100)]);
    expect(book.takeChanged(NOON + 12_000)).toMatchObject([{ asset: "bitcoin", price: 100, ageMs: 2_000 }]);
    book.offer(tick(10, 100));
    book.offer(tick(9, 99, { receivedAt: NOON + 13_000 }));
    expect(book.takeChanged(NOON + 13_000)).toEqual([]);
  });
});
