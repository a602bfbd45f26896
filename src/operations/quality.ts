import { z } from "zod";
import { operation } from "../desk.ts";
import { AssetSlug } from "../schema/asset.ts";
import { BreakKind, Step } from "../schema/series.ts";
import { assetNamed } from "../store/asset-names.ts";
import { agreements, seriesStates } from "../store/series-quality.ts";
import { vendor } from "../store/series-sources.ts";

const DAY_MS = 86_400_000;
const FAR_APART = 0.05;
const LATE_DAYS = 7;

export const DataQuality = z.object({
  series: z.array(
    z.object({
      asset: AssetSlug,
      name: z.string().describe("of the asset"),
      metric: z.string(),
      source: z.string(),
      step: Step,
      scope: z.string().describe("what the source covers: one venue, the market, funds"),
      reportedBy: z.string().nullable().describe("the newsletter that publishes it"),
      first: z.string().nullable(),
      last: z.string().nullable(),
      ageDays: z.number().nullable().describe("from the end of its last day to now"),
      count: z.int(),
      missing: z.int().describe("days or hours without a point between the first and the last"),
      revised: z.int().describe("values that were replaced later"),
      breaks: z.array(z.object({ date: z.string(), kind: BreakKind, ratio: z.number() })),
    }),
  ),
  agreements: z.array(
    z.object({
      asset: AssetSlug,
      metric: z.string(),
      step: Step,
      source: z.string(),
      other: z.string(),
      count: z.int().describe("days or hours that both have"),
      median: z.number().describe("median difference, as a fraction"),
      worst: z.number(),
      worstOn: z.string(),
    }),
  ),
});
export type DataQuality = z.output<typeof DataQuality>;

export const getQuality = operation({
  name: "get_data_quality",
  summary: "How good the primary data is: reach, gaps, age, breaks, and how far vendors agree",
  route: "GET /v1/quality",
  role: "reader",
  changes: false,
  input: z.object({ asset: AssetSlug.optional(), limit: z.coerce.number().int().min(1).max(5_000).default(1_000) }),
  output: DataQuality,
  command: { words: ["quality"], positional: ["asset"], text: qualityText },
  async run({ db, clock }, { asset, limit }) {
    const now = clock.now().getTime();
    const states = await seriesStates(db, { asset, limit });
    return {
      series: states.map(({ first, last, breaks, step, source, ...state }) => ({
        ...state,
        name: assetNamed(state.asset).name,
        step,
        source,
        scope: vendor(source).scope,
        first: first && shown(first, step),
        last: last && shown(last, step),
        ageDays: last && Math.round(((now - last.getTime()) / DAY_MS - (step === "day" ? 1 : 1 / 24)) * 10) / 10,
        breaks: breaks.map(({ at, kind, ratio }) => ({ date: at.slice(0, 10), kind, ratio })),
      })),
      agreements: (await agreements(db, { asset, limit })).map(({ worstAt, ...each }) => ({ ...each, worstOn: worstAt.toISOString().slice(0, 10) })),
    };
  },
});

function shown(at: Date, step: Step): string {
  return step === "day" ? at.toISOString().slice(0, 10) : `${at.toISOString().slice(0, 13)}:00Z`;
}

/** The quality of the data in a few lines: what deserves a look first. */
export function qualityText({ series, agreements: pairs }: DataQuality): string {
  if (series.length === 0) return "No series yet. Try: assay import FILE.csv";
  const points = series.reduce((sum, { count }) => sum + count, 0);
  const gaps = series.filter(({ missing }) => missing > 0);
  const late = series.filter(({ ageDays, count }) => count > 0 && (ageDays ?? 0) > LATE_DAYS);
  const torn = series.flatMap(({ asset, metric, source, breaks }) =>
    breaks.map(
      ({ date, kind, ratio }) => `  ! ${asset} ${metric} (${source}) on ${date}: ${kind}, ${ratio < 1 ? "fell" : "rose"} ${factor(ratio)} times`,
    ),
  );
  const apart = pairs.filter(({ median }) => median > FAR_APART);
  return [
    `${series.length} series of ${new Set(series.map(({ asset }) => asset)).size} assets, ${points.toLocaleString("en")} points`,
    `${gaps.length} with gaps${worstGaps(gaps)}`,
    `${late.length} older than ${LATE_DAYS} days`,
    ...(torn.length > 0
      ? [`${torn.length} breaks, over which nothing is computed (a collapse is a true loss):`, ...torn.slice(0, 20)]
      : ["no breaks"]),
    ...(pairs.length > 0
      ? [`${pairs.length} pairs of vendors compared, ${apart.length} more than ${FAR_APART * 100} % apart at the median`]
      : ["no two vendors with days in common"]),
    ...apart
      .slice(0, 10)
      .map(({ asset, metric, source, other, median }) => `  ! ${asset} ${metric}: ${source} and ${other} differ by ${(median * 100).toFixed(1)} %`),
  ].join("\n");
}

function factor(ratio: number): string {
  return Math.round(ratio < 1 ? 1 / ratio : ratio).toLocaleString("en");
}

function worstGaps(gaps: DataQuality["series"]): string {
  const worst = gaps.toSorted((a, b) => b.missing - a.missing).slice(0, 3);
  return worst.length > 0
    ? `, most: ${worst.map(({ asset, metric, source, missing }) => `${asset} ${metric} (${source}) ${missing} days`).join("; ")}`
    : "";
}
