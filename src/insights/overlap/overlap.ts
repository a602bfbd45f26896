import type { Missed, OverlapSource, SourcePair } from "../../schema/overlap.ts";
import { type Alone, aloneIn, missedOf } from "./alone.ts";
import { type CopiedPassage, type Repeated, repeatedText } from "./copied.ts";
import { firstsOf } from "./firsts.ts";
import { LEAST } from "./least.ts";
import { cosineOf, type Profile } from "./profile.ts";
import { leadOf, pairKey, type SharedTelling, sharedTellings, storiesInCommon } from "./shared.ts";
import type { Telling } from "./telling.ts";

/** So little missed that nobody would notice. */
const SAFE_TO_DROP = 0.05;

export interface OverlapInput {
  from: Date;
  /** Those that are compared; of nothing else is anything told. */
  sources: readonly { slug: string; name: string; followed: boolean; issues: number; passages: number; words: number }[];
  /** Of stories that two of them at least tell. */
  tellings: readonly Telling[];
  stories: readonly { source: string; stories: number; voice: number; alone: number; aloneVoice: number }[];
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

function knownOf({ tellings, stories, themes, assets, copied, from }: OverlapInput): Known {
  return {
    shared: sharedTellings(tellings),
    stories: new Map(stories.map((each) => [each.source, each.stories])),
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

function sourcesOf({ sources, tellings, stories, themes, assets }: OverlapInput): Omit<OverlapSource, "only">[] {
  const firsts = firstsOf(tellings);
  const told = new Map(stories.map((each) => [each.source, each.stories]));
  const missed = {
    stories: missedOf(stories.map(storyAlone), ({ items }) => items >= LEAST.stories),
    themes: missedOf(aloneIn(themes), enoughIssues(themes)),
    assets: missedOf(aloneIn(assets), enoughIssues(assets)),
  };
  return sources.map(({ words: _, ...source }) => {
    const ofStories = missed.stories.get(source.slug) ?? NOTHING;
    return {
      ...source,
      stories: told.get(source.slug) ?? 0,
      ...(firsts.get(source.slug) ?? { first: { share: null, low: null, high: null, n: 0 }, behind: { value: null, n: 0 } }),
      missed: { stories: ofStories, themes: missed.themes.get(source.slug) ?? NOTHING, assets: missed.assets.get(source.slug) ?? NOTHING },
      safeToDrop: ofStories.share === null ? null : ofStories.share <= SAFE_TO_DROP,
    };
  });
}

const NOTHING: Missed = { share: null, alone: 0, of: 0 };

function storyAlone({ stories, ...each }: OverlapInput["stories"][number]): Alone {
  return { ...each, items: stories };
}

function enoughIssues(profiles: readonly Profile[]): (source: Alone) => boolean {
  const issues = new Map(profiles.map((each) => [each.source, each.issues]));
  return ({ source }) => (issues.get(source) ?? 0) >= LEAST.issues;
}
