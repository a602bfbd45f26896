import { isoDay } from "../../platform/clock.ts";
import type { Flag } from "../../schema/flag.ts";
import { ANY_SUBJECT, type Endorsement, type Tie, type TieKind } from "../../schema/tie.ts";

const SAYS: Record<TieKind, string> = {
  holds: "holds it",
  invested: "has invested in it",
  advises: "advises it",
  works: "works there or founded it",
  paid: "is paid by it",
};
/** Of two ties to the same, the one that binds more is told. */
const BINDS: readonly TieKind[] = ["paid", "works", "advises", "invested", "holds"];

/** Recommendations of what earlier issues of the source own up to be tied to, where this one does not say so itself. */
export function undisclosedAffiliations(
  endorsements: readonly Endorsement[],
  { own, earlier }: { own: readonly Tie[]; earlier: readonly (Tie & { published: Date })[] },
): Flag[] {
  const told = new Set(own.map(({ subject }) => subject));
  if (told.has(ANY_SUBJECT)) return [];
  const flags = new Map<number, Flag>();
  for (const { subject, name, start, end, quote } of endorsements) {
    const tie = told.has(subject) ? undefined : strongest(earlier.filter((each) => each.subject === subject));
    if (!tie || flags.has(start)) continue;
    const text = `It recommends ${name}. The issue of ${isoDay(tie.published)} says that its writer ${SAYS[tie.kind]}; this one does not.`;
    flags.set(start, { code: "undisclosed-affiliation", severity: tie.kind === "holds" ? "warn" : "alarm", start, end, quote, text });
  }
  return [...flags.values()];
}

/** The tie that binds most; of equals the newest. */
function strongest<T extends Tie & { published: Date }>(ties: readonly T[]): T | undefined {
  return ties.toSorted((a, b) => BINDS.indexOf(a.kind) - BINDS.indexOf(b.kind) || b.published.getTime() - a.published.getTime())[0];
}
