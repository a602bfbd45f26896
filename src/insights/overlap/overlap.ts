import type { Missed, OverlapSource, SourcePair } from "../../schema/overlap.ts";
import { type Alone, aloneIn, missedOf } from "./alone.ts";
import { type CopiedPassage, type Repeated, repeatedText } from "./copied.ts";
import { firstsOf } from "./firsts.ts";
import { LEAST } from "./least.ts";
import { cosineOf, type Profile } from "./profile.ts";
import { leadOf, pairKey, type SharedTelling, sharedTellings, storiesInCommon } from "./shared.ts";
import type { Telling } from "./telling.ts";

/** At most this is missed, and at most this part of what an equal share would be: among fifty sources a twentieth is much. */
const LITTLE = 0.05;
const OF_EQUAL_SHARE = 0.5;

export interface OverlapInput {
  from: Date;
  /** Those that are compared; of nothing else is anything told. */
  sources: readonly { slug: string; name: string; followed: boolean; issues: number; passages: number; words: number }[];
  /** Of stories that two of them at least tell, each with its voice. */
  tellings: readonly (Telling & { voice: number })[];
  /** Of stories that one of them alone tells, by source. */
  alone: readonly { source: string; stories: number; voice: number }[];
  themes: readonly Profile[];
  assets: readonly Profile[];
  copied: readonly CopiedPassage[];
}

/** What sources have in common, and what each of them alone tells. */
export function overlapOf(input: OverlapInput): { sources: Omit<OverlapSource, "only">[]; pairs: SourcePair[] } {
  const known = knownOf(input);
  const { sources } = input;
  return {
    sources: sourcesOf(input),
    pairs: sources.flatMap((a, place) => sources.slice(place + 1).map((b) => pairOf(known, a, b))),
  };
}

interface Known {
  shared: Map<string, SharedTelling[]>;
  stories: Map<string, number>;
  themes: Map<string, Profile>;
  assets: Map<string, Profile>;
  repeated: Map<string, Repeated>;
}

function knownOf({ tellings, alone, themes, assets, copied, from }: OverlapInput): Known {
  return {
    shared: sharedTellings(tellings),
    stories: new Map(storiesAlone({ tellings, alone }).map(({ source, items }) => [source, items])),
    themes: new Map(themes.map((each) => [each.source, each])),
    assets: new Map(assets.map((each) => [each.source, each])),
    repeated: repeatedText(copied, from),
  };
}

type Compared = OverlapInput["sources"][number];

function pairOf({ shared, stories, themes, assets, repeated }: Known, a: Compared, b: Compared): SourcePair {
  const both = shared.get(pairKey(a.slug, b.slug)) ?? [];
  const ofA = repeated.get(pairKey(a.slug, b.slug));
  const ofB = repeated.get(pairKey(b.slug, a.slug));
  return {
    a: a.slug,
    b: b.slug,
    stories: storiesInCommon(both.length, { storiesA: stories.get(a.slug) ?? 0, storiesB: stories.get(b.slug) ?? 0 }),
    themes: alike(themes.get(a.slug), themes.get(b.slug)),
    assets: alike(assets.get(a.slug), assets.get(b.slug)),
    text: { ofA: partOf(ofA, a), passagesA: ofA?.passages ?? 0, ofB: partOf(ofB, b), passagesB: ofB?.passages ?? 0 },
    lead: leadOf(both),
  };
}

function alike(a: Profile | undefined, b: Profile | undefined): SourcePair["themes"] {
  const [issuesA, issuesB] = [a?.issues ?? 0, b?.issues ?? 0];
  const isEnough = issuesA >= LEAST.issues && issuesB >= LEAST.issues;
  return { cosine: isEnough ? cosineOf(a?.items ?? [], b?.items ?? []) : null, issuesA, issuesB };
}

function partOf(repeated: Repeated | undefined, { passages, words }: Compared): number | null {
  return passages < LEAST.passages ? null : Math.min(1, (repeated?.words ?? 0) / words);
}

function sourcesOf({ sources, tellings, alone, themes, assets }: OverlapInput): Omit<OverlapSource, "only">[] {
  const firsts = firstsOf(tellings);
  const missed = {
    stories: missedOf(storiesAlone({ tellings, alone }), ({ items }) => items >= LEAST.stories),
    themes: missedOf(aloneIn(themes), enoughIssues(themes)),
    assets: missedOf(aloneIn(assets), enoughIssues(assets)),
  };
  const safe = Math.min(LITTLE, OF_EQUAL_SHARE / sources.length);
  return sources.map(({ words: _, ...source }) => {
    const ofStories = missed.stories.get(source.slug) ?? NOTHING;
    return {
      ...source,
      stories: ofStories.of,
      ...(firsts.get(source.slug) ?? { first: { share: null, low: null, high: null, n: 0 }, behind: { value: null, n: 0 } }),
      missed: { stories: ofStories, themes: missed.themes.get(source.slug) ?? NOTHING, assets: missed.assets.get(source.slug) ?? NOTHING },
      safeToDrop: ofStories.share === null ? null : ofStories.share <= safe,
    };
  });
}

const NOTHING: Missed = { share: null, alone: 0, of: 0 };

/** How much each source tells of stories, and of which no other tells. */
function storiesAlone({ tellings, alone }: Pick<OverlapInput, "tellings" | "alone">): Alone[] {
  const shared = Map.groupBy(tellings, ({ source }) => source);
  const only = new Map(alone.map((each) => [each.source, each]));
  return [...new Set([...shared.keys(), ...only.keys()])].map((source) => {
    const own = shared.get(source) ?? [];
    const { stories, voice } = only.get(source) ?? { stories: 0, voice: 0 };
    return { source, items: own.length + stories, voice: own.reduce((sum, each) => sum + each.voice, voice), alone: stories, aloneVoice: voice };
  });
}

function enoughIssues(profiles: readonly Profile[]): (source: Alone) => boolean {
  const issues = new Map(profiles.map((each) => [each.source, each.issues]));
  return ({ source }) => (issues.get(source) ?? 0) >= LEAST.issues;
}
