import type { Criterion, ScoreWeights } from "../../schema/score.ts";
import { AUTHORITY } from "./authority.ts";
import { COSTS } from "./costs.ts";
import { COVERAGE } from "./coverage.ts";
import type { Indicator } from "./indicator.ts";
import { SECURITY } from "./security.ts";
import { SUPPORT } from "./support.ts";
import { UX } from "./ux.ts";

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
