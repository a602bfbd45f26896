import type { BlockLabel } from "../../schema/block.ts";
import type { IndicatorName } from "../../schema/score.ts";
import type { Dossier, DossierIssue, Stretch } from "./dossier.ts";

/** Something that points stand on. `points` 0 to 1; null where only all cases together give some. */
export interface Evidence {
  points: number | null;
  says: string;
  issue?: Pick<DossierIssue, "id" | "title" | "published">;
  stretch?: Pick<Stretch, "quote" | "start" | "end">;
  /** Id of the story that it is about. */
  story?: string;
  /** Of a fact: where it was read. */
  read?: string[];
}

/** What was measured: a part between 0 and 1 of so many cases. */
export interface Finding {
  part: number;
  cases: number;
  says: string;
  evidence: Evidence[];
}

/** A dated fact of the catalogue, and what it is worth, 0 to 1. */
export interface FactReading {
  points: number;
  says: string;
  read: string[];
}

/** One thing that is measured or known of a source. Where it is measured on enough cases that counts; otherwise the fact, where there is one; or the other way round. */
export interface Indicator {
  name: IndicatorName;
  /** Within its criterion. */
  weight: number;
  /** With fewer cases there is no number. */
  least: number;
  /** The part that gives no points, and the part that gives all; in between it is a straight line. */
  scale: [none: number, all: number];
  find?(dossier: Dossier): Finding;
  prefersFact?: true;
  fact?(dossier: Dossier): FactReading | null;
}

/** The mean over issues of what each gives; issues that it says nothing of are left out. */
export function overIssues(dossier: Dossier, each: (issue: DossierIssue) => Evidence | null, says: (part: number, cases: number) => string): Finding {
  const evidence = dossier.issues.flatMap((issue) => {
    const found = each(issue);
    return found ? [{ issue, ...found }] : [];
  });
  return meanOf(evidence, says);
}

export function meanOf(evidence: Evidence[], says: (part: number, cases: number) => string): Finding {
  const part = evidence.length === 0 ? 0 : evidence.reduce((sum, { points }) => sum + (points ?? 0), 0) / evidence.length;
  return { part, cases: evidence.length, says: says(part, evidence.length), evidence };
}

/** The first sentence of an issue that is of this kind. */
export function kindIn({ traits }: DossierIssue, label: BlockLabel): Evidence["stretch"] {
  const kind = traits?.kinds.find((each) => each.label === label);
  return kind && { start: kind.start, end: kind.end, quote: kind.text };
}

/** 0 at `none`, 1 at `all`, straight in between; either may be the larger. */
export function between(value: number, none: number, all: number): number {
  return Math.min(1, Math.max(0, (value - none) / (all - none)));
}

export function percent(part: number): string {
  return `${Math.round(100 * part)} %`;
}
