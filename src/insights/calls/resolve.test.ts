import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CallOutcome, type ExtractedCall } from "../../schema/call.ts";
import { type DailyColumn, dateOf, dayNumber, type SeriesBook } from "../checks/book.ts";
import { resolve } from "./resolve.ts";

const FIRST = dayNumber("2024-01-01");
/** Noon of the eleventh day: the call counts from the close of the tenth. */
const MADE = new Date("2024-01-11T12:00:00Z");
const DAY_MS = 86_400_000;

function column(values: (number | null)[], breaks: string[] = []): DailyColumn {
  const kept = values.flatMap((value, i) => (value === null ? [] : [[FIRST + i, value] as const]));
  return { days: kept.map(([day]) => day), values: kept.map(([, value]) => value), sourceOf: () => "test", breaks: breaks.map(dayNumber) };
}

function book(series: Record<string, DailyColumn>): SeriesBook {
  return { find: (asset, metric) => series[`${asset}/${metric}`] ?? null };
}

function call(parts: Partial<ExtractedCall>): ExtractedCall {
  return {
    quote: "",
    start: 0,
    end: 0,
    asset: "bitcoin",
    subject: "Bitcoin",
    kind: "level",
    direction: null,
    level: 110,
    level2: null,
    change: null,
    judgedBy: "touch",
    benchmark: null,
    due: "2024-01-20",
    horizonDays: 9,
    horizonStated: true,
    horizonWords: null,
    probability: 0.7,
    probabilityWords: "likely",
    hedges: [],
    stance: "own",
    attributedTo: null,
    scorable: true,
    reason: null,
    confidence: 0.9,
    ...parts,
  };
}

/** Ten days at 100, then these. */
const thenDaily = (...values: (number | null)[]) => column([...Array<number>(10).fill(100), ...values]);
const outcome = (parts: Partial<ExtractedCall>, series: Record<string, DailyColumn>, now = "2024-02-15") =>
  resolve(call(parts), { madeOn: MADE, book: book(series), now: new Date(now) });
/** Days 11 to 20. */
const CALM = [100, 101, 102, 103, 104, 105, 106, 107, 108, 109];

describe("a level", () => {
  it("comes true on the first day whose high touches it, even where no close does", () => {
    const highs = thenDaily(100, 101, 102, 111, 104, 105, 106, 107, 108, 109);
    expect(outcome({}, { "bitcoin/price_usd": thenDaily(...CALM), "bitcoin/high_usd": highs })).toMatchObject({
      state: "hit",
      resolvedOn: "2024-01-14",
      observed: 111,
      points: [
        ["2024-01-10", 100],
        ["2024-01-14", 111],
      ],
      brier: expect.closeTo(0.09), // (0.7 - 1)²
      logScore: expect.closeTo(Math.log(0.7)),
    });
  });

  it("is a miss once its last day has ended without a touch, and open before", () => {
    const series = { "bitcoin/price_usd": thenDaily(...CALM, 150) };
    expect(outcome({}, series)).toMatchObject({ state: "miss", resolvedOn: "2024-01-20", brier: expect.closeTo(0.49) });
    expect(outcome({}, series, "2024-01-20T23:00:00Z")).toMatchObject({ state: "open", brier: null });
    expect(outcome({}, series, "2024-01-21T00:00:00Z").state).toBe("miss");
  });

  it("is a hit at once where the target is touched long before its time", () => {
    expect(outcome({ due: "2024-12-31" }, { "bitcoin/price_usd": thenDaily(100, 120) }, "2024-01-13")).toMatchObject({
      state: "hit",
      resolvedOn: "2024-01-12",
    });
  });

  it("does not count what happened on the day it was made, of which the order is not known", () => {
    expect(outcome({}, { "bitcoin/price_usd": thenDaily(120, ...CALM.slice(1)) }).state).toBe("miss");
  });

  it("below the price is touched by a low", () => {
    const series = { "bitcoin/price_usd": thenDaily(...CALM), "bitcoin/low_usd": thenDaily(100, 89) };
    expect(outcome({ level: 90 }, series)).toMatchObject({ state: "hit", resolvedOn: "2024-01-12", observed: 89 });
  });

  it("that is a range is reached at its nearer end", () => {
    expect(outcome({ level: 105, level2: 200 }, { "bitcoin/price_usd": thenDaily(...CALM) }).state).toBe("hit");
    expect(outcome({ level: 50, level2: 90, direction: "down" }, { "bitcoin/price_usd": thenDaily(...CALM) }).state).toBe("miss");
  });

  it("told as a change counts from the close before", () => {
    expect(outcome({ level: null, change: 0.0899, direction: "up" }, { "bitcoin/price_usd": thenDaily(...CALM) }).state).toBe("hit");
    expect(outcome({ level: null, change: 0.1, direction: "up" }, { "bitcoin/price_usd": thenDaily(...CALM) }).state).toBe("miss");
  });

  it("at a date goes by the close of that date alone", () => {
    const series = { "bitcoin/price_usd": thenDaily(100, 200, 200, 200, 200, 200, 200, 200, 200, 109) };
    expect(outcome({ judgedBy: "close", direction: "up" }, series)).toMatchObject({ state: "miss", observed: 109 });
    expect(outcome({ judgedBy: "close", level: 105, level2: 115 }, series).state).toBe("hit");
  });

  it("that the price was beyond already can't be resolved, nor one that is far from any price", () => {
    const series = { "bitcoin/price_usd": thenDaily(...CALM) };
    expect(outcome({ level: 90, direction: "up" }, series)).toMatchObject({ state: "unresolvable", reason: expect.stringContaining("beyond") });
    expect(outcome({ level: 1e6 }, series)).toMatchObject({ state: "unresolvable", reason: expect.stringContaining("something else") });
  });
});

describe("a direction", () => {
  it("goes by the close of its last day against the close before it was made", () => {
    const series = { "bitcoin/price_usd": thenDaily(...CALM) };
    expect(outcome({ kind: "direction", direction: "up", level: null, judgedBy: "close" }, series)).toMatchObject({
      state: "hit",
      observed: expect.closeTo(0.09),
    });
    expect(outcome({ kind: "direction", direction: "down", level: null, judgedBy: "close" }, series).state).toBe("miss");
  });
});

describe("a relative call", () => {
  it("compares the two returns", () => {
    const series = { "bitcoin/price_usd": thenDaily(...CALM), "ethereum/price_usd": thenDaily(...CALM.map((value) => value * 1.1 - 10)) };
    const parts = { kind: "relative", asset: "ethereum", benchmark: "bitcoin", direction: "up", level: null, judgedBy: "close" } as const;
    // 109 * 1.1 - 10 = 109.9 against 109
    expect(outcome(parts, series)).toMatchObject({ state: "hit", observed: expect.closeTo(0.009) });
    expect(outcome({ ...parts, direction: "down" }, series).state).toBe("miss");
  });
});

describe("what can't be resolved", () => {
  it.each<[string, Partial<ExtractedCall>, Record<string, DailyColumn>, string]>([
    ["no price", { asset: "cardano" }, {}, "no prices of cardano"],
    [
      "no price at its beginning",
      {},
      { "bitcoin/price_usd": column([100, 100, 100, null, null, null, null, null, null, null, ...CALM]) },
      "from the day before",
    ],
    ["prices that end early", {}, { "bitcoin/price_usd": thenDaily(100, 101) }, "end before"],
    ["many missing days", {}, { "bitcoin/price_usd": thenDaily(100, null, null, null, 101, 101, 101, 101, 101, 101) }, "lacks 3 of its 9 days"],
    ["a break", {}, { "bitcoin/price_usd": column([...Array<number>(10).fill(100), ...CALM], ["2024-01-15"]) }, "2024-01-15"],
    ["a time that is over on its day", { due: "2024-01-11" }, { "bitcoin/price_usd": thenDaily(...CALM) }, "by the day"],
    ["a reason of its own", { scorable: false, reason: "it does not say which way" }, {}, "which way"],
  ])("%s", (_, parts, series, reason) => {
    const found = outcome(parts, series);
    expect(found).toMatchObject({ state: "unresolvable", brier: null, reason: expect.stringContaining(reason) });
  });
});

describe("the returns after a call", () => {
  it("count from the same close, and wait for their day", () => {
    const found = outcome(
      { asset: "ethereum", level: 500 },
      { "bitcoin/price_usd": thenDaily(...CALM), "ethereum/price_usd": thenDaily(110, ...CALM.slice(1)) },
      "2024-01-14",
    );
    expect(found.returns.map(({ days, assetReturn, relative }) => [days, assetReturn, relative])).toEqual([
      [1, expect.closeTo(0.1), expect.closeTo(0.1)],
      [7, null, null],
      [30, null, null],
      [90, null, null],
      [365, null, null],
    ]);
  });

  it("are null across a break", () => {
    const torn = column([...Array<number>(10).fill(100), ...CALM], ["2024-01-13"]);
    expect(outcome({ level: 500 }, { "bitcoin/price_usd": torn }).returns.slice(0, 2)).toMatchObject([{ assetReturn: 0 }, { assetReturn: null }]);
  });
});

describe("the base rate", () => {
  const LATE = new Date("2025-01-11T00:00:00Z");
  const yearly = (value: (i: number) => number) => book({ "bitcoin/price_usd": column(Array.from({ length: 400 }, (_, i) => value(i))) });
  const late = (parts: Partial<ExtractedCall>, series: SeriesBook) =>
    resolve(call({ due: "2025-01-20", ...parts }), { madeOn: LATE, book: series, now: new Date("2025-02-15") }).baseRate;

  it("is the share of windows as long as the call's in which the same move came", () => {
    const upward = yearly((i) => 100 * 1.01 ** i);
    const direction = { kind: "direction", level: null, judgedBy: "close" } as const;
    // 2024-01-01 to 2025-01-10 are 376 closes: 366 windows of 10 days, 37 side by side
    expect(late({ ...direction, direction: "up" }, upward)).toEqual({ share: 1, windows: 366, apart: 37 });
    expect(late({ ...direction, direction: "down" }, upward)?.share).toBe(0);
    // 1.01^10 is 1.1046
    expect(late({ level: null, change: 0.104, direction: "up" }, upward)?.share).toBe(1);
    expect(late({ level: null, change: 0.105, direction: "up" }, upward)?.share).toBe(0);
  });

  it("of a touch agrees with looking at each window by itself", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 50, max: 150, noNaN: true }), { minLength: 376, maxLength: 376 }),
        fc.double({ min: 0.02, max: 0.6, noNaN: true }),
        (prices, change) => {
          const found = late(
            { level: null, change, direction: "up" },
            yearly((i) => prices[i] ?? 100),
          );
          const windows = Array.from({ length: 366 }, (_, s) => Math.max(...prices.slice(s + 2, s + 11)) / (prices[s] ?? 0) >= 1 + change);
          expect(found?.share).toBeCloseTo(windows.filter(Boolean).length / 366, 9);
        },
      ),
      { numRuns: 20 },
    );
  });

  it("is left out where the history is short", () => {
    expect(outcome({}, { "bitcoin/price_usd": thenDaily(...CALM) })).toMatchObject({ baseRate: null, baseBrier: null });
  });
});

describe("no look-ahead", () => {
  const prices = fc.array(fc.double({ min: 20, max: 300, noNaN: true }), { minLength: 500, maxLength: 500 });
  const parts = fc.record({
    kind: fc.constantFrom("level" as const, "direction" as const, "relative" as const),
    direction: fc.constantFrom("up" as const, "down" as const),
    judgedBy: fc.constantFrom("touch" as const, "close" as const),
    level: fc.double({ min: 30, max: 250, noNaN: true }),
    horizon: fc.integer({ min: 2, max: 120 }),
  });
  const made = FIRST + 300;
  const series = (own: number[], other: number[]) =>
    book({ "ethereum/price_usd": column(own), "ethereum/high_usd": column(own.map((value) => value * 1.02)), "bitcoin/price_usd": column(other) });
  const resolved = (
    { kind, direction, judgedBy, level, horizon }: typeof parts extends fc.Arbitrary<infer T> ? T : never,
    given: SeriesBook,
    now: number,
  ) =>
    resolve(
      call({
        kind,
        asset: "ethereum",
        benchmark: "bitcoin",
        direction,
        judgedBy,
        level: kind === "level" ? level : null,
        due: dateOf(made + horizon),
      }),
      {
        madeOn: new Date(made * DAY_MS),
        book: given,
        now: new Date(now * DAY_MS),
      },
    );

  it("what comes after now never changes an outcome", () => {
    fc.assert(
      fc.property(prices, prices, prices, parts, fc.integer({ min: made, max: FIRST + 499 }), (own, other, later, given, now) => {
        const changed = [own, other].map((each) => each.map((value, i) => (FIRST + i >= now ? (later[i] ?? 1) : value)));
        expect(resolved(given, series(changed[0] ?? [], changed[1] ?? []), now)).toEqual(resolved(given, series(own, other), now));
      }),
      { numRuns: 60 },
    );
  });

  it("what comes after the call never changes its base rate", () => {
    fc.assert(
      fc.property(prices, prices, prices, parts, (own, other, later, given) => {
        const changed = [own, other].map((each) => each.map((value, i) => (FIRST + i >= made ? (later[i] ?? 1) : value)));
        const now = FIRST + 499;
        expect(resolved(given, series(changed[0] ?? [], changed[1] ?? []), now).baseRate).toEqual(resolved(given, series(own, other), now).baseRate);
      }),
      { numRuns: 60 },
    );
  });

  it("gives what its schema says", () => {
    fc.assert(
      fc.property(prices, prices, parts, (own, other, given) => {
        expect(CallOutcome.safeParse(resolved(given, series(own, other), FIRST + 450)).success).toBe(true);
      }),
      { numRuns: 30 },
    );
  });
});
