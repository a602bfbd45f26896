import type { CatalogueSource } from "../../schema/catalogue.ts";
import type { Traits } from "../../schema/traits.ts";

/** A stretch of an issue that shows something. Offsets are UTF-16, into its text. */
export interface Stretch {
  issue: string;
  quote: string;
  start: number;
  end: number;
}

export interface DossierIssue {
  id: string;
  title: string;
  published: Date;
  arrived: Date;
  /** It came when it was published, not later as history or in a file. */
  isLive: boolean;
  sha256: string;
  words: number;
  minutes: number;
  url: string | null;
  /** By a feed over HTTPS, by one without, or not by a feed. */
  feed: "https" | "http" | null;
  /** Null: not measured yet. */
  traits: Traits | null;
  themes: string[];
  assets: { asset: string; salience: number }[];
}

export interface DossierFlag extends Stretch {
  code: string;
  severity: "info" | "warn" | "alarm";
  says: string;
}

/** A figure that was checked, or a call that was resolved. */
export interface Judged extends Stretch {
  holds: boolean;
  says: string;
}

/** A story that several sources told, as this one told it. */
export interface SharedStory {
  story: string;
  isFirst: boolean;
  /** Hours behind the first. */
  lagHours: number;
}

/** Another source of the desk, and the issue in which it links to this one. */
export interface Neighbour {
  name: string;
  citing: { id: string; title: string; published: Date } | null;
}

/** All that a score is made of, as of a moment. */
export interface Dossier {
  slug: string;
  name: string;
  sample: boolean;
  catalogue: CatalogueSource | null;
  /** Oldest first, each text once. */
  issues: DossierIssue[];
  flags: DossierFlag[];
  /** Issues that make figures of which something could be said. */
  withFigures: string[];
  claims: Judged[];
  calls: Judged[];
  stories: SharedStory[];
  neighbours: Neighbour[];
  now: Date;
}

/** The newest so many issues are what a source is today. */
const MOST_ISSUES = 400;

/** The issues that count, oldest first: each text once, as it came first, whatever date a later sending bears; of these the newest. */
export function distinctIssues(issues: readonly DossierIssue[]): DossierIssue[] {
  const byText = new Map<string, DossierIssue>();
  for (const issue of [...issues].sort(firstToCome)) if (!byText.has(issue.sha256)) byText.set(issue.sha256, issue);
  return [...byText.values()].sort(oldestFirst).slice(-MOST_ISSUES);
}

function firstToCome(a: DossierIssue, b: DossierIssue): number {
  return a.arrived.getTime() - b.arrived.getTime() || oldestFirst(a, b);
}

function oldestFirst(a: DossierIssue, b: DossierIssue): number {
  return a.published.getTime() - b.published.getTime() || (a.id < b.id ? -1 : 1);
}
