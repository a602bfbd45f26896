import { z } from "zod";
import { operation } from "../desk.ts";
import { NotFound } from "../platform/errors.ts";
import { AssetSlug } from "../schema/asset.ts";
import { assetNamed, isCatalogued } from "../store/asset-names.ts";
import { newestQuotes, unwatch, watch, watchesOf } from "../store/quotes.ts";
import { latestPoints } from "../store/series.ts";
import { realIfAny, vendor } from "../store/series-sources.ts";

const HOUR_MS = 3_600_000;
const STEP_HOURS = { day: 24, hour: 1 } as const;

const Latest = z
  .object({
    asset: AssetSlug,
    symbol: z.string(),
    name: z.string(),
    priceUsd: z.number(),
    at: z.iso.datetime().describe("the moment the price is of: of a quote when it was made, of a day or hour its end"),
    ageSeconds: z.int().describe("from that moment to now"),
    source: z.string(),
    kind: z.enum(["quote", "hour", "day"]),
  })
  .meta({ id: "Latest" });
type Latest = z.output<typeof Latest>;

export const listLatest = operation({
  name: "list_latest",
  summary: "The newest price of assets, each with its source and age",
  route: "GET /v1/latest",
  role: "reader",
  changes: false,
  input: z.object({
    assets: z
      .string()
      .transform((text) => text.split(",").map((each) => each.trim()))
      .pipe(z.array(AssetSlug).min(1).max(400))
      .optional()
      .describe("assets, separated by commas; without it those you watch"),
  }),
  output: z.object({ items: z.array(Latest) }),
  command: {
    words: ["latest"],
    positional: ["assets"],
    text: ({ items }) =>
      items.map(({ symbol, priceUsd, ageSeconds, source }) => `${symbol}  ${priceUsd} USD  ${ageText(ageSeconds)} old, ${source}`).join("\n") ||
      "No price yet. Watch an asset: assay watch bitcoin; or import series: assay import FILE.csv",
  },
  async run({ db, clock }, { assets: asked }, { person }) {
    const assets = asked ?? (await watchesOf(db, person.id)).map(({ asset }) => asset);
    const now = clock.now();
    const quotes = (await newestQuotes(db, assets)).map(({ asset, source, price, observedAt, receivedAt }) => ({
      asset,
      source,
      priceUsd: price,
      at: Math.min(observedAt, receivedAt), // a source whose clock is ahead has no prices of the future
      kind: "quote" as const,
    }));
    const points = (await latestPoints(db, { assets, metrics: ["price_usd"], asOf: now })).map(({ asset, source, value, hour, step }) => ({
      asset,
      source,
      priceUsd: value,
      at: (hour + STEP_HOURS[step]) * HOUR_MS,
      kind: step,
    }));
    return {
      items: assets.flatMap((asset) =>
        newest(
          [...quotes, ...points].filter((each) => each.asset === asset),
          now,
        ),
      ),
    };
  },
});

interface Price {
  asset: string;
  source: string;
  priceUsd: number;
  at: number;
  kind: Latest["kind"];
}

function newest(prices: Price[], now: Date): Latest[] {
  const [first] = realIfAny(prices).toSorted((a, b) => b.at - a.at || vendor(a.source).rank - vendor(b.source).rank);
  if (!first) return [];
  const { at, ...price } = first;
  return [
    { ...price, ...assetNamed(price.asset), at: new Date(at).toISOString(), ageSeconds: Math.max(0, Math.round((now.getTime() - at) / 1_000)) },
  ];
}

/** `40 s`, `12 min`, `5 h`, `3 days`. */
function ageText(seconds: number): string {
  if (seconds < 120) return `${seconds} s`;
  if (seconds < 7_200) return `${Math.round(seconds / 60)} min`;
  return seconds < 172_800 ? `${Math.round(seconds / 3_600)} h` : `${Math.round(seconds / 86_400)} days`;
}

const Watched = z.object({ items: z.array(z.object({ asset: AssetSlug, symbol: z.string(), name: z.string(), since: z.iso.datetime() })) });

export const listWatched = operation({
  name: "list_watched",
  summary: "Assets you watch: their prices are asked for each minute",
  route: "GET /v1/watches",
  role: "reader",
  changes: false,
  input: z.object({}),
  output: Watched,
  async run({ db }, _, { person }) {
    return { items: (await watchesOf(db, person.id)).map(({ asset, since }) => ({ asset, ...assetNamed(asset), since: since.toISOString() })) };
  },
});

export const watchAsset = operation({
  name: "watch_asset",
  summary: "Watch an asset: its price is asked for each minute and its history brought in",
  route: "PUT /v1/watches/{asset}",
  role: "reader",
  changes: true,
  input: z.object({ asset: AssetSlug }),
  output: z.object({ asset: AssetSlug, symbol: z.string(), name: z.string() }),
  command: { words: ["watch"], positional: ["asset"], text: ({ name, symbol }) => `Watching ${name} (${symbol}).` },
  async run({ db, clock, queue }, { asset }, { person }) {
    if (!isCatalogued(asset)) throw new NotFound(`no asset goes by "${asset}"; use CoinGecko's slug, such as usd-coin`);
    await watch(db, { owner: person.id, asset, since: clock.now() });
    await queue.enqueue("back-fill", {}, "back-fill");
    return { asset, ...assetNamed(asset) };
  },
});

export const unwatchAsset = operation({
  name: "unwatch_asset",
  summary: "Watch an asset no longer; what is known of it stays",
  route: "DELETE /v1/watches/{asset}",
  role: "reader",
  changes: true,
  input: z.object({ asset: AssetSlug }),
  output: z.object({ asset: AssetSlug }),
  command: { words: ["unwatch"], positional: ["asset"], text: ({ asset }) => `No longer watching ${asset}.` },
  async run({ db }, { asset }, { person }) {
    await unwatch(db, { owner: person.id, asset });
    return { asset };
  },
});
