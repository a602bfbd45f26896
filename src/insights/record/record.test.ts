import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CallOutcome, ExtractedCall } from "../../schema/call.ts";
import { SourceRecord } from "../../schema/record.ts";
import type { CallCase } from "./call-record.ts";
import type { ClaimCase } from "./claim-record.ts";
import { priorOf } from "./prior.ts";
import { recordOf } from "./record.ts";

const NOW = new Date("2024-07-01T00:00:00Z");
const EVEN = { alpha: 1, beta: 1 };

function claim(parts: Partial<ClaimCase> = {}): ClaimCase {
  return {
    metric: "price",
    asset: "bitcoin",
    kind: "level",
    unit: "usd",
    value: 100,
    stance: "stated",
    verdict: "supported",
    plainVerdict: null,
    difference: 1,
    published: new Date("2024-02-01"),
    disputed: false,
    ...parts,
  };
}

function forecast(call: Partial<ExtractedCall>, outcome: Partial<CallOutcome> | null, published = "2024-02-01"): CallCase {
  const whole: ExtractedCall = {
    quote: "",
    start: 0,
    end: 0,
    asset: "ethereum",
    subject: "Ether",
    kind: "direction",
    direction: "up",
    level: null,
    level2: null,
    change: null,
    judgedBy: "close",
    benchmark: null,
    due: "2024-03-01",
    horizonDays: 29,
    horizonStated: true,
    horizonWords: null,
    probability: 0.7,
    probabilityWords: null,
    hedges: [],
    stance: "own",
    attributedTo: null,
    scorable: true,
    reason: null,
    confidence: 0.9,
    ...call,
  };
  const kept: CallOutcome | null = outcome && {
    state: "open",
    reason: "",
    resolvedOn: null,
    observed: null,
    points: [],
    baseRate: null,
    brier: null,
    logScore: null,
    baseBrier: null,
    baseLogScore: null,
    returns: [],
    ...outcome,
  };
  return { call: whole, outcome: kept, published: new Date(published) };
}

const claims = (...cases: ClaimCase[]) => recordOf({ claims: cases, calls: [] }, { now: NOW, prior: EVEN }).claims;
const calls = (...cases: CallCase[]) => recordOf({ claims: [], calls: cases }, { now: NOW, prior: EVEN }).calls;

describe("the claims of a source", () => {
  it("hold in a share of those that could be checked, each with its cases", () => {
    const found = claims(
      ...Array<ClaimCase>(8).fill(claim()),
      claim({ verdict: "contradicted" }),
      claim({ verdict: "contradicted" }),
      claim({ verdict: "unverifiable" }),
    );
    expect(found).toMatchObject({
      claims: 11,
      checkable: 10,
      supported: 8,
      contradicted: 2,
      unverifiable: 1,
      couldBeChecked: { share: expect.closeTo(10 / 11), n: 11 },
      held: { share: 0.8, low: expect.closeTo(0.49, 3), high: expect.closeTo(0.943, 3), n: 10 },
      shrunk: { share: 0.75, low: expect.closeTo(0.4822, 4), high: expect.closeTo(0.9398, 4), n: 10 }, // Beta(9, 3)
    });
  });

  it("leave forecasts and examples out, and what was published later", () => {
    expect(
      claims(claim({ stance: "forecast" }), claim({ stance: "hypothetical" }), claim({ published: new Date("2024-08-01") }), claim()),
    ).toMatchObject({ claims: 1 });
  });

  it("are told without the source's conventions as well", () => {
    expect(claims(claim({ plainVerdict: "contradicted" }), claim())).toMatchObject({ held: { share: 1, n: 2 }, heldPlain: { share: 0.5, n: 2 } });
  });

  it("err by a median part of the value, of returns by a median of points", () => {
    const levels = [1, 2, 30].map((difference) => claim({ difference }));
    const returns = [-0.01, 0.03].map((difference) => claim({ metric: "return", unit: "fraction", value: 0.2, difference }));
    expect(claims(...levels, ...returns)).toMatchObject({
      levelError: { value: expect.closeTo(0.02), n: 3 },
      pointsError: { value: expect.closeTo(2), n: 2 },
    });
  });

  it("are parted by metric, asset, year and quarter", () => {
    const found = claims(
      claim(),
      claim({ metric: "fees", asset: null }),
      claim({ published: new Date("2023-12-31T23:00:00Z"), verdict: "contradicted" }),
    );
    expect(found.byMetric.map(({ metric, claims: n }) => [metric, n])).toEqual([
      ["price", 2],
      ["fees", 1],
    ]);
    expect(found.byAsset.map(({ asset, held }) => [asset, held.share])).toEqual([
      ["bitcoin", 0.5],
      [null, 1],
    ]);
    expect(found.byQuarter.map(({ quarter, supported }) => [quarter, supported])).toEqual([
      ["2023-Q4", 0],
      ["2024-Q1", 2],
    ]);
    expect(found.byYear.map(({ year }) => year)).toEqual(["2023", "2024"]);
  });

  it("give no figure where there is no case", () => {
    expect(claims()).toMatchObject({
      claims: 0,
      held: { share: null, low: null, high: null, n: 0 },
      levelError: { value: null, n: 0 },
      byMetric: [],
    });
  });
});

describe("the prior", () => {
  it("is uniform with few sources", () => {
    expect(priorOf(Array<{ supported: number; checkable: number }>(4).fill({ supported: 9, checkable: 10 }))).toEqual(EVEN);
    expect(
      priorOf([...Array<{ supported: number; checkable: number }>(4).fill({ supported: 9, checkable: 10 }), { supported: 0, checkable: 0 }]),
    ).toEqual(EVEN);
  });

  it("finds the spread that the sources were drawn from", () => {
    // shares of Beta(8, 2) at its nine deciles, with so many cases that chance adds little: mean 0.8, weight 10
    const shares = [0.6311, 0.6938, 0.7364, 0.7708, 0.8004, 0.8278, 0.8543, 0.8817, 0.9139];
    const { alpha, beta } = priorOf(shares.map((share) => ({ supported: Math.round(share * 10_000), checkable: 10_000 })));
    expect(alpha / (alpha + beta)).toBeCloseTo(0.79, 1);
    expect(alpha + beta).toBeGreaterThan(8);
    expect(alpha + beta).toBeLessThan(25);
  });

  it("weighs most where the sources are alike", () => {
    const { alpha, beta } = priorOf(Array<{ supported: number; checkable: number }>(6).fill({ supported: 18, checkable: 20 }));
    expect(alpha + beta).toBeCloseTo(200);
    expect(alpha / (alpha + beta)).toBeCloseTo(0.9, 1);
  });

  it("is a distribution whatever the sources are, and draws every source inwards", () => {
    const source = fc
      .integer({ min: 0, max: 60 })
      .chain((checkable) => fc.record({ checkable: fc.constant(checkable), supported: fc.nat(checkable) }));
    fc.assert(
      fc.property(fc.array(source, { maxLength: 20 }), (sources) => {
        const prior = priorOf(sources);
        expect(prior.alpha).toBeGreaterThan(0);
        expect(prior.beta).toBeGreaterThan(0);
        for (const { supported, checkable } of sources) {
          const cases = [
            ...Array<ClaimCase>(supported).fill(claim()),
            ...Array<ClaimCase>(checkable - supported).fill(claim({ verdict: "contradicted" })),
          ];
          const found = recordOf({ claims: cases, calls: [] }, { now: NOW, prior });
          expect(SourceRecord.safeParse(found).success).toBe(true);
          const { shrunk, held } = found.claims;
          const mean = prior.alpha / (prior.alpha + prior.beta);
          expect(shrunk.low).toBeLessThanOrEqual(shrunk.high);
          if (held.share !== null) expect(Math.abs(shrunk.share - mean)).toBeLessThanOrEqual(Math.abs(held.share - mean) + 1e-12);
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe("the calls of a source", () => {
  const hit = { state: "hit", brier: 0.09, logScore: Math.log(0.7), baseBrier: 0.25, baseLogScore: Math.log(0.5) } as const;
  const miss = { state: "miss", brier: 0.49, logScore: Math.log(0.3) } as const;

  it("are counted by how far they are", () => {
    const found = calls(
      forecast({}, hit),
      forecast({}, miss),
      forecast({}, null),
      forecast({}, { state: "open" }),
      forecast({}, { state: "unresolvable" }),
      forecast({ scorable: false }, null),
    );
    expect(found).toMatchObject({
      calls: 6,
      scorable: 5,
      open: 2,
      resolved: 2,
      unresolvable: 1,
      right: 1,
      hitRate: { share: 0.5, n: 2 },
      brier: { value: expect.closeTo(0.29), n: 2 },
    });
  });

  it("are compared with their base rates only where they have one", () => {
    expect(calls(forecast({}, hit), forecast({}, miss))).toMatchObject({
      againstBase: { n: 1, brier: expect.closeTo(0.09), baseBrier: 0.25 },
      skill: expect.closeTo(0.64), // 1 - 0.09 / 0.25
    });
  });

  it("that said a thing was unlikely are right when it did not come", () => {
    expect(calls(forecast({ probability: 0.2 }, { ...miss, brier: 0.04 }))).toMatchObject({ right: 1 });
    expect(calls(forecast({ probability: 0.4 }, { ...miss, brier: 0.16 }))).toMatchObject({ right: 0 });
  });

  it("are calibrated in five bins", () => {
    const found = calls(forecast({ probability: 0.7 }, hit), forecast({ probability: 0.75 }, miss), forecast({ probability: 1 }, hit)).calibration;
    expect(found.map(({ from, forecast: mean, observed }) => [from, mean, observed.share, observed.n])).toEqual([
      [0, null, null, 0],
      [0.2, null, null, 0],
      [0.4, null, null, 0],
      [0.6, expect.closeTo(0.725), 0.5, 2],
      [0.8, 1, 1, 1],
    ]);
  });

  it("are followed by returns in the direction that was called", () => {
    const returns = [{ days: 7, assetReturn: -0.1, btcReturn: -0.04, relative: -0.06 }];
    const found = calls(
      forecast({ direction: "down" }, { ...hit, returns }),
      forecast({ asset: "bitcoin" }, { ...miss, returns: [{ days: 7, assetReturn: 0.02, btcReturn: 0.02, relative: 0 }] }),
      forecast({ kind: "level", direction: null, level: 90 }, { state: "open", points: [["2024-01-31", 100]], returns }),
    ).returns;
    // 0.1, 0.02 and 0.1; bitcoin has no return against itself
    expect(found).toEqual([{ days: 7, asCalled: { value: expect.closeTo(0.22 / 3), n: 3 }, relative: { value: expect.closeTo(0.06), n: 2 } }]);
  });
});
