import type { PastScore, Rubric, Score, ScoredIndicator } from "../schema/score.ts";

interface Ranked extends Pick<Score, "name" | "slug" | "points" | "low" | "high" | "grade" | "provisional" | "issues"> {
  rank: number;
  known: number;
}

/** The ranking, a line a source. */
export function rankingText({ week, items }: { week: string; items: Ranked[] }): string {
  if (items.length === 0) return "Nothing is scored yet. Try: assay import FILE…";
  return [
    `Ranked by what is certain (the low end of the interval), week of ${week}:`,
    ...items.map(({ rank, name, points, low, high, grade, provisional, issues, known }) =>
      [
        String(rank).padStart(3),
        name.slice(0, 34).padEnd(34),
        (points === null ? "-" : points.toFixed(0)).padStart(3),
        `${low.toFixed(0)} to ${high.toFixed(0)}`.padEnd(10),
        grade ?? "-",
        provisional ? "provisional: from facts of the catalogue alone" : `${issues} issues, ${Math.round(100 * known)} % of the rubric known`,
      ].join("  "),
    ),
    "What stands behind one of them: assay score SLUG",
  ].join("\n");
}

/** One score opened: criteria, indicators, and what they stand on. */
export function scoreText({
  name,
  points,
  low,
  high,
  grade,
  provisional,
  issues,
  criteria,
  weights,
  history,
  asOf,
}: Score & { weights: Record<string, number>; history: PastScore[] }): string {
  return [
    `${name}: ${points === null ? "no score" : points.toFixed(0)} (${low.toFixed(0)} to ${high.toFixed(0)})${grade ? `, grade ${grade}` : ""}, as of ${asOf.slice(0, 10)}`,
    provisional ? "  Provisional: no issue of it was measured; from dated facts of the catalogue alone." : `  From ${issues} issues.`,
    ...criteria.flatMap(({ name: criterion, points: of, low: from, high: to, indicators }) => [
      `${criterion.padEnd(12)} ${of === null ? "not enough evidence" : of.toFixed(0)} (${from.toFixed(0)} to ${to.toFixed(0)}), weight ${weights[criterion]}`,
      ...indicators.map(indicatorText),
    ]),
    ...(history.length > 1
      ? [
          `Weeks before: ${history
            .slice(-8)
            .map((past) => `${past.day} ${past.points?.toFixed(0) ?? "-"}`)
            .join(", ")}`,
        ]
      : []),
  ].join("\n");
}

function indicatorText({ name, points, says, cases, basis }: ScoredIndicator): string {
  return `    ${name.padEnd(17)} ${(points === null ? "-" : points.toFixed(0)).padStart(3)}  ${says}${basis === "measured" && points !== null ? ` (${cases} cases)` : ""}`;
}

/** The rubric, a line an indicator. */
export function rubricText({ method, criteria }: Rubric): string {
  return [
    `Method ${method}; with fewer cases than an indicator needs there is no number`,
    ...criteria.flatMap(({ title, how, weight, indicators }) => [
      `${title}, weight ${weight}. ${how}`,
      ...indicators.map(
        (each) => `    ${each.title.padEnd(24)} ${String(Math.round(100 * each.weight)).padStart(3)} %, ${each.least} cases: ${each.how}`,
      ),
    ]),
  ].join("\n");
}
