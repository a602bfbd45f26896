import type { Check } from "../schema/check.ts";
import type { ExtractedClaim } from "../schema/claim.ts";

const MARKS: Record<Check["verdict"], string> = { supported: "✓ holds", contradicted: "✗ does not hold", unverifiable: "? cannot be checked" };

/** A claim and its check in a few lines, for a terminal. */
export function claimText({ quote, asset, metric, from, to, check }: ExtractedClaim & { check: Check }): string {
  const days = from === to ? (to ?? "no day") : `${from ?? "?"} to ${to ?? "?"}`;
  const points = check.points.map(([date, value]) => `${date} ${value}`).join(", ");
  return [
    `  ${MARKS[check.verdict]}: “${quote}”`,
    `    read as ${metric.replaceAll("_", " ")} of ${asset ?? "no known asset"}, ${days}`,
    `    ${check.reason}`,
    ...(points ? [`    ${check.series ?? ""}: ${points} (${check.source || "no source"})`] : []),
  ].join("\n");
}
