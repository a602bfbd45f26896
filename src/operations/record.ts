import { z } from "zod";
import { type Desk, operation } from "../desk.ts";
import { publishedConvention } from "../extract/claims/conventions.ts";
import { outcomes } from "../insights/calls/job.ts";
import { bookShelf, judgements } from "../insights/checks/job.ts";
import type { CallCase } from "../insights/record/call-record.ts";
import type { ClaimCase } from "../insights/record/claim-record.ts";
import { priorOf } from "../insights/record/prior.ts";
import { recordOf } from "../insights/record/record.ts";
import { notFound, Refused } from "../platform/errors.ts";
import { Convention } from "../schema/convention.ts";
import { SourceRecord } from "../schema/record.ts";
import { SourceSlug } from "../schema/source.ts";
import { editCounts, type RecordCall, type RecordClaim, recordCalls, recordClaims, recordCounts } from "../store/record.ts";
import { sources } from "../store/sources.ts";
import { Window, windowOf } from "./series-window.ts";

const MAX_REPLAYED = 60_000;

const WholeRecord = SourceRecord.extend({
  source: z.object({ slug: SourceSlug, name: z.string(), sample: z.boolean() }),
  issues: z.int(),
  edited: z.int().describe("issues that it changed after they came"),
  convention: Convention.nullable().describe("how the desk reads its figures where its sentences do not say"),
}).meta({ id: "Record" });

export const getRecord = operation({
  name: "get_record",
  summary:
    "The record of a source: what of its figures could be checked, how much of it held, and how its calls came out, always with the number of cases",
  route: "GET /v1/sources/{slug}/record",
  role: "reader",
  changes: false,
  input: z.object({
    slug: SourceSlug,
    asOf: Window.shape.asOf.describe("as it would have stood then: no letter and no data of later; a day means its end"),
  }),
  output: WholeRecord,
  command: { words: ["record"], positional: ["slug"], text: recordText },
  async run(desk, { slug, asOf }, { person }) {
    const { db, clock } = desk;
    const source = (await sources(db, person, slug))[0] ?? notFound(`there is no source ${slug}`);
    const moment = asOf === undefined ? clock.now() : windowOf({ asOf }, clock.now()).asOf;
    const { claims, calls, held } = await cases(desk, slug, asOf === undefined ? undefined : moment);
    const [edits] = await editCounts(db, { slug, by: moment });
    return {
      ...recordOf({ claims: claims.map(claimCase), calls: calls.map(callCase) }, { now: moment, prior: priorOf(held) }),
      source: { slug, name: source.name, sample: source.sample },
      issues: edits?.issues ?? 0,
      edited: edits?.edited ?? 0,
      convention: publishedConvention(slug) ?? publishedConvention(source.catalogue),
    };
  },
});

export interface Cases {
  claims: RecordClaim[];
  calls: RecordCall[];
  /** How the claims of the other sources hold, invented ones apart. */
  held: { supported: number; checkable: number }[];
}

/** What the record of a source is made of: by the newest checks, or replayed with what was known at a moment. */
export async function cases({ db }: Desk, slug: string, asOf?: Date): Promise<Cases> {
  if (asOf) return replayed({ db }, slug, asOf);
  const counts = await recordCounts(db);
  const isSample = counts.find((each) => each.slug === slug)?.sample ?? false;
  return {
    claims: await recordClaims(db, { slug }),
    calls: await recordCalls(db, { slug }),
    held: counts
      .filter((other) => other.slug !== slug && other.sample === isSample)
      .map(({ supported, contradicted }) => ({ supported, checkable: supported + contradicted })),
  };
}

async function replayed({ db }: Pick<Desk, "db">, slug: string, asOf: Date): Promise<Cases> {
  const all = await recordClaims(db, { by: asOf });
  if (all.length > MAX_REPLAYED)
    throw new Refused(`more than ${MAX_REPLAYED.toLocaleString("en")} claims lie before that day: too many to check again at once`);
  const calls = await recordCalls(db, { slug, by: asOf });
  const shelf = await bookShelf({ db }, asOf);
  const checks = new Map((await judgements({ db }, all, shelf)).map((check) => [check.id, check]));
  const resolved = new Map(
    (
      await outcomes(
        calls.filter(({ call }) => call.scorable),
        shelf,
        asOf,
      )
    ).map(({ id, outcome }) => [id, outcome]),
  );
  const claims = all.map((claim) => {
    const found = checks.get(claim.id);
    return { ...claim, check: found?.check ?? null, plainVerdict: found?.plainVerdict ?? null };
  });
  const isSample = claims.find((claim) => claim.slug === slug)?.sample ?? false;
  const bySource = Map.groupBy(
    claims.filter((claim) => claim.slug !== slug && claim.sample === isSample),
    (claim) => claim.slug,
  );
  return {
    claims: claims.filter((claim) => claim.slug === slug),
    calls: calls.map((call) => ({ ...call, outcome: resolved.get(call.id) ?? null })),
    held: [...bySource.values()].map((own) => ({
      supported: own.filter(({ check }) => check?.verdict === "supported").length,
      checkable: own.filter(({ check }) => check !== null && check.verdict !== "unverifiable").length,
    })),
  };
}

function claimCase({ claim, check, plainVerdict, published, disputed }: RecordClaim): ClaimCase {
  return {
    ...claim,
    verdict: check?.verdict ?? "unverifiable",
    plainVerdict,
    difference: check?.difference ?? null,
    published,
    disputed: disputed !== null,
  };
}

function callCase({ call, outcome, published }: RecordCall): CallCase {
  return { call, outcome, published };
}

function recordText({ source, issues, edited, claims, calls, convention, asOf }: z.output<typeof WholeRecord>): string {
  const { held, heldPlain, couldBeChecked, shrunk, levelError, pointsError } = claims;
  const lines = [
    `${source.name}, as of ${new Date(Date.parse(asOf) - 1).toISOString().slice(0, 10)}: ${issues} issues, ${edited} of them edited after they came`,
    `  figures            ${claims.claims}, of which ${claims.checkable} could be checked (${percent(couldBeChecked.share)})`,
    `  held               ${claims.supported} of ${held.n}: ${percent(held.share)} (95 %: ${percent(held.low)} to ${percent(held.high)})`,
    `  drawn to the rest  ${percent(shrunk.share)} (${percent(shrunk.low)} to ${percent(shrunk.high)})`,
    ...(convention ? [`  without its conventions (version ${convention.version}) ${percent(heldPlain.share)} of ${heldPlain.n}`] : []),
    `  typical error      ${percent(levelError.value)} of levels (${levelError.n}), ${pointsError.value?.toFixed(2) ?? "no"} points of changes and shares (${pointsError.n})`,
    `  calls              ${calls.calls}, ${calls.scorable} scorable, ${calls.resolved} resolved, ${calls.right} of them right${calls.resolved > 0 ? ` (${percent(calls.hitRate.share)})` : ""}`,
    ...claims.byMetric
      .slice(0, 8)
      .map(
        ({ metric, claims: n, checkable, supported }) =>
          `    ${metric.replaceAll("_", " ").padEnd(18)} ${String(n).padStart(5)} figures, ${supported} of ${checkable} held`,
      ),
  ];
  return lines.join("\n");
}

function percent(share: number | null): string {
  return share === null ? "no case" : `${(100 * share).toFixed(1)} %`;
}

const RecordSummary = z.object({
  slug: SourceSlug,
  name: z.string(),
  sample: z.boolean(),
  claims: z.int(),
  supported: z.int(),
  contradicted: z.int(),
  calls: z.int(),
  scorable: z.int(),
  hits: z.int(),
  misses: z.int(),
});

export const listRecords = operation({
  name: "list_records",
  summary: "How the figures and calls of every source came out, counted",
  route: "GET /v1/records",
  role: "reader",
  changes: false,
  input: z.object({}),
  output: z.object({ items: z.array(RecordSummary) }),
  command: {
    words: ["records"],
    text: ({ items }) =>
      items
        .map(({ slug, claims, supported, contradicted, calls, hits, misses }) => {
          const checked = supported + contradicted;
          return `${slug.padEnd(28)} ${String(claims).padStart(6)} figures, ${supported} of ${checked} held; ${calls} calls, ${hits} of ${hits + misses} came true`;
        })
        .join("\n") || "No records yet. Try: assay import FILE…",
  },
  async run({ db }) {
    return { items: await recordCounts(db) };
  },
});
