import type { ReportedMetric } from "../../schema/series.ts";

export type Quantity = "flow" | "aum" | "spread" | "depth" | "other";
export type Period = "week" | "other";

export interface Measure {
  quantity: Quantity | null;
  period: Period | null;
}

/** One pattern a quantity; the first that fits takes its words away from those below. */
const QUANTITIES: [RegExp, Quantity][] = [
  // gross flows, and outflows counted as positive, have another sign or meaning
  [/\bin(?:-|flows?)? ?(?:[/(-]|and|or)+ ?\(?out\)?-?flows?\b\)?|\bnet ?(?:in-?)?flows?\b|(?<!net )(?<![a-z-])flows?\b/g, "flow"],
  [/\b(?:net )?(?:in|out)-?flows?\b/g, "other"],
  [/\b(?:assets under management|aum|net assets)\b/g, "aum"],
  [/\b(?:yield|credit|basis|funding|futures|calendar|swap|term) spreads?\b/g, "other"],
  [/\b(?:bid[ /–-]*(?:to[ -])?ask )?spreads?\b/g, "spread"],
  [
    /(?:(?:within |at |of )?(?:\+ ?\/? ?-|±)? ?(?<![\d.])1 ?(?:%|percent) (?:from mid |of mid )?(?:market )?(?:order ?book )?depth|\b(?:market )?depth,? ?\(?(?:within |at |of |to )?(?:\+ ?\/? ?-|±)? ?(?<![\d.])1 ?(?:%|percent)(?: (?:from|of|around) (?:the )?mid(?:-?price)?)?\)?)/g,
    "depth",
  ],
  [/\b(?:bid |ask )?depth\b/g, "other"],
];
const PERIODS: [RegExp, Period][] = [
  [
    /\b(?:(?:[2-9]|\d\d)[ -]?(?:weeks?|wks?|w)|(?:previous|prior|preceding|last but one) week|week before|week[ -]to[ -]date|wtd|daily|days?|[135]d|24h|month(?:ly|s)?|mtd|mth|\d+m|30d|90d|quarter(?:ly)?|qtd|year(?:ly|s)?|annual|ytd|\d+y|cumulative|since|inception|lifetime|all[ -]time|to[ -]date)\b/g,
    "other",
  ],
  [/\b(?:weekly|(?:last |past |this |the )?week(?:[ -]?(?:ending|ended|ends|to))?|weekending|w\/e|1?wk|1[ -]?w(?:eek)?|7[ -]?d(?:ays?)?)\b/g, "week"],
];
const FILLERS: Record<Quantity | "none", RegExp> = {
  flow: /\b(?:net|funds?|of|in|into|the|for|digital|crypto|assets?|etps?|etfs?|products?|investment|spot)\b/g,
  aum: /\b(?:total|current|funds?|of|in|the|at|as|end|latest|etps?|etfs?)\b/g,
  spread: /\b(?:average|avg|median|mean|quoted|time[ -]weighted|of|in|the|market)\b/g,
  depth: /\b(?:average|avg|median|mean|market|order ?book|liquidity|of|in|the)\b/g,
  other: /$^/g,
  none: /\b(?:of|in|the|for|last|past|this)\b/g,
};

/** What a label measures, each quantity and period it names, and what it says besides. The label is in small letters. */
export function measuresIn(label: string): { quantities: Quantity[]; periods: Period[]; rest: string } {
  const read = { rest: label, quantities: [] as Quantity[], periods: [] as Period[] };
  take(QUANTITIES, read.quantities, read);
  take(PERIODS, read.periods, read);
  return read;
}

/** The one that is named, however often; null where none is or several are. */
export function only<T>(found: T[]): T | null {
  return new Set(found).size === 1 ? (found[0] ?? null) : null;
}

/** What is left of a label without the words that go with its quantity; empty where nothing that could change its meaning is. */
export function leftOver(rest: string, quantity: Quantity | null): string {
  const words = rest
    .replaceAll(FILLERS[quantity ?? "none"], " ")
    .replaceAll(/\(\s*\)/g, " ")
    .replaceAll(/\s+/g, " ")
    .replace(/^[\s,;:–—-]+/, "")
    .replace(/[\s,;:–—-]+$/, "");
  return /[\p{L}\p{N}%$#]/u.test(words) ? words : "";
}

/** The metric of a quantity in a period; null where the desk keeps none. */
export function metricOf({ quantity, period }: Measure): ReportedMetric | null {
  if (period === "other") return null;
  if (quantity === "flow") return period === "week" ? "weekly_net_flow_usd" : null;
  if (quantity === "aum") return "aum_usd";
  if (quantity === "spread") return "spread_bps";
  return quantity === "depth" ? "depth_1pct_usd" : null;
}

function take<T>(patterns: [RegExp, T][], found: T[], read: { rest: string }): void {
  for (const [pattern, meaning] of patterns)
    read.rest = read.rest.replace(pattern, () => {
      found.push(meaning);
      return " ";
    });
}
