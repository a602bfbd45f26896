import { betaQuantile } from "../../platform/maths/beta.ts";
import { median } from "../../platform/maths/median.ts";
import type { Verdict } from "../../schema/check.ts";
import type { ExtractedClaim } from "../../schema/claim.ts";
import type { BetaPrior, ClaimTally, SourceRecord } from "../../schema/record.ts";
import { shareOf } from "./figures.ts";

/** A checked claim of a source. */
export interface ClaimCase extends Pick<ExtractedClaim, "metric" | "asset" | "kind" | "unit" | "value" | "stance"> {
  verdict: Verdict;
  /** As it reads without the conventions of the source; null where these change nothing. */
  plainVerdict: Verdict | null;
  /** Observed less claimed. */
  difference: number | null;
  published: Date;
  /** A reader's own judgement stands on it. */
  disputed: boolean;
}

/** What the claims of one source add up to. */
export function claimRecord(cases: readonly ClaimCase[], prior: BetaPrior): SourceRecord["claims"] {
  const told = cases.filter(({ stance }) => stance === "stated" || stance === "attributed");
  const tally = tallyOf(told);
  const plain = told.map(({ verdict, plainVerdict }) => plainVerdict ?? verdict);
  return {
    ...tally,
    unverifiable: told.length - tally.checkable,
    disputed: told.filter(({ disputed }) => disputed).length,
    couldBeChecked: shareOf(tally.checkable, told.length),
    heldPlain: shareOf(count(plain, "supported"), count(plain, "supported") + count(plain, "contradicted")),
    shrunk: shrunkOf(tally, prior),
    byMetric: [...Map.groupBy(told, ({ metric }) => metric)].map(([metric, some]) => ({ metric, ...tallyOf(some) })).sort(byCases),
    byAsset: [...Map.groupBy(told, ({ asset }) => asset)].map(([asset, some]) => ({ asset, ...tallyOf(some) })).sort(byCases),
    byYear: [...Map.groupBy(told, ({ published }) => yearOf(published))]
      .map(([year, some]) => ({ year, ...tallyOf(some) }))
      .sort((a, b) => (a.year < b.year ? -1 : 1)),
    byQuarter: [...Map.groupBy(told, ({ published }) => quarterOf(published))]
      .map(([quarter, some]) => ({ quarter, ...tallyOf(some) }))
      .sort((a, b) => (a.quarter < b.quarter ? -1 : 1)),
  };
}

function tallyOf(cases: readonly ClaimCase[]): ClaimTally {
  const verdicts = cases.map(({ verdict }) => verdict);
  const [supported, contradicted] = [count(verdicts, "supported"), count(verdicts, "contradicted")];
  const known = cases.filter(({ verdict, difference }) => verdict !== "unverifiable" && difference !== null);
  const levels = known.filter(({ unit, value }) => !isInPoints(unit) && value !== null && value !== 0);
  const points = known.filter(({ unit }) => isInPoints(unit));
  return {
    claims: cases.length,
    checkable: supported + contradicted,
    supported,
    contradicted,
    held: shareOf(supported, supported + contradicted),
    levelError: { value: median(levels.map(({ difference, value }) => Math.abs((difference ?? 0) / (value ?? 1)))), n: levels.length },
    pointsError: { value: median(points.map(({ difference }) => Math.abs(difference ?? 0) * 100)), n: points.length },
  };
}

function isInPoints(unit: ClaimCase["unit"]): boolean {
  return unit === "fraction" || unit === "pp";
}

function count(verdicts: readonly Verdict[], wanted: Verdict): number {
  return verdicts.filter((verdict) => verdict === wanted).length;
}

/** Beta-binomial: the posterior of the share that holds, Beta(alpha + supported, beta + contradicted); its mean and middle 95 %. */
function shrunkOf({ supported, contradicted }: ClaimTally, prior: BetaPrior): SourceRecord["claims"]["shrunk"] {
  const [alpha, beta] = [prior.alpha + supported, prior.beta + contradicted];
  return {
    share: alpha / (alpha + beta),
    low: betaQuantile(0.025, alpha, beta),
    high: betaQuantile(0.975, alpha, beta),
    prior,
    n: supported + contradicted,
  };
}

function byCases(a: ClaimTally, b: ClaimTally): number {
  return b.claims - a.claims;
}

function yearOf(date: Date): string {
  return String(date.getUTCFullYear());
}

function quarterOf(date: Date): string {
  return `${yearOf(date)}-Q${Math.floor(date.getUTCMonth() / 3) + 1}`;
}
