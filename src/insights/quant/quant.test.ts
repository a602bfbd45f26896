import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { moments } from "../../platform/maths/moments.ts";
import { normalProbability, normalQuantile } from "../../platform/maths/normal.ts";
import { maxDrawdown, tailLosses } from "./losses.ts";
import { deflated, deflatedSharpe, luckySharpe, sharpe, sortino } from "./sharpe.ts";
import { matrix, together } from "./together.ts";

describe("moments", () => {
  it("of 1, 2, 3, 10: mean 4, squares 9 + 4 + 1 + 36 = 50, cubes -27 - 8 - 1 + 216 = 180, fourth powers 81 + 16 + 1 + 1296 = 1394", () => {
    const found = moments([1, 2, 3, 10]);
    expect(found).toMatchObject({ n: 4, mean: 4 });
    expect(found?.deviation).toBeCloseTo(Math.sqrt(50 / 3), 12);
    expect(found?.skew).toBeCloseTo(45 / 12.5 ** 1.5, 12);
    expect(found?.kurtosis).toBeCloseTo(348.5 / 12.5 ** 2, 12);
  });

  it("are none of one value or of values that are all the same", () => {
    expect([moments([]), moments([1]), moments([0.1, 0.1, 0.1]), moments([0, 0])]).toEqual([null, null, null, null]);
  });
});

describe("the normal distribution", () => {
  // Abramowitz and Stegun, table 26.1
  it.each([
    [0, 0.5],
    [1, 0.841344746068543],
    [-1.96, 0.02499789514822],
    [3, 0.99865010196837],
    [-6.5, 4.01600058385912e-11],
  ])("at %f is %f, and back", (z, probability) => {
    expect(normalProbability(z)).toBeCloseTo(probability, 13);
    expect(normalQuantile(probability)).toBeCloseTo(z, 6);
  });
});

describe("Sharpe and Sortino", () => {
  const returns = [0.02, -0.01, 0.03, 0]; // mean 0.01; squared distances 1, 4, 4, 1 e-4: 10e-4 / 3

  it("are the mean to all spread, and to the shortfall alone", () => {
    expect(sharpe(returns)?.sharpe).toBeCloseTo((0.01 / Math.sqrt(0.001 / 3)) * Math.sqrt(365), 10);
    expect(sortino(returns)).toBeCloseTo((0.01 / Math.sqrt(0.0001 / 4)) * Math.sqrt(365), 10);
  });

  it("have a standard error that knows of skew and kurtosis: here 0 and 1.36", () => {
    const ratio = 0.01 / Math.sqrt(0.001 / 3);
    expect(sharpe(returns)?.standardError).toBeCloseTo(Math.sqrt((1 + ((1.36 - 1) / 4) * ratio ** 2) / 3) * Math.sqrt(365), 10);
  });

  it("are none where nothing moves, or nothing is lost", () => {
    expect(sharpe([0.01, 0.01, 0.01])).toBeNull();
    expect(sortino([0.01, 0.02])).toBeNull();
  });
});

describe("the deflated Sharpe ratio", () => {
  // the worked example of Bailey and López de Prado (2014): 1,250 days, a yearly Sharpe ratio of 2.5, skew -3, kurtosis 10, 100 trials, variance 1/2 a year
  it("of the paper's example is 0.9004, against 0.1132 a day", () => {
    const against = luckySharpe(100, 0.5 / 250);
    const found = { n: 1250, mean: 2.5 / Math.sqrt(250), deviation: 1, skew: -3, kurtosis: 10 };
    expect(against).toBeCloseTo(0.1132, 4);
    expect(deflated(found, against)).toBeCloseTo(0.9004, 4);
    expect(deflated(found, luckySharpe(46, 0.5 / 250))).toBeCloseTo(0.9505, 4);
  });

  it("falls the more trials there were, and is one half where the best is as good as luck", () => {
    const days = Array.from({ length: 400 }, (_, i) => Math.sin(i * 12.9898) * 0.02 + 0.001);
    const others = [0.0002, -0.0005, 0.0004].map((drift) => days.map((value) => value - 0.001 + drift));
    const few = deflatedSharpe(days, [days, ...others.slice(0, 1)]) ?? 0;
    const many = deflatedSharpe(days, [days, ...others, ...others, ...others]) ?? 0;
    expect(many).toBeLessThan(few);
    expect(deflated({ n: 100, mean: 0.1, deviation: 1, skew: 0, kurtosis: 3 }, 0.1)).toBe(0.5);
  });
});

describe("losses", () => {
  it("draws down from 1.1 to 0.792, 28 %, on the second and third day", () => {
    const found = maxDrawdown([0.1, -0.2, -0.1, 0.5]);
    expect(found.drawdown).toBeCloseTo(0.28, 12);
    expect(found).toMatchObject({ from: 1, to: 2 });
    expect(maxDrawdown([0.1, 0.1])).toEqual({ drawdown: 0, from: 0, to: 0 });
    expect(maxDrawdown([-0.5])).toMatchObject({ drawdown: 0.5, from: 0, to: 0 });
  });

  it("takes of 40 days the two worst: the second is the value at risk, their mean the shortfall", () => {
    const days = [-0.3, -0.1, ...Array.from({ length: 38 }, (_, i) => i / 1000)];
    expect(tailLosses(days)).toEqual({ valueAtRisk: 0.1, shortfall: 0.2 });
    expect(tailLosses([0.1])).toBeNull();
  });
});

describe("together", () => {
  const market = Array.from({ length: 60 }, (_, i) => Math.sin(i) / 50);

  it("finds a twofold mover with correlation 1 and beta 2, and its mirror", () => {
    const twofold = market.map((value) => 2 * value + 0.001);
    expect(together(twofold, market)).toMatchObject({ days: 60 });
    expect(together(twofold, market).correlation).toBeCloseTo(1, 12);
    expect(together(twofold, market).beta).toBeCloseTo(2, 12);
    expect(together(market, twofold).beta).toBeCloseTo(0.5, 12);
  });

  it("says nothing of what stands still or has few days in common", () => {
    const gaps = market.map((value, i) => (i < 40 ? Number.NaN : value));
    expect(together(market, gaps)).toEqual({ correlation: null, beta: null, days: 20 });
    expect(together(market, new Array(60).fill(0.001))).toEqual({ correlation: null, beta: null, days: 60 });
  });

  it("is symmetric in correlation, with ones on the diagonal, and never beyond them", () => {
    const column = fc.array(fc.double({ min: -0.5, max: 0.5, noNaN: true }), { minLength: 40, maxLength: 40 });
    fc.assert(
      fc.property(fc.array(column, { minLength: 2, maxLength: 4 }), (columns) => {
        const found = matrix(columns);
        found.forEach((row, i) => {
          row.forEach(({ correlation }, k) => {
            expect(correlation).toEqual(found[k]?.[i]?.correlation ?? null);
            if (correlation !== null) expect(Math.abs(correlation)).toBeLessThanOrEqual(1);
          });
        });
      }),
    );
  });
});
