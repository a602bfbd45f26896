import { Unreadable } from "../../platform/errors.ts";
import { assetsOfSymbol, boreSymbol, symbolOf } from "./symbols.ts";

/** The asset a file's name or a column speaks of: a slug, or a ticker that only one asset bears. Throws Unreadable where that is unclear. */
export function assetNamed(word: string, where: string): string {
  const slug = word.toLowerCase();
  if (symbolOf(slug) !== null) return slug;
  const [asset, ...others] = assetsOfSymbol(word);
  if (!asset) throw new Unreadable("unknown-asset", `${where}: no asset goes by "${word.slice(0, 60)}"; name it with --asset and CoinGecko's slug`);
  if (others.length > 0)
    throw new Unreadable(
      "shared-symbol",
      `${where}: ${word} has been the ticker of ${[asset, ...others].join(" and ")}; name the one that is meant with --asset`,
    );
  return asset;
}

/** The asset that bore a ticker on a day: exchanges give a dead coin's ticker to another. Throws Unreadable where several did. */
export function assetOfTicker(ticker: string, day: string, where: string): string {
  const [asset, ...others] = assetsOfSymbol(ticker).filter((each) => boreSymbol(each, ticker, day));
  if (!asset) throw new Unreadable("unknown-asset", `${where}: no asset goes by the ticker ${ticker.slice(0, 20)} on ${day}; name it with --asset`);
  if (others.length > 0)
    throw new Unreadable(
      "shared-symbol",
      `${where}: ${ticker} is the ticker of ${[asset, ...others].join(" and ")}; name the one that is meant with --asset`,
    );
  return asset;
}
