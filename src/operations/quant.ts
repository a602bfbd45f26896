import { z } from "zod";
import { type Desk, operation } from "../desk.ts";
import { dateOf, dayNumber } from "../insights/checks/book.ts";
import { measuresOf } from "../insights/market/measures.ts";
import { returnsOn } from "../insights/market/panel.ts";
import { matrix } from "../insights/quant/together.ts";
import { deskColumns } from "../insights/signals/job.ts";
import { type Track, tracksOf } from "../insights/signals/track.ts";
import { isoDay } from "../platform/clock.ts";
import { AssetSlug } from "../schema/asset.ts";
import { QuantMeasures } from "../schema/market.ts";
import { WithheldSignal } from "../schema/signal.ts";
import { momentOf } from "./signals.ts";

const MOST_ASSETS = 100;

const Asked = z.object({
  assets: z
    .string()
    .transform((text) => [...new Set(text.split(",").map((each) => each.trim()))])
    .pipe(z.array(AssetSlug).min(1).max(MOST_ASSETS))
    .describe("assets by CoinGecko's slug, separated by commas"),
  days: z.coerce.number().int().min(30).max(3_650).default(365).describe("how many days up to the newest"),
  asOf: z.iso.date().optional().describe("as known at the end of this day; default: now"),
});

const Withheld = WithheldSignal.omit({ rule: true });

export const getQuant = operation({
  name: "get_quant",
  summary: "Risk and return of assets in figures: Sharpe, Sortino, worst fall, value at risk and shortfall, skew, kurtosis, beta to bitcoin",
  route: "GET /v1/quant",
  role: "reader",
  changes: false,
  input: Asked,
  output: z.object({ asOf: z.iso.date(), method: z.string(), items: z.array(QuantMeasures), withheld: z.array(Withheld) }),
  async run(desk, { assets, ...asked }) {
    const { tracks, from, to, missing } = await newestTracks(desk, { assets: [...assets, "bitcoin"], ...asked });
    const bitcoin = tracks.find(({ asset }) => asset === "bitcoin");
    const found = tracks
      .filter(({ asset }) => assets.includes(asset))
      .map((track) => ({ asset: track.asset, ...measuresOf(track, bitcoin, { from, to }) }));
    return {
      ...{ asOf: dateOf(to), method: METHOD },
      items: found.filter((each) => "sharpe" in each),
      withheld: [...found.flatMap((each) => ("withheld" in each ? [{ asset: each.asset, reason: each.withheld }] : [])), ...missing],
    };
  },
});

const METHOD =
  "simple daily returns from each day to the very next; a year of 365 days; nothing subtracted for a riskless return; historic losses at 95 %; moments as in docs/guide/signals.md";

export const getCorrelations = operation({
  name: "get_correlations",
  summary: "How assets go together: correlation and beta of daily returns, each against each",
  route: "GET /v1/correlations",
  role: "reader",
  changes: false,
  input: Asked.extend({ days: Asked.shape.days.unwrap().default(90).describe("how many days up to the newest") }),
  output: z.object({
    asOf: z.iso.date(),
    from: z.iso.date(),
    method: z.string(),
    assets: z.array(AssetSlug),
    rows: z.array(
      z.object({
        asset: AssetSlug,
        correlations: z.array(z.number().nullable()),
        betas: z.array(z.number().nullable()).describe("how much this asset moves for each move of the other"),
        days: z.array(z.int()).describe("that both have"),
      }),
    ),
    withheld: z.array(Withheld),
  }),
  async run(desk, asked) {
    const { tracks, from, to, missing } = await newestTracks(desk, asked);
    const found = matrix(tracks.map((track) => returnsOn(track, from, to)));
    return {
      ...{ asOf: dateOf(to), from: dateOf(from), method: METHOD, assets: tracks.map(({ asset }) => asset) },
      rows: tracks.map(({ asset }, i) => ({
        asset,
        correlations: found[i]?.map(({ correlation }) => correlation) ?? [],
        betas: found[i]?.map(({ beta }) => beta) ?? [],
        days: found[i]?.map(({ days }) => days) ?? [],
      })),
      withheld: missing,
    };
  },
});

/** The last stretch of closes of each asset, and the days that are asked for. */
async function newestTracks(
  { db, clock }: Pick<Desk, "db" | "clock">,
  { assets, days, asOf }: { assets: string[]; days: number; asOf?: string | undefined },
): Promise<{ tracks: Track[]; from: number; to: number; missing: z.output<typeof Withheld>[] }> {
  const moment = momentOf(asOf, clock.now());
  const columns = await deskColumns(db, { metrics: ["price_usd"], asOf: moment, assets: [...new Set(assets)] });
  const newest = new Map(tracksOf(columns).map((track) => [track.asset, track]));
  const to = Math.max(dayNumber(isoDay(moment.getTime() - 1)) - 7, ...[...newest.values()].map((track) => track.days.at(-1) ?? 0));
  const tracks = [...newest.values()];
  const missing = assets
    .filter((asset) => !newest.has(asset) && asset !== "bitcoin")
    .map((asset) => ({ asset, reason: "the desk holds no daily prices of it" }));
  return { tracks, from: to - days + 1, to, missing };
}
