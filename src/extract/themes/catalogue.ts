import { z } from "zod";
import published from "../../../catalogue/themes.json" with { type: "json" };
import { AssetSlug } from "../../schema/asset.ts";
import { ThemeSlug } from "../../schema/theme.ts";

/** How much a term tells: alone, beside others, or only a little. */
export const Strength = z.enum(["strong", "medium", "weak"]);
export type Strength = z.output<typeof Strength>;

export const CatalogueTheme = z.strictObject({
  theme: ThemeSlug,
  name: z.string().min(1),
  says: z.string().min(1).describe("in a few words, what belongs to it"),
  terms: z.record(Strength, z.array(z.string().min(1))),
  assets: z.array(AssetSlug).describe("the assets that it is about: the basket whose price is shown beside it"),
});
export type CatalogueTheme = z.output<typeof CatalogueTheme>;

export const ThemeCatalogue = z.strictObject({ about: z.string(), themes: z.array(CatalogueTheme) });
export type ThemeCatalogue = z.output<typeof ThemeCatalogue>;

/** A test parses the file; to parse it at each start would cost more than reading it. */
export const themeCatalogue = published as unknown as ThemeCatalogue;
