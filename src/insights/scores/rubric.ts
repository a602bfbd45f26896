import { Criterion, type Rubric, type ScoreWeights } from "../../schema/score.ts";
import { AUTHORITY } from "./authority.ts";
import { COSTS } from "./costs.ts";
import { COVERAGE } from "./coverage.ts";
import type { Indicator } from "./indicator.ts";
import { SECURITY } from "./security.ts";
import { SUPPORT } from "./support.ts";
import { UX } from "./ux.ts";
import { CRITERION_WORDS, INDICATOR_WORDS } from "./words.ts";

/** Raised whenever a formula, a scale or a weight changes. Scores of an older one stay as they were made. */
export const METHOD = 1;

/** The published weights; a reader may set others. */
export const WEIGHTS: ScoreWeights = { authority: 30, security: 25, coverage: 15, costs: 15, ux: 10, support: 5 };

/** What each criterion is measured by. */
export const RUBRIC: Record<Criterion, Indicator[]> = {
  authority: AUTHORITY,
  security: SECURITY,
  coverage: COVERAGE,
  costs: COSTS,
  ux: UX,
  support: SUPPORT,
};

/** The rubric as it is published. */
export function publishedRubric(): Rubric {
  return {
    method: METHOD,
    criteria: Criterion.options.map((name) => ({
      name,
      ...CRITERION_WORDS[name],
      weight: WEIGHTS[name],
      indicators: RUBRIC[name].map(({ name: indicator, weight, least, scale: [none, all] }) => ({
        name: indicator,
        ...INDICATOR_WORDS[indicator],
        ...{ weight, least, none, all },
      })),
    })),
  };
}
