import { z } from "zod";
import published from "../../../catalogue/assets.json" with { type: "json" };
import { AssetSlug } from "../../schema/asset.ts";

/** Why a spelling may mean something else. `word` needs no more than its capital; `common` hardly ever is the asset; the rest need a sign beside them. */
export const Ambiguity = z.enum(["word", "common", "acronym", "name", "company", "person", "product"]);
export type Ambiguity = z.output<typeof Ambiguity>;

/** The days on which a spelling means this asset: from the first day, until the day before the last. */
const Period = z.strictObject({ from: z.iso.date().optional(), until: z.iso.date().optional() });

export const CatalogueAsset = z.strictObject({
  slug: AssetSlug.describe("CoinGecko's slug"),
  symbol: z.string().min(1).describe("the ticker as exchanges write it"),
  kind: z.string().regex(/^[a-z0-9-]+$/),
  names: z.array(z.string().min(1)).min(1).describe("the first is shown; the others are recognised as well"),
  otherSymbols: z.array(z.string().min(1)).optional().describe("former and second tickers"),
  ambiguous: z.record(z.string(), Ambiguity).optional().describe("spelling to the reason why it may mean something else"),
  when: z.record(z.string(), Period).optional().describe("spelling to the time in which it means this asset"),
});
export type CatalogueAsset = z.output<typeof CatalogueAsset>;

export const AssetCatalogue = z.strictObject({
  about: z.string(),
  assets: z.array(CatalogueAsset),
  notAssets: z.array(z.string().min(1)).describe("longer names that hold an asset's name and mean something else"),
});
export type AssetCatalogue = z.output<typeof AssetCatalogue>;

/** A test parses the file; to parse it at each start would cost more than all else here. */
export const catalogue = published as unknown as AssetCatalogue;

const bySlug: ReadonlyMap<string, CatalogueAsset> = new Map(catalogue.assets.map((asset) => [asset.slug, asset]));

/** How an asset is shown; one outside the catalogue goes by its slug. */
export function assetNamed(slug: AssetSlug): { symbol: string; name: string } {
  const asset = bySlug.get(slug);
  return { symbol: asset?.symbol ?? slug, name: asset?.names[0] ?? slug };
}
