import type { CatalogueSource } from "../../schema/catalogue.ts";
import type { Traits } from "../../schema/traits.ts";
import { ownWords } from "../overlap/firsts.ts";
import { hoursBehind, inOrder, type Telling } from "../overlap/telling.ts";
import { SAYS_NO } from "../record/call-record.ts";
import { type Dossier, type DossierFlag, type DossierIssue, distinctIssues, type Neighbour, type SharedStory, type Stretch } from "./dossier.ts";

type Said = { issue: string; starts: number; quote: string };

/** What the store holds of one source. */
export interface Gathered {
  issues: {
    id: string;
    title: string;
    published: Date;
    arrived: Date;
    sha256: string;
    words: number;
    minutes: number;
    url: string | null;
    feed: string | null;
    isLive: boolean;
    traits: Traits | null;
    themes: string[];
    assets: { asset: string; salience: number }[];
  }[];
  claims: (Said & { verdict: string; reason: string | null })[];
  calls: (Said & { probability: number; isHit: boolean; reason: string | null })[];
  flags: (Said & { code: string; severity: DossierFlag["severity"]; ends: number; says: string })[];
  neighbours: Neighbour[];
  stories: SharedStory[];
}

interface Whose {
  slug: string;
  name: string;
  sample: boolean;
  catalogue: CatalogueSource | null;
  now: Date;
}

/** The dossier of a source from what the store holds of it. What stands in a second sending of a text is not counted again. */
export function dossierOf(whose: Whose, { issues, claims, calls, flags, neighbours, stories }: Gathered): Dossier {
  const distinct = distinctIssues(issues.map(dossierIssue));
  const known = new Set(distinct.map(({ id }) => id));
  const own = <T extends { issue: string }>(all: T[]) => all.filter(({ issue }) => known.has(issue));
  return {
    ...whose,
    issues: distinct,
    flags: own(flags).map(({ starts, ends, ...flag }) => ({ ...flag, start: starts, end: ends })),
    withFigures: [...new Set(own(claims).map(({ issue }) => issue))],
    claims: own(claims)
      .filter(({ verdict }) => verdict !== "unverifiable")
      .map(({ verdict, reason, ...said }) => ({
        ...stretch(said),
        holds: verdict === "supported",
        says: reason ?? (verdict === "supported" ? "holds" : "does not hold"),
      })),
    calls: own(calls).map(({ probability, isHit, reason, ...said }) => ({
      ...stretch(said),
      holds: isHit === probability >= SAYS_NO,
      says: reason ?? (isHit ? "came true" : "did not come true"),
    })),
    neighbours,
    stories,
  };
}

function dossierIssue({ feed, ...issue }: Gathered["issues"][number]): DossierIssue {
  return { ...issue, feed: feed === null ? null : feed.startsWith("https:") ? "https" : "http" };
}

function stretch({ issue, starts, quote }: Said): Stretch {
  return { issue, quote, start: starts, end: starts + quote.length };
}

/** The stories that each source told in its own words and others did as well. Who only repeats another's words takes no part; where two came at once, nobody was first. */
export function sharedStories(tellings: readonly Telling[]): Map<string, SharedStory[]> {
  const bySource = new Map<string, SharedStory[]>();
  for (const [story, told] of ownWords(tellings)) {
    const [first, second] = told;
    if (!first || !second) continue;
    const alone = inOrder(first, second) < 0;
    for (const telling of told) {
      const own = bySource.get(telling.source) ?? [];
      bySource.set(telling.source, own);
      own.push({ story, isFirst: alone && telling === first, lagHours: hoursBehind(first, telling) });
    }
  }
  return bySource;
}
