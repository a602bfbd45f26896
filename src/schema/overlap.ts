import { z } from "zod";
import { Figure, Share } from "./record.ts";
import { SourceSlug } from "./source.ts";

/** With fewer cases than these a figure is null: not enough evidence. */
export const LeastCases = z.object({
  stories: z.int().describe("stories of each of two sources, for how much they share"),
  issues: z.int().describe("issues of each, for their themes and assets"),
  passages: z.int().describe("passages of a source, for how much of its text it copied"),
  firsts: z.int().describe("stories that it tells beside others, for how often it is first"),
});
export type LeastCases = z.output<typeof LeastCases>;

const Part = z.number().min(0).max(1).nullable();

const Alike = z.object({
  cosine: Part.describe("of the two profiles: 1 where both go on about the same in the same measure"),
  issuesA: z.int().describe("issues that the first one's profile is made of"),
  issuesB: z.int(),
});

/** What two sources have in common. Everything with `A` is of the first, everything with `B` of the second; null means not enough evidence. */
export const SourcePair = z
  .object({
    a: SourceSlug,
    b: SourceSlug,
    stories: z
      .object({
        shared: z.int(),
        storiesA: z.int(),
        storiesB: z.int(),
        ofA: Part.describe("part of the first one's stories that the second tells too"),
        ofB: Part.describe("the reverse"),
        jaccard: Part.describe("shared, of all that either tells"),
      })
      .describe("stories that both tell"),
    themes: Alike.describe("themes, by the part that they have of issues"),
    assets: Alike.describe("assets, by how much issues are about them"),
    text: z
      .object({
        ofA: Part.describe("part of the first one's words that repeat what the second told before"),
        passagesA: z.int().describe("passages in which they do"),
        ofB: Part.describe("the reverse"),
        passagesB: z.int(),
      })
      .describe("text that is nearly the same"),
    lead: z
      .object({
        cases: z.int().describe("stories that both tell in their own words"),
        firstA: z.int().describe("of them told by the first before the second"),
        firstB: z.int(),
        ofA: Part.describe("part of the cases in which the first was before the second"),
        ofB: Part,
        behindA: Figure.describe("median of the hours by which the first follows, where it does"),
        behindB: Figure.describe("the reverse"),
      })
      .describe("who leads"),
  })
  .meta({ id: "SourcePair" });
export type SourcePair = z.output<typeof SourcePair>;

/** What nobody else of the set tells. */
export const Missed = z.object({
  share: Part.describe("part of all that the set tells, by voice, that would be missed without it"),
  alone: z.int().describe("how many only it tells"),
  of: z.int().describe("of how many that it tells"),
});
export type Missed = z.output<typeof Missed>;

export const OverlapSource = z
  .object({
    slug: SourceSlug,
    name: z.string(),
    followed: z.boolean(),
    issues: z.int(),
    passages: z.int(),
    stories: z.int(),
    first: Share.describe("told first, of the stories that it and others tell in their own words"),
    behind: Figure.describe("median of the hours behind the first, where it follows"),
    missed: z.object({ stories: Missed, themes: Missed, assets: Missed }),
    safeToDrop: z
      .boolean()
      .nullable()
      .describe(
        "whether at most a twentieth of the stories would be missed, and at most half of an equal share; of this source alone, not of several at once",
      ),
    only: z.array(z.object({ story: z.uuid(), title: z.string() })).describe("some of the stories that only it tells, those it tells most of"),
  })
  .meta({ id: "OverlapSource" });
export type OverlapSource = z.output<typeof OverlapSource>;

/** What sources have in common, within a window, by what had been told by its end. */
export const Overlap = z
  .object({
    asOf: z.iso.datetime(),
    from: z.iso.datetime(),
    days: z.int(),
    set: z.enum(["named", "followed", "all"]).describe("which sources are compared; all where fewer than two that are followed told anything"),
    left: z.int().describe("sources of the set that told something and are left out, those that told least"),
    silent: z.array(z.object({ slug: SourceSlug, name: z.string() })).describe("named or followed, and told nothing in this time"),
    sample: z.boolean().describe("of invented letters"),
    least: LeastCases,
    sources: z.array(OverlapSource).describe("those that told most first"),
    pairs: z.array(SourcePair).describe("each two once"),
  })
  .meta({ id: "Overlap" });
export type Overlap = z.output<typeof Overlap>;

/** A story that two sources tell. */
export const SharedStory = z.object({
  story: z.uuid(),
  title: z.string(),
  atA: z.iso.datetime().describe("when the first of the two told of it first"),
  atB: z.iso.datetime(),
  first: SourceSlug.nullable().describe("who was first; null where neither was"),
  behindHours: z.number().nonnegative().describe("how far the other was behind"),
  copied: z.boolean().describe("one of them only repeats words that were told before"),
});
export type SharedStory = z.output<typeof SharedStory>;

/** Two sources side by side. */
export const ComparedSources = z
  .object({
    asOf: z.iso.datetime(),
    from: z.iso.datetime(),
    days: z.int(),
    least: LeastCases,
    names: z.tuple([z.string(), z.string()]),
    pair: SourcePair,
    stories: z.array(SharedStory).describe("the one that became shared last first"),
    left: z.int().describe("stories that both tell and are not listed"),
  })
  .meta({ id: "ComparedSources" });
export type ComparedSources = z.output<typeof ComparedSources>;
