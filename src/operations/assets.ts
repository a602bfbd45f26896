import { z } from "zod";
import { operation } from "../desk.ts";
import { DAY_MS } from "../platform/clock.ts";
import { notFound } from "../platform/errors.ts";
import { AssetSlug } from "../schema/asset.ts";
import { METRICS, Step } from "../schema/series.ts";
import { assetNamed, isCatalogued } from "../store/asset-names.ts";
import { mentionedAssets, mentionsByMonth, sourcesMentioning } from "../store/assets.ts";
import { watchesOf } from "../store/quotes.ts";
import { seriesStates } from "../store/series-quality.ts";

const MAX_SERIES = 200;

const AssetName = z.object({ asset: AssetSlug, symbol: z.string(), name: z.string() });

export const listAssets = operation({
  name: "list_assets",
  summary: "Assets that issues mention, those in most issues first",
  route: "GET /v1/assets",
  role: "reader",
  changes: false,
  input: z.object({
    days: z.coerce.number().int().min(1).max(36_500).default(36_500).describe("how far back to look"),
    limit: z.coerce.number().int().min(1).max(500).default(100),
  }),
  output: z.object({ items: z.array(AssetName.extend({ issues: z.int(), sources: z.int(), newest: z.iso.datetime() })) }),
  async run({ db, clock }, { days, limit }) {
    const now = clock.now();
    const rows = await mentionedAssets(db, { from: new Date(now.getTime() - days * DAY_MS), to: new Date(now.getTime() + DAY_MS), limit });
    return { items: rows.map(({ newest, ...row }) => ({ ...assetNamed(row.asset), ...row, newest: newest.toISOString() })) };
  },
});

export const getAsset = operation({
  name: "get_asset",
  summary: "One asset: how often it is written about over time, by whom, and which series the desk holds of it",
  route: "GET /v1/assets/{asset}",
  role: "reader",
  changes: false,
  input: z.object({ asset: AssetSlug }),
  output: AssetName.extend({
    months: z.array(z.object({ month: z.string(), issues: z.int(), sources: z.int() })),
    sources: z.array(z.object({ slug: z.string(), name: z.string(), issues: z.int() })),
    series: z.array(
      z.object({
        metric: z.string(),
        name: z.string().describe("the metric in words"),
        step: Step,
        source: z.string(),
        first: z.iso.datetime().nullable(),
        last: z.iso.datetime().nullable(),
        count: z.int(),
      }),
    ),
    watched: z.boolean().describe("whether you watch it"),
  }),
  async run({ db }, { asset }, { person }) {
    const months = await mentionsByMonth(db, asset);
    const states = await seriesStates(db, { asset, limit: MAX_SERIES });
    if (months.length === 0 && states.length === 0 && !isCatalogued(asset)) notFound(`the desk knows nothing of ${asset}`);
    const series = states.map(({ metric, step, source, first, last, count }) => ({
      metric,
      name: METRICS[metric as keyof typeof METRICS]?.name ?? metric,
      step,
      source,
      first: first?.toISOString() ?? null,
      last: last?.toISOString() ?? null,
      count,
    }));
    const watched = (await watchesOf(db, person.id)).some((each) => each.asset === asset);
    return { asset, ...assetNamed(asset), months, sources: await sourcesMentioning(db, asset), series, watched };
  },
});
