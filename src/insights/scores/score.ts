import { DAY_MS } from "../../platform/clock.ts";
import { wilsonInterval } from "../../platform/maths/wilson.ts";
import { Criterion, type Score, type ScoredCriterion, type ScoredIndicator, type ScoreEvidence, type ScoreWeights } from "../../schema/score.ts";
import type { Dossier } from "./dossier.ts";
import { between, type Evidence, type FactReading, type Finding, type Indicator } from "./indicator.ts";
import { METHOD, RUBRIC, WEIGHTS } from "./rubric.ts";
import { mean, weigh } from "./weigh.ts";

/** A stated fact may be off by so much of the scale when it is read, and by more the older it grows. */
const FACT_HALF_WIDTH = 0.15;
const FACT_GROWTH_A_YEAR = 0.1;
const SHOWN = 4;

/** The score of a source, from what its dossier holds. */
export function scoreOf(dossier: Dossier, weights: ScoreWeights = WEIGHTS): Score {
  const criteria = Criterion.options.map((name) => scoredCriterion(name, dossier));
  const { slug, name, sample, catalogue, issues, now } = dossier;
  return {
    slug,
    name,
    sample,
    catalogue: catalogue?.slug ?? null,
    asOf: now.toISOString(),
    method: METHOD,
    issues: issues.length,
    newest: issues.at(-1)?.published.toISOString() ?? null,
    ...weigh(criteria, weights),
    provisional: !criteria.some(({ indicators }) => indicators.some(({ basis, points }) => basis === "measured" && points !== null)),
    criteria,
  };
}

function scoredCriterion(name: Criterion, dossier: Dossier): ScoredCriterion {
  const indicators = RUBRIC[name].map((indicator) => scoredIndicator(indicator, dossier));
  return { name, ...mean(indicators), indicators };
}

/** One indicator, with a few of its cases; `all` for every one of them. */
export function scoredIndicator(indicator: Indicator, dossier: Dossier, { all = false } = {}): ScoredIndicator {
  const { name, weight, least, prefersFact } = indicator;
  const known = { name, weight, least };
  const fact = indicator.fact?.(dossier);
  if (fact && prefersFact) return { ...known, ...stated(fact, dossier) };
  const finding = indicator.find?.(dossier);
  if (finding && finding.cases >= least) return { ...known, ...measured(finding, indicator), evidence: shown(finding.evidence, all) };
  // a fact that issues may yet prove wrong says nothing of where that will end
  if (fact) return { ...known, ...stated(fact, dossier), ...(finding ? { low: 0, high: 100 } : {}) };
  const { cases = 0, evidence = [] } = finding ?? {};
  const says = finding ? `not enough evidence: ${cases} of the ${least} cases that it needs` : "not known to the catalogue";
  return { ...known, basis: finding ? "measured" : "catalogue", cases, says, points: null, low: 0, high: 100, evidence: shown(evidence, all) };
}

/** Each case lies between 0 and 1, so Wilson's interval, made for yes and no, is never too narrow for their mean. */
function measured({ part, cases, says }: Finding, { scale: [none, full] }: Indicator) {
  const [low, high] = wilsonInterval(part * cases, cases);
  const [at, from, to] = [part, low, high].map((value) => 100 * between(value, none, full));
  return { basis: "measured" as const, cases, says, points: at ?? 0, low: from ?? 0, high: to ?? 100 };
}

function stated({ points, says, read }: FactReading, { catalogue, now }: Dossier) {
  const readOn = catalogue?.readOn ?? now.toISOString();
  const years = Math.max(0, now.getTime() - Date.parse(readOn)) / DAY_MS / 365.25;
  const half = FACT_HALF_WIDTH + FACT_GROWTH_A_YEAR * years;
  return {
    basis: "catalogue" as const,
    cases: 1,
    says: `${says} (read on ${readOn.slice(0, 10)})`,
    points: 100 * points,
    low: 100 * Math.max(0, points - half),
    high: 100 * Math.min(1, points + half),
    evidence: [{ says, points: 100 * points, quote: null, issue: null, story: null, start: null, end: null, read }],
  };
}

/** Of many cases the newest that cost most, and the newest that gained most. */
function shown(evidence: readonly Evidence[], all: boolean): ScoreEvidence[] {
  const newest = [...evidence].reverse();
  if (all || newest.length <= SHOWN) return newest.map(scoreEvidence);
  const byPoints = newest.toSorted((a, b) => (a.points ?? 0) - (b.points ?? 0));
  const half = SHOWN / 2;
  const chosen = new Set(
    newest.every(({ points }) => points === null) ? evidence.slice(0, SHOWN) : [...byPoints.slice(0, half), ...byPoints.slice(-half)],
  );
  return [...chosen].map(scoreEvidence);
}

function scoreEvidence({ points, says, issue, story, stretch, read }: Evidence): ScoreEvidence {
  return {
    says,
    points: points === null ? null : 100 * points,
    quote: stretch?.quote ?? null,
    issue: issue ? { id: issue.id, title: issue.title, published: issue.published.toISOString() } : null,
    story: story ?? null,
    start: stretch?.start ?? null,
    end: stretch?.end ?? null,
    read: read ?? [],
  };
}
