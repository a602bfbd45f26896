import published from "../../catalogue/assets.json" with { type: "json" };

const NAMES: ReadonlyMap<string, { symbol: string; name: string }> = new Map(
  published.assets.map(({ slug, symbol, names: [name] }) => [slug, { symbol, name: name ?? slug }]),
);

/** Symbol and name of an asset; one that the catalogue does not hold goes by its slug. */
export function assetNamed(slug: string): { symbol: string; name: string } {
  return NAMES.get(slug) ?? { symbol: slug.toUpperCase(), name: slug };
}

/** Whether the catalogue holds this asset. */
export function isCatalogued(slug: string): boolean {
  return NAMES.has(slug);
}
