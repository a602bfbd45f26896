import { z } from "zod";
import { operation } from "../desk.ts";
import { dateOf } from "../insights/checks/book.ts";
import { barsOf } from "../insights/indicators/bars-of.ts";
import { INDICATORS } from "../insights/indicators/indicators.ts";
import { levelsOf, SWING_DAYS } from "../insights/market/levels.ts";
import { deskColumns } from "../insights/signals/job.ts";
import { NotFound, Refused } from "../platform/errors.ts";
import { AssetSlug } from "../schema/asset.ts";
import { Level } from "../schema/market.ts";
import { momentOf } from "./signals.ts";

const asOf = z.iso.date().optional().describe("as known at the end of this day; default: now");
const BAR_METRICS = ["price_usd", "high_usd", "low_usd", "volume_usd"];

export const getLevels = operation({
  name: "get_levels",
  summary: "Prices at which an asset's swings of the last year turned: support below its last close, resistance above",
  route: "GET /v1/assets/{asset}/levels",
  role: "reader",
  changes: false,
  input: z.object({ asset: AssetSlug, asOf }),
  output: z.object({
    asset: AssetSlug,
    day: z.iso.date().describe("of the last close"),
    close: z.number(),
    source: z.string(),
    method: z.string(),
    support: z.array(Level),
    resistance: z.array(Level),
    withheld: z.string().nullable(),
  }),
  async run({ db, clock }, { asset, asOf: day }) {
    const bars = barsOf(await deskColumns(db, { metrics: BAR_METRICS, asOf: momentOf(day, clock.now()), assets: [asset] }));
    if (!bars) throw new NotFound(`the desk holds no daily prices of ${asset}`);
    const last = bars.days.length - 1;
    const move = bars.move[last] ?? Number.NaN;
    const levels = move > 0 ? levelsOf(bars, move) : { support: [], resistance: [] };
    return {
      ...{ asset, day: dateOf(bars.days[last] ?? 0), close: bars.close[last] ?? 0, source: bars.source },
      method: `highs and lows that stand out from ${SWING_DAYS} days on either side, of the last 365 days, put together, from the lowest up, where they lie within one usual daily move of the first of their group; at least two make a level`,
      ...levels,
      withheld: move > 0 ? null : `${bars.days.length} days of prices that belong together and move; 31 are needed`,
    };
  },
});

export const getAssetIndicators = operation({
  name: "get_asset_indicators",
  summary: "Indicators of an asset day by day, such as RSI, MACD and Bollinger bands, each with its formula",
  route: "GET /v1/assets/{asset}/indicators",
  role: "reader",
  changes: false,
  input: z.object({
    asset: AssetSlug,
    names: z
      .string()
      .max(400)
      .default("rsi,macd,bollinger")
      .describe(`of ${INDICATORS.map(({ id }) => id).join(", ")}; separated by commas`),
    days: z.coerce.number().int().min(1).max(2_000).default(90).describe("how many of the newest"),
    asOf,
  }),
  output: z.object({
    asset: AssetSlug,
    source: z.string(),
    days: z.array(z.iso.date()),
    indicators: z.array(
      z.object({
        indicator: z.string(),
        name: z.string(),
        formula: z.string(),
        columns: z.record(z.string(), z.array(z.number().nullable())).describe("by day; null before it has seen enough"),
      }),
    ),
  }),
  async run({ db, clock }, { asset, names, days, asOf: day }) {
    const asked = names.split(",").map((name) => INDICATORS.find(({ id }) => id === name.trim()) ?? unknown(name));
    const bars = barsOf(await deskColumns(db, { metrics: BAR_METRICS, asOf: momentOf(day, clock.now()), assets: [asset] }));
    if (!bars) throw new NotFound(`the desk holds no daily prices of ${asset}`);
    return {
      ...{ asset, source: bars.source, days: [...bars.days].slice(-days).map(dateOf) },
      indicators: asked.map(({ id, name, formula, measure }) => ({
        ...{ indicator: id, name, formula },
        columns: Object.fromEntries(
          Object.entries(measure(bars)).map(([column, values]) => [
            column,
            [...values].slice(-days).map((value) => (Number.isFinite(value) ? value : null)),
          ]),
        ),
      })),
    };
  },
});

function unknown(name: string): never {
  throw new Refused(`names: there is no indicator "${name.trim()}"`);
}
