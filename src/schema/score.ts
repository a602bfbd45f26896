import { z } from "zod";
import { SourceSlug } from "./source.ts";

/** What a source is scored on; the weights are those of the published rubric and can be changed by the reader. */
export const Criterion = z.enum(["authority", "security", "coverage", "costs", "ux", "support"]);
export type Criterion = z.output<typeof Criterion>;

/** How much each criterion counts; only their ratio matters. */
export const ScoreWeights = z.record(Criterion, z.number().min(0).max(100)).meta({ id: "ScoreWeights" });
export type ScoreWeights = z.output<typeof ScoreWeights>;

export const IndicatorName = z.enum([
  ...(["reach", "cadence", "archive-depth", "cited", "first", "claims-hold", "calls-right"] as const),
  ...(["proven-sender", "methodology", "disclosure", "labelled-adverts", "red-flags", "corrections", "safe-links", "way-out"] as const),
  ...(["themes", "fields", "assets", "beyond-majors"] as const),
  ...(["readable", "price", "gated"] as const),
  ...(["scannable", "opening", "length", "readability", "archive-page", "tracking"] as const),
  ...(["on-time", "contact", "community"] as const),
]);
export type IndicatorName = z.output<typeof IndicatorName>;

/** One thing that a score stands on: a sentence of an issue, an issue as a whole, or a fact of the catalogue. */
export const ScoreEvidence = z.object({
  says: z.string().describe("what it shows, in words"),
  points: z.number().min(0).max(100).nullable().describe("what it alone would give; null where only all together give points"),
  quote: z.string().nullable(),
  issue: z.object({ id: z.uuid(), title: z.string(), published: z.iso.datetime() }).nullable(),
  story: z.uuid().nullable().describe("the story that it is about"),
  start: z.int().nullable().describe("UTF-16 offsets into the text of the issue"),
  end: z.int().nullable(),
  read: z.array(z.string()).describe("of a fact of the catalogue: where it was read"),
});
export type ScoreEvidence = z.output<typeof ScoreEvidence>;

const points = z.number().min(0).max(100);

export const ScoredIndicator = z.object({
  name: IndicatorName,
  weight: z.number().describe("within its criterion; the weights of a criterion add up to 1"),
  basis: z.enum(["measured", "catalogue"]),
  cases: z.int().describe("how many it was measured on"),
  least: z.int().describe("with fewer there is no number"),
  says: z.string().describe("what was found, in words; where it is too little, that"),
  points: points.nullable().describe("null: not enough evidence"),
  low: points.describe("lower end of the 95 % interval; 0 where nothing is known"),
  high: points,
  evidence: z.array(ScoreEvidence).describe("some of it; the rest can be asked for"),
});
export type ScoredIndicator = z.output<typeof ScoredIndicator>;

export const ScoredCriterion = z.object({
  name: Criterion,
  points: points.nullable(),
  low: points,
  high: points,
  indicators: z.array(ScoredIndicator),
});
export type ScoredCriterion = z.output<typeof ScoredCriterion>;

export const Grade = z.enum(["A", "B", "C", "D", "E"]);
export type Grade = z.output<typeof Grade>;

/** What a source is worth, 0 to 100, from what is known of it, with what anything unknown could make of that. */
export const Score = z
  .object({
    slug: SourceSlug,
    name: z.string(),
    sample: z.boolean(),
    catalogue: z.string().nullable(),
    asOf: z.iso.datetime().describe("nothing of later counts"),
    method: z.int(),
    issues: z.int().describe("issues it stands on, each text once"),
    newest: z.iso.datetime().nullable(),
    points: points.nullable().describe("weighted mean of what is known; null where nothing is"),
    low: points,
    high: points,
    grade: Grade.nullable().describe("null: the interval is too wide for one"),
    provisional: z.boolean().describe("from facts of the catalogue alone"),
    criteria: z.array(ScoredCriterion),
  })
  .meta({ id: "Score" });
export type Score = z.output<typeof Score>;

/** A score of a week that is over stays as it was. `replayed`: made later, from what was known at its moment. */
export const PastScore = z.object({
  day: z.iso.date().describe("the Monday of its week"),
  points: points.nullable(),
  low: points,
  high: points,
  method: z.int(),
  replayed: z.boolean(),
});
export type PastScore = z.output<typeof PastScore>;

/** What is scored by which measure and how heavily: the published rubric. */
export const Rubric = z
  .object({
    method: z.int(),
    criteria: z.array(
      z.object({
        name: Criterion,
        title: z.string(),
        how: z.string(),
        weight: z.number(),
        indicators: z.array(
          z.object({
            name: IndicatorName,
            title: z.string(),
            how: z.string(),
            weight: z.number().describe("within the criterion"),
            least: z.int().describe("cases that it needs"),
            none: z.number().describe("the part that gives no points"),
            all: z.number().describe("the part that gives all"),
          }),
        ),
      }),
    ),
  })
  .meta({ id: "Rubric" });
export type Rubric = z.output<typeof Rubric>;
