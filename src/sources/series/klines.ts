import { Unreadable } from "../../platform/errors.ts";
import type { Step } from "../../schema/series.ts";
import { momentIn, numberIn } from "./cells.ts";
import { columnName, type FileContext, type RowReader, type SeriesFormat } from "./format.ts";
import { assetOfTicker } from "./named-asset.ts";
import { dayOf, HOUR_MS } from "./table.ts";

const COLUMNS = 12;
const HEADER = ["open_time", "open", "high", "low", "close", "volume", "close_time", "quote_volume"];
const QUOTES = /(USDT|USDC|FDUSD|BUSD|TUSD|USD)$/;
const SPANS: Record<number, Step> = { 1: "hour", 24: "day" };
const CELLS = [
  ["open_usd", 1],
  ["high_usd", 2],
  ["low_usd", 3],
  ["price_usd", 4],
  ["volume_usd", 7],
] as const;

/** Binance's candles as data.binance.vision gives them: twelve columns, with a header or without; the pair stands in the file's name. */
export const klines: SeriesFormat = {
  name: "Binance candles",
  opens(first, context) {
    if (first.cells.length !== COLUMNS) return null;
    const isHeader = HEADER.every((name, i) => columnName(first.cells[i] ?? "").startsWith(name.slice(0, 8)));
    if (!isHeader && !first.cells.every((cell) => /^[\d.]+$/.test(cell))) return null;
    const read = rowReader(context);
    if (!isHeader) read(first);
    return read;
  },
};

function rowReader({ table, name, asset: given, source = "binance" }: FileContext): RowReader {
  const ticker = given ? null : tickerIn(name);
  return ({ cells, line }) => {
    if (cells.length !== COLUMNS) throw new Unreadable("bad-csv", `line ${line}: ${cells.length} columns instead of ${COLUMNS}`);
    const opens = momentIn(cells[0] ?? "", line);
    const hours = Math.round((momentIn(cells[6] ?? "", line) + 1 - opens) / HOUR_MS);
    const step = SPANS[hours];
    if (!step || opens % HOUR_MS !== 0)
      throw new Unreadable("bad-step", `line ${line}: a candle of ${hours} hours; only hourly and daily ones are read`);
    const hour = opens / HOUR_MS;
    const asset = given ?? assetOfTicker(ticker ?? "", dayOf(hour).slice(0, 10), `line ${line}`);
    for (const [metric, place] of CELLS)
      table.add(table.series({ asset, metric, source, step }), hour, numberIn(cells[place] ?? "", line, metric), () => `line ${line}, ${metric}`);
  };
}

/** `BTC` in `BTCUSDT-1d-2024-01.csv`. */
function tickerIn(name: string): string {
  const [pair = ""] = name.toUpperCase().match(/^[A-Z0-9]+/) ?? [];
  if (!QUOTES.test(pair))
    throw new Unreadable("unknown-asset", `its name does not begin with a pair against the dollar, such as BTCUSDT; name the asset with --asset`);
  return pair.replace(QUOTES, "");
}
