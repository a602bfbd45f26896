import catalogue from "../../../catalogue/assets.json" with { type: "json" };

interface Named {
  slug: string;
  symbol: string;
  otherSymbols?: string[];
  when?: Record<string, { from?: string; until?: string }>;
}

const ASSETS = catalogue.assets as Named[];
const bySymbol = new Map<string, Named[]>();
for (const asset of ASSETS) {
  for (const symbol of [asset.symbol, ...(asset.otherSymbols ?? [])]) {
    const key = symbol.toUpperCase();
    bySymbol.set(key, [...(bySymbol.get(key) ?? []), asset]);
  }
}
const bySlug = new Map(ASSETS.map((asset) => [asset.slug, asset]));

/** The ticker of an asset as exchanges write it; null where the catalogue does not hold the asset. */
export function symbolOf(asset: string): string | null {
  return bySlug.get(asset)?.symbol.toUpperCase() ?? null;
}

/** The assets that have borne a ticker, those whose own one it is first. A reused ticker has several. */
export function assetsOfSymbol(symbol: string): string[] {
  const key = symbol.toUpperCase();
  return (bySymbol.get(key) ?? [])
    .toSorted((a, b) => Number(b.symbol.toUpperCase() === key) - Number(a.symbol.toUpperCase() === key))
    .map(({ slug }) => slug);
}

/** Whether a ticker meant this asset on a day (`2022-05-12`). */
export function boreSymbol(asset: string, symbol: string, day: string): boolean {
  const period = bySlug.get(asset)?.when?.[symbol.toUpperCase()];
  return !period || ((period.from ?? "") <= day && (period.until ?? "9999") > day);
}
