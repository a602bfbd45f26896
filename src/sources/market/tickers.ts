import { boreSymbol, symbolOf } from "../series/symbols.ts";
import { dayOf, HOUR_MS } from "../series/table.ts";

export type Exchange = "binance" | "kraken" | "coinmetrics";

/** A ticker and the days on which it meant the asset; without them: always. */
export interface Spell {
  ticker: string;
  from?: string;
  until?: string;
}

/**
 * Where a vendor's ticker is another than the catalogue's, or was given to another asset: trading in the first LUNA ended on 2022-05-13 and
 * Binance gave the ticker to the second. None means that the vendor's ticker stands for something else.
 */
const EXCEPTIONS: Record<Exchange, Record<string, Spell[]>> = {
  binance: {
    "terra-luna": [
      { ticker: "LUNA", until: "2022-05-13" },
      { ticker: "LUNC", from: "2022-09-09" },
    ],
    "terra-luna-2": [{ ticker: "LUNA", from: "2022-05-31" }],
    bittorrent: [{ ticker: "BTTC" }], // BTT was the token before its units were changed
    lighter: [], // LIT was Litentry
    tether: [], // it is what the others are priced in
  },
  kraken: {
    bitcoin: [{ ticker: "XBT" }],
    dogecoin: [{ ticker: "XDG" }],
    lighter: [],
    beam: [], // BEAM is another chain's coin there
  },
  coinmetrics: { "terra-luna": [], "terra-luna-2": [], bittorrent: [], lighter: [], beam: [] },
};

/** The tickers by which a vendor has an asset, oldest first. */
export function spells(exchange: Exchange, asset: string): Spell[] {
  const symbol = symbolOf(asset);
  return EXCEPTIONS[exchange][asset] ?? (symbol && /^[A-Z0-9]+$/.test(symbol) ? [{ ticker: symbol }] : []);
}

/** Whether the ticker meant the asset in this hour: by its spell and by the catalogue. */
export function meant(asset: string, { ticker, from = "", until = "9999" }: Spell, hour: number): boolean {
  const day = dayOf(hour).slice(0, 10);
  return from <= day && day < until && boreSymbol(asset, ticker, day);
}

/** The hours of a request that lie in a spell. */
export function within(request: { from: number; to: number }, { from, until }: Spell): { from: number; to: number } {
  return {
    from: Math.max(request.from, from ? Date.parse(from) / HOUR_MS : request.from),
    to: Math.min(request.to, until ? Date.parse(until) / HOUR_MS : request.to),
  };
}
