import { between, type Indicator, overIssues, percent } from "./indicator.ts";

const HOUR_MS = 3_600_000;
const PROMPT_HOURS = 2;
const LATE_HOURS = 24;

/** Support: whether it comes when it is published, and whether anybody can be asked. */
export const SUPPORT: Indicator[] = [
  {
    name: "on-time",
    weight: 0.4,
    least: 5,
    scale: [0, 1],
    find: (dossier) =>
      overIssues(
        dossier,
        ({ isLive, arrived, published }) => {
          if (!isLive) return null;
          const hours = Math.max(0, (arrived.getTime() - published.getTime()) / HOUR_MS);
          return { points: between(hours, LATE_HOURS, PROMPT_HOURS), says: `came ${hours.toFixed(1)} hours after its date` };
        },
        (part, cases) =>
          `of ${cases} that came live; within ${PROMPT_HOURS} hours of their date gives all points, after ${LATE_HOURS} none: ${percent(part)}`,
      ),
  },
  {
    name: "contact",
    weight: 0.3,
    least: 3,
    scale: [0, 0.5],
    find: (dossier) =>
      overIssues(
        dossier,
        ({ traits }) => {
          if (!traits) return null;
          if (traits.contact) return { points: 1, says: "says how to reach its people", stretch: { ...traits.contact, quote: traits.contact.text } };
          return traits.answerable ? { points: 1, says: "can be answered" } : { points: 0, says: "names nobody to ask" };
        },
        (part, cases) => `${percent(part)} of ${cases} issues can be answered or say whom to ask`,
      ),
    fact({ catalogue }) {
      const { value, evidence } = catalogue?.contact ?? {};
      return value ? { points: 1, says: value, read: evidence ?? [] } : null;
    },
  },
  {
    name: "community",
    weight: 0.3,
    least: 3,
    scale: [0, 0.3],
    find: (dossier) =>
      overIssues(
        dossier,
        ({ traits }) =>
          traits &&
          (traits.community ? { points: 1, says: `links to ${traits.community}` } : { points: 0, says: "links to no place where readers meet" }),
        (part, cases) => `${percent(part)} of ${cases} issues link to a place where readers meet`,
      ),
    fact({ catalogue }) {
      const { value, evidence } = catalogue?.community ?? {};
      return value ? { points: 1, says: value, read: evidence ?? [] } : null;
    },
  },
];
