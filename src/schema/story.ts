import { z } from "zod";
import { AssetSlug } from "./asset.ts";
import { Verdict } from "./check.ts";
import { ClaimUnit } from "./claim.ts";
import { ThemeSlug } from "./theme.ts";

/** A passage as it is compared with others. */
export interface IncomingPassage {
  id: string;
  /** Whose it is: a source counts once, however much it sends. */
  source: string;
  at: Date;
  terms: readonly (readonly [string, number])[];
}

/** Which story a passage tells on. */
export interface Placing {
  passage: string;
  story: string;
  /** The passage of another source that it repeats nearly word for word. */
  copyOf: string | null;
  /** Stories that this passage showed to be one; the older one stays. */
  merged: string[];
}

export const Teller = z.object({
  slug: z.string(),
  name: z.string(),
  at: z.iso.datetime().describe("when it first told of it"),
  copies: z.boolean().describe("all that it says of it repeats another's words, or is paid for"),
});
export type Teller = z.output<typeof Teller>;

/** One event or development, with everyone who told of it. */
export const StoryLine = z
  .object({
    id: z.uuid(),
    title: z.string(),
    first: z.iso.datetime(),
    last: z.iso.datetime(),
    passages: z.int(),
    issues: z.int(),
    sources: z.int(),
    independent: z.int().describe("sources that don't merely repeat another's words"),
    tellers: z.array(Teller).describe("in the order in which they came"),
    assets: z.array(AssetSlug),
    themes: z.array(ThemeSlug),
    holds: z.int().describe("claims in it that the data bears out"),
    fails: z.int().describe("claims in it that it does not"),
    sample: z.boolean(),
  })
  .meta({ id: "StoryLine" });
export type StoryLine = z.output<typeof StoryLine>;

export const StoryPassage = z.object({
  issue: z.uuid(),
  title: z.string(),
  source: z.object({ slug: z.string(), name: z.string() }),
  at: z.iso.datetime(),
  text: z.string(),
  start: z.int(),
  end: z.int(),
  copyOf: z.uuid().nullable().describe("the issue whose words it repeats"),
  isPaid: z.boolean(),
});
export type StoryPassage = z.output<typeof StoryPassage>;

/** One figure of a story, as each source gives it. */
export const StoryFigure = z.object({
  about: z.string().describe("asset and metric"),
  asset: AssetSlug.nullable(),
  metric: z.string(),
  unit: ClaimUnit,
  agree: z.boolean().describe("whether all give the same, within a twentieth"),
  given: z.array(
    z.object({
      claim: z.uuid(),
      issue: z.uuid(),
      source: z.object({ slug: z.string(), name: z.string() }),
      quote: z.string(),
      value: z.number(),
      verdict: Verdict,
    }),
  ),
});
export type StoryFigure = z.output<typeof StoryFigure>;

export const Story = StoryLine.extend({
  timeline: z.array(StoryPassage),
  figures: z.array(StoryFigure).describe("what several sources give, side by side"),
}).meta({ id: "Story" });
export type Story = z.output<typeof Story>;
