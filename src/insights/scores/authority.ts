import { DAY_MS, isoDay } from "../../platform/clock.ts";
import { median } from "../../platform/maths/median.ts";
import type { Dossier } from "./dossier.ts";
import { between, type Evidence, type Indicator, meanOf, percent } from "./indicator.ts";

const YEAR_DAYS = 365.25;
/** A gap this much longer than usual is a missed date. */
const LATE = 1.6;
const NO_READERS = 1_000;
const MANY_READERS = 1_000_000;
const FULL_YEARS = 5;

/** Scale and authority: whom it reaches, how long and how steadily, who leans on it, and whether what it says has held. */
export const AUTHORITY: Indicator[] = [
  {
    name: "reach",
    weight: 0.15,
    least: 1,
    scale: [0, 1],
    fact({ catalogue }) {
      const { value, evidence, on } = catalogue?.reach ?? {};
      if (value == null) return null;
      const points = between(Math.log10(value), Math.log10(NO_READERS), Math.log10(MANY_READERS));
      return { points, says: `${value.toLocaleString("en")} readers are stated${on ? `, as of ${on}` : ""}`, read: evidence ?? [] };
    },
  },
  { name: "cadence", weight: 0.15, least: 5, scale: [0.5, 0.98], find: cadence },
  {
    name: "archive-depth",
    weight: 0.1,
    least: 2,
    scale: [0, 1],
    prefersFact: true, // it knows of more than the desk was given
    find({ issues }) {
      const [first, last] = [issues[0], issues.at(-1)];
      const years = first && last ? (last.published.getTime() - first.published.getTime()) / DAY_MS / YEAR_DAYS : 0;
      const evidence = first && last ? [first, last].map((issue) => ({ points: null, says: isoDay(issue.published), issue })) : [];
      return { part: between(years, 0, FULL_YEARS), cases: issues.length, says: `issues over ${years.toFixed(1)} years lie in the desk`, evidence };
    },
    fact({ catalogue, now }) {
      const { value, evidence } = catalogue?.since ?? {};
      if (!value) return null;
      const years = (now.getTime() - Date.parse(value)) / DAY_MS / YEAR_DAYS;
      return { points: between(years, 0, FULL_YEARS), says: `published since ${value}`, read: evidence ?? [] };
    },
  },
  {
    name: "cited",
    weight: 0.15,
    least: 4,
    scale: [0, 0.5],
    find({ neighbours }) {
      const evidence = neighbours.map(
        ({ name, citing }): Evidence =>
          citing ? { points: 1, says: `${name} links to it`, issue: citing } : { points: 0, says: `${name} does not link to it` },
      );
      return meanOf(evidence, (part, cases) => `${Math.round(part * cases)} of ${cases} other sources of the desk link to it`);
    },
  },
  {
    name: "first",
    weight: 0.15,
    least: 5,
    scale: [0, 0.5],
    find({ stories }) {
      const evidence = stories.map(
        ({ story, isFirst, lagHours }): Evidence => ({
          points: isFirst ? 1 : 0,
          story,
          says: isFirst ? "told the story first" : `told the story ${Math.round(lagHours)} hours after the first`,
        }),
      );
      return meanOf(evidence, (part, cases) => `first to tell ${Math.round(part * cases)} of ${cases} stories that others told as well`);
    },
  },
  {
    name: "claims-hold",
    weight: 0.2,
    least: 8,
    scale: [0.6, 1],
    find: (dossier) => judged(dossier, "claims", (part, cases) => `${Math.round(part * cases)} of ${cases} figures that could be checked held`),
  },
  {
    name: "calls-right",
    weight: 0.1,
    least: 8,
    scale: [0.3, 0.7],
    find: (dossier) => judged(dossier, "calls", (part, cases) => `${Math.round(part * cases)} of ${cases} resolved calls came true`),
  },
];

/** Gaps between its issues against the usual one. The time since the newest is none: the desk may merely have been given no more. */
function cadence({ issues }: Dossier) {
  const days = [...new Set(issues.map(({ published }) => isoDay(published)))].sort();
  const gaps = days.slice(1).map((day, i) => ({ day, days: (Date.parse(day) - Date.parse(days[i] ?? day)) / DAY_MS }));
  const usual = median(gaps.map((gap) => gap.days)) ?? 0;
  const evidence = gaps.map((gap): Evidence => {
    const kept = gap.days <= Math.max(usual * LATE, usual + 1);
    const issue = issues.find(({ published }) => isoDay(published) === gap.day);
    return { points: kept ? 1 : 0, says: `${gap.days} days after the one before`, ...(issue ? { issue } : {}) };
  });
  return meanOf(
    evidence,
    (part, cases) => `usually every ${usual} ${usual === 1 ? "day" : "days"}; ${percent(part)} of ${cases} gaps were no longer`,
  );
}

function judged(dossier: Dossier, what: "claims" | "calls", says: (part: number, cases: number) => string) {
  const byId = new Map(dossier.issues.map((issue) => [issue.id, issue]));
  const evidence = dossier[what].flatMap(({ issue: id, holds, says: words, ...stretch }): Evidence[] => {
    const issue = byId.get(id);
    return issue ? [{ points: holds ? 1 : 0, says: words, issue, stretch }] : [];
  });
  return meanOf(evidence, says);
}
