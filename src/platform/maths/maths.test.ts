import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { betaQuantile } from "./beta.ts";
import { median } from "./median.ts";
import { wilsonInterval } from "./wilson.ts";

describe("the Wilson interval", () => {
  it.each([
    [8, 10, 0.4902, 0.9433],
    [0, 10, 0, 0.2775],
    [10, 10, 0.7225, 1],
    [81, 263, 0.2553, 0.3662], // Newcombe 1998, table I
  ])("of %i of %i is %f to %f", (successes, n, low, high) => {
    const found = wilsonInterval(successes, n);
    expect(found[0]).toBeCloseTo(low, 4);
    expect(found[1]).toBeCloseTo(high, 4);
  });

  it("holds the share, stays within 0 and 1, and mirrors", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(500), (n, part) => {
        const successes = Math.min(part, n);
        const [low, high] = wilsonInterval(successes, n);
        const [mirrored] = wilsonInterval(n - successes, n);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(successes / n + 1e-12);
        expect(high).toBeGreaterThanOrEqual(successes / n - 1e-12);
        expect(mirrored).toBeCloseTo(1 - high, 12);
      }),
    );
  });
});

describe("the beta quantile", () => {
  // values of scipy.stats.beta.ppf
  it.each([
    [0.025, 9, 3, 0.4822441476],
    [0.975, 9, 3, 0.9397822658],
    [0.5, 2.5, 1.5, 0.6475477201],
    [0.025, 0.5, 0.5, 0.0015413331],
    [0.975, 81, 21, 0.8664452897],
    [0.025, 1000, 3, 0.9928085065],
    [0.5, 1, 1, 0.5],
  ])("at %f of Beta(%f, %f) is %f", (probability, a, b, expected) => {
    expect(betaQuantile(probability, a, b)).toBeCloseTo(expected, 9);
  });

  it("rises with the probability and mirrors", () => {
    const shape = fc.double({ min: 0.2, max: 300, noNaN: true });
    fc.assert(
      fc.property(fc.double({ min: 0.02, max: 0.9, noNaN: true }), shape, shape, (probability, a, b) => {
        expect(betaQuantile(probability, a, b)).toBeLessThan(betaQuantile(probability + 0.08, a, b));
        expect(betaQuantile(probability, a, b)).toBeCloseTo(1 - betaQuantile(1 - probability, b, a), 9);
      }),
    );
  });
});

it("takes the middle value, or the mean of the two", () => {
  expect([median([3, 1, 2]), median([4, 1, 3, 2]), median([])]).toEqual([2, 2.5, null]);
});
