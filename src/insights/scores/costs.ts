import type { Dossier } from "./dossier.ts";
import { between, type Indicator, kindIn, overIssues, percent } from "./indicator.ts";

const KINDS = { free: 1, "free-and-paid": 0.75, paid: 0.4 };
const DEAR_USD_A_MONTH = 200;
const GATES = { nothing: 1, extras: 0.7, most: 0.25 };
/** What its readers can't go on reading. */
const CUT_WORDS = 40;

/** Costs: how much can be read without paying, and what the rest costs. */
export const COSTS: Indicator[] = [
  {
    name: "readable",
    weight: 0.45,
    least: 3,
    scale: [0, 1],
    find: (dossier) =>
      overIssues(
        dossier,
        (issue) => {
          const gate = kindIn(issue, "paywall");
          if (gate) return { points: 0, says: "cut off where payment is asked for", stretch: gate };
          const { words } = issue;
          return words < CUT_WORDS ? { points: 0, says: `only ${words} words came` } : { points: 1, says: "came whole" };
        },
        (part, cases) => `${percent(part)} of ${cases} issues can be read in full`,
      ),
  },
  { name: "price", weight: 0.35, least: 1, scale: [0, 1], fact: price },
  {
    name: "gated",
    weight: 0.2,
    least: 1,
    scale: [0, 1],
    fact({ catalogue }) {
      const { level, value, evidence } = catalogue?.gated ?? {};
      return level
        ? {
            points: GATES[level],
            says: level === "nothing" ? "nothing is kept for those who pay" : `for those who pay: ${value}`,
            read: evidence ?? [],
          }
        : null;
    },
  },
];

function price({ catalogue }: Dossier) {
  const { kind, usdAMonth, value, evidence } = catalogue?.price ?? {};
  if (!kind) return null;
  const dear = kind === "free" || usdAMonth == null ? 0 : 0.3 * between(usdAMonth, 0, DEAR_USD_A_MONTH);
  return { points: Math.max(0, KINDS[kind] - dear), says: value ?? kind, read: evidence ?? [] };
}
