import { z } from "zod";
import { AssetSlug } from "./asset.ts";
import { ClaimMetric } from "./claim.ts";

/** A share with the cases behind it. Everything but `n` is null where there are none. */
export const Share = z.object({
  share: z.number().min(0).max(1).nullable(),
  low: z.number().min(0).max(1).nullable().describe("lower end of the 95 % Wilson interval"),
  high: z.number().min(0).max(1).nullable().describe("upper end"),
  n: z.int().nonnegative(),
});
export type Share = z.output<typeof Share>;

/** A mean or median with the cases behind it. */
export const Figure = z.object({ value: z.number().nullable(), n: z.int().nonnegative() });
export type Figure = z.output<typeof Figure>;

export const BetaPrior = z.object({ alpha: z.number().positive(), beta: z.number().positive() });
export type BetaPrior = z.output<typeof BetaPrior>;

const ClaimTally = z.object({
  claims: z.int().describe("numeric claims about what has been; forecasts and examples are left out"),
  checkable: z.int().describe("supported and contradicted"),
  supported: z.int(),
  contradicted: z.int(),
  held: Share.describe("supported, of the checkable"),
  levelError: Figure.describe("median of the distance from the data as a part of the claimed value, of levels"),
  pointsError: Figure.describe("median distance from the data in percentage points, of returns and shares"),
});
export type ClaimTally = z.output<typeof ClaimTally>;

const ClaimRecord = ClaimTally.extend({
  unverifiable: z.int(),
  disputed: z.int().describe("claims on which a reader's own judgement stands; it changes no figure here"),
  couldBeChecked: Share.describe("checkable, of all claims"),
  heldPlain: Share.describe("as held, without the conventions of the source: read as a stranger would"),
  shrunk: z
    .object({ share: z.number(), low: z.number(), high: z.number(), prior: BetaPrior, n: z.int() })
    .describe("held, drawn towards the sources of the desk the more the fewer cases there are: mean and 95 % interval of the posterior"),
  byMetric: z.array(ClaimTally.extend({ metric: ClaimMetric })),
  byAsset: z.array(ClaimTally.extend({ asset: AssetSlug.nullable() })),
  byYear: z.array(ClaimTally.extend({ year: z.string() })),
  byQuarter: z.array(ClaimTally.extend({ quarter: z.string().describe("2024-Q2") })),
});

const Calibration = z.object({
  from: z.number(),
  to: z.number(),
  forecast: z.number().nullable().describe("mean probability given"),
  observed: Share.describe("how many of them came about"),
});
export type Calibration = z.output<typeof Calibration>;

const ReturnRecord = z.object({
  days: z.int(),
  asCalled: Figure.describe("mean return in the direction that was called: a fall counts as gain for a call down"),
  relative: Figure.describe("the same less bitcoin's return; calls on bitcoin itself are left out"),
});
export type ReturnRecord = z.output<typeof ReturnRecord>;

const CallRecord = z.object({
  calls: z.int(),
  scorable: z.int(),
  open: z.int(),
  resolved: z.int(),
  unresolvable: z.int(),
  right: z.int().describe("came out as it said: came about, or, put at less than a third, did not"),
  hitRate: Share.describe("right, of the resolved"),
  brier: Figure.describe("mean Brier score of the resolved; 0 is perfect, always saying one half gives 0.25"),
  logScore: Figure.describe("mean logarithmic score of the resolved; 0 is perfect, always saying one half gives -0.69"),
  againstBase: z
    .object({
      n: z.int(),
      brier: z.number().nullable(),
      baseBrier: z.number().nullable(),
      logScore: z.number().nullable(),
      baseLogScore: z.number().nullable(),
    })
    .describe("the same over the calls that have a base rate, beside the scores of that base rate"),
  skill: z.number().nullable().describe("1 less the Brier score over that of the base rates: above 0 is better than knowing history alone"),
  calibration: z.array(Calibration),
  returns: z.array(ReturnRecord),
});
export type CallRecord = z.output<typeof CallRecord>;

/** How what one source said compares with what was, as of a moment. */
export const SourceRecord = z.object({ asOf: z.iso.datetime(), claims: ClaimRecord, calls: CallRecord }).meta({ id: "SourceRecord" });
export type SourceRecord = z.output<typeof SourceRecord>;
