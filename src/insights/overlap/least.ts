import type { LeastCases } from "../../schema/overlap.ts";

/** Below these a share swings by a third with a single case. */
export const LEAST: LeastCases = { stories: 5, issues: 3, passages: 10, firsts: 3 };
