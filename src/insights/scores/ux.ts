import type { DossierIssue } from "./dossier.ts";
import { between, type Evidence, type Indicator, overIssues, percent } from "./indicator.ts";

/** Headings and list items among five hundred words that let an eye find its way. */
const MARKS_A_PAGE = 3;
const PAGE_WORDS = 500;
const SHORT_MINUTES = 8;
const LONG_MINUTES = 40;
const EASY_LIX = 42;
const HARD_LIX = 62;
const MANY_TRACKERS = 8;

/** Ease of reading: whether it can be scanned, says first what is in it, is not too long or too dense, can be found again, and does not follow its readers. */
export const UX: Indicator[] = [
  {
    name: "scannable",
    weight: 0.25,
    least: 3,
    scale: [0, 1],
    find: (dossier) =>
      overIssues(dossier, scannable, (part, cases) => `headings and lists in ${cases} issues give ${percent(part)} of what an eye needs`),
  },
  {
    name: "opening",
    weight: 0.15,
    least: 3,
    scale: [0, 0.8],
    find: (dossier) =>
      overIssues(
        dossier,
        ({ traits }) =>
          traits &&
          (traits.opening
            ? { points: 1, says: "says first what is in it", stretch: { ...traits.opening, quote: traits.opening.text } }
            : { points: 0, says: "begins without saying what is in it" }),
        (part, cases) => `${percent(part)} of ${cases} issues say first what is in them`,
      ),
  },
  {
    name: "length",
    weight: 0.15,
    least: 3,
    scale: [0, 1],
    find: (dossier) =>
      overIssues(
        dossier,
        ({ minutes }) => ({ points: between(minutes, LONG_MINUTES, SHORT_MINUTES), says: `${minutes} minutes to read` }),
        (part, cases) => `of ${cases} issues; ${SHORT_MINUTES} minutes and less give all points, ${LONG_MINUTES} none: ${percent(part)}`,
      ),
  },
  {
    name: "readability",
    weight: 0.15,
    least: 3,
    scale: [0, 1],
    find: (dossier) =>
      overIssues(
        dossier,
        ({ traits }) =>
          traits?.lix == null ? null : { points: between(traits.lix, HARD_LIX, EASY_LIX), says: `readability index (LIX) ${traits.lix.toFixed(0)}` },
        (part, cases) => `of ${cases} issues; an index (LIX) of ${EASY_LIX} gives all points, ${HARD_LIX} none: ${percent(part)}`,
      ),
  },
  {
    name: "archive-page",
    weight: 0.15,
    least: 3,
    scale: [0, 1],
    find: (dossier) =>
      overIssues(
        dossier,
        ({ url }) => (url ? { points: 1, says: `can be read at ${url}` } : { points: 0, says: "no address of its own" }),
        (part, cases) => `${percent(part)} of ${cases} issues have an address of their own`,
      ),
    fact({ catalogue }) {
      const { value, evidence } = catalogue?.archive ?? {};
      return value ? { points: 1, says: `older issues at ${value}`, read: evidence ?? [] } : null;
    },
  },
  {
    name: "tracking",
    weight: 0.15,
    least: 3,
    scale: [0, 1],
    find: (dossier) =>
      overIssues(
        dossier,
        ({ traits }) =>
          traits && {
            points: between(traits.trackers, MANY_TRACKERS, 0),
            says: traits.trackers === 0 ? "follows nobody" : `${traits.trackers} trackers were taken out`,
          },
        (part, cases) => `of ${cases} issues; no tracker gives all points, ${MANY_TRACKERS} none: ${percent(part)}`,
      ),
  },
];

function scannable({ traits, words }: DossierIssue): Evidence | null {
  if (!traits) return null;
  const marks = traits.headings + traits.listed / 3;
  const needed = Math.max(1, (MARKS_A_PAGE * words) / PAGE_WORDS);
  return { points: Math.min(1, marks / needed), says: `${traits.headings} headings and ${traits.listed} list items in ${words} words` };
}
