import { catalogue } from "../extract/assets/catalogue.ts";

const NAMES = new Map(catalogue.assets.map(({ slug, symbol, names: [name = slug] }) => [slug, { symbol, name }]));

/** Symbol and name of an asset; one that the catalogue does not hold goes by its slug. */
export function assetNamed(slug: string): { symbol: string; name: string } {
  return NAMES.get(slug) ?? { symbol: slug.toUpperCase(), name: slug };
}

/** Whether the catalogue holds this asset. */
export function isCatalogued(slug: string): boolean {
  return NAMES.has(slug);
}
