import type { Dossier, DossierIssue } from "./dossier.ts";
import { type Evidence, type Indicator, kindIn, overIssues, percent } from "./indicator.ts";

/** Security and transparency: whether it is who it says, says how it knows, and says who pays. */
export const SECURITY: Indicator[] = [
  {
    name: "proven-sender",
    weight: 0.15,
    least: 3,
    scale: [0.5, 1],
    find: (dossier) => overIssues(dossier, provenBy, (part, cases) => `the way of ${percent(part)} of ${cases} deliveries proves who sent them`),
  },
  {
    name: "methodology",
    weight: 0.2,
    least: 5,
    scale: [0, 0.6],
    find(dossier) {
      const figures = new Set(dossier.withFigures);
      return overIssues(
        dossier,
        (issue) =>
          figures.has(issue.id)
            ? withOrWithout(kindIn(issue, "methodology"), "says how its figures are made", "figures without a word on how they are made")
            : null,
        (part, cases) => `${percent(part)} of ${cases} issues with figures say where they come from or how they are made`,
      );
    },
  },
  {
    name: "disclosure",
    weight: 0.15,
    least: 5,
    scale: [0, 0.7],
    find: (dossier) =>
      overIssues(
        dossier,
        (issue) =>
          withOrWithout(kindIn(issue, "disclosure") ?? kindIn(issue, "disclaimer"), "says whose interests stand behind it", "no word on interests"),
        (part, cases) => `${percent(part)} of ${cases} issues disclose interests or say that they are no advice`,
      ),
  },
  {
    name: "labelled-adverts",
    weight: 0.15,
    least: 5,
    scale: [0.6, 1],
    find: (dossier) =>
      flagged(
        dossier,
        UNLABELLED,
        "no advert without a label",
        (part, cases) => `${percent(part)} of ${cases} issues have no paid copy without a label`,
      ),
  },
  {
    name: "red-flags",
    weight: 0.15,
    least: 5,
    scale: [0.6, 1],
    find: (dossier) => flagged(dossier, null, "no red flag", (part, cases) => `${percent(part)} of ${cases} issues raise no red flag`),
  },
  {
    name: "corrections",
    weight: 0.05,
    least: 2,
    scale: [0, 1],
    find(dossier) {
      const wrong = new Set(dossier.claims.filter(({ holds }) => !holds).map(({ issue }) => issue));
      return overIssues(
        dossier,
        ({ id, traits }) =>
          traits?.correction
            ? { points: 1, says: "owns up to an error", stretch: quoted(traits.correction) }
            : wrong.has(id)
              ? { points: 0, says: "a figure does not hold, and nothing was said of it" }
              : null,
        (part, cases) => `of ${cases} issues with an error or a correction ${percent(part)} own up`,
      );
    },
  },
  {
    name: "safe-links",
    weight: 0.1,
    least: 5,
    scale: [0.7, 1],
    find: (dossier) =>
      overIssues(
        dossier,
        ({ traits }) =>
          traits &&
          (traits.unsafeLinks === 0 ? { points: 1, says: "no doubtful link" } : { points: 0, says: `a doubtful link, to ${traits.firstUnsafe}` }),
        (part, cases) => `${percent(part)} of ${cases} issues have no doubtful link`,
      ),
  },
  {
    name: "way-out",
    weight: 0.05,
    least: 3,
    scale: [0, 1],
    find: (dossier) =>
      overIssues(
        dossier,
        ({ traits }) =>
          traits?.mail
            ? traits.mail.oneClick
              ? { points: 1, says: "can be left by one click" }
              : traits.mail.hasWayOut
                ? { points: 0.6, says: "can be left, by more than one click" }
                : { points: 0, says: "names no way to leave" }
            : null,
        (part, cases) => `ways to leave in ${cases} mails, ${percent(part)} of what is best`,
      ),
  },
];

const UNLABELLED = new Set(["unlabelled-promotion", "undisclosed-affiliation", "referral-link"]);

function provenBy({ traits, feed }: DossierIssue): Evidence | null {
  if (traits?.mail && traits.mail.proven !== null)
    return traits.mail.proven
      ? { points: 1, says: "the mail is proven to be its sender's" }
      : { points: 0, says: "nothing proves the sender of the mail" };
  if (feed) return feed === "https" ? { points: 1, says: "fetched from its own feed over HTTPS" } : { points: 0, says: "fetched without encryption" };
  return null;
}

/** Warnings and alarms alone; what is merely noted costs nothing. */
function flagged(dossier: Dossier, codes: ReadonlySet<string> | null, without: string, says: (part: number, cases: number) => string) {
  const counted = dossier.flags.filter(({ code, severity }) => severity !== "info" && (codes ? codes.has(code) : !UNLABELLED.has(code)));
  const byIssue = new Map(counted.map((flag) => [flag.issue, flag]));
  return overIssues(
    dossier,
    ({ id }) => {
      const flag = byIssue.get(id);
      return flag ? { points: 0, says: flag.says, stretch: quoted({ ...flag, text: flag.quote }) } : { points: 1, says: without };
    },
    says,
  );
}

function withOrWithout(stretch: Evidence["stretch"], found: string, missing: string): Evidence {
  return stretch ? { points: 1, says: found, stretch } : { points: 0, says: missing };
}

function quoted({ start, end, text }: { start: number; end: number; text: string }) {
  return { start, end, quote: text };
}
