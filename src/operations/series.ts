import { z } from "zod";
import { operation } from "../desk.ts";
import { type Period, resampled } from "../insights/series/resample.ts";
import { returns } from "../insights/series/returns.ts";
import { NotFound, Refused } from "../platform/errors.ts";
import { AssetSlug } from "../schema/asset.ts";
import { METRICS, Metric } from "../schema/series.ts";
import { type Series, seriesAsKnown } from "../store/series.ts";
import { dateOf, Window, windowOf } from "./series-window.ts";

const MAX_SERIES = 500;
const MAX_POINTS = 400_000;
const MAX_SPAN_HOURS = { hour: 1, day: 24, week: 7 * 24, month: 31 * 24 } as const;

const list = <T extends z.ZodType<string, string>>(item: T, what: string) =>
  z
    .string()
    .transform((text) => text.split(",").map((each) => each.trim()))
    .pipe(z.array(item).min(1).max(200))
    .describe(`${what}, separated by commas`);

export const SeriesAnswer = z
  .object({
    asset: AssetSlug,
    metric: Metric,
    unit: z.string(),
    step: z.enum(["hour", "day", "week", "month"]),
    points: z.array(z.tuple([z.string(), z.number()])).describe("date (or hour) at which the point begins, UTC, and its value"),
    sources: z
      .array(z.object({ source: z.string(), from: z.string(), to: z.string(), points: z.int() }))
      .describe("which source each stretch is from"),
    breaks: z.array(z.object({ date: z.string(), kind: z.string(), ratio: z.number() })).describe("days on which it stops meaning what it meant"),
  })
  .meta({ id: "Series" });

export const getSeries = operation({
  name: "get_series",
  summary: "Series of assets: values or returns, by hour, day, week or month, as known now or at a past moment",
  route: "GET /v1/series",
  role: "reader",
  changes: false,
  input: z.object({
    assets: list(AssetSlug, "assets by CoinGecko's slug"),
    metrics: list(Metric, "metrics").prefault("price_usd"),
    ...Window.shape,
    step: z.enum(["hour", "day", "week", "month"]).default("day"),
    as: z.enum(["value", "return"]).default("value").describe("`return`: from each point to the next, none over a gap or a break"),
    source: z.string().max(80).optional().describe("only this source; without it the best one of each day"),
  }),
  output: z.object({ asOf: z.iso.datetime().describe("nothing that became known later is in here"), items: z.array(SeriesAnswer) }),
  command: {
    words: ["series"],
    positional: ["assets"],
    text: ({ items }) =>
      items.flatMap(({ asset, metric, points }) => points.map(([date, value]) => `${date}  ${asset}  ${metric}  ${value}`)).join("\n") ||
      "No points. Try: assay import FILE.csv",
  },
  async run({ db, clock }, { assets, metrics, step, as, source, ...window }) {
    if (assets.length * metrics.length > MAX_SERIES) throw new Refused(`at most ${MAX_SERIES} series are given at once`);
    const { from, to, asOf } = windowOf(window, clock.now());
    const stored = step === "hour" ? "hour" : "day";
    const found = await seriesAsKnown(db, { assets, metrics, step: stored, from, to, asOf: window.asOf === undefined ? undefined : asOf, source });
    if (found.reduce((sum, { hours }) => sum + hours.length, 0) > MAX_POINTS)
      throw new Refused(`more than ${MAX_POINTS.toLocaleString("en")} points: ask for less, or export them`);
    if (found.length === 0 && assets.length === 1) throw new NotFound(`the desk holds no ${metrics.join(", ")} of ${assets[0]} in that time`);
    return { asOf: asOf.toISOString(), items: found.map((series) => answer(series, { step, as })) };
  },
});

function answer(series: Series, { step, as }: { step: "hour" | "day" | "week" | "month"; as: "value" | "return" }): z.output<typeof SeriesAnswer> {
  const { asset, metric, breaks } = series;
  const sampled = step === "week" || step === "month" ? resampled(series, { period: step satisfies Period, metric }) : series;
  const column = as === "return" ? returns(sampled, { span: MAX_SPAN_HOURS[step], breaks }) : sampled;
  return {
    asset,
    metric,
    unit: as === "return" ? "fraction" : (METRICS[metric as keyof typeof METRICS]?.unit ?? "other"),
    step,
    points: Array.from(column.hours, (hour, i): [string, number] => [dateOf(hour, step), column.values[i] ?? Number.NaN]),
    sources: stretches(series),
    breaks: breaks.map(({ hour, kind, ratio }) => ({ date: dateOf(hour, step), kind, ratio })),
  };
}

/** Runs of points from one source. */
function stretches({ hours, sources, sourceOf, step }: Series): z.output<typeof SeriesAnswer>["sources"] {
  const found: { source: string; from: string; to: string; points: number }[] = [];
  for (let i = 0; i < hours.length; i += 1) {
    const date = dateOf(hours[i] ?? 0, step);
    const source = sources[sourceOf[i] ?? 0] ?? "";
    const last = found.at(-1);
    if (last?.source === source) Object.assign(last, { to: date, points: last.points + 1 });
    else found.push({ source, from: date, to: date, points: 1 });
  }
  return found;
}
