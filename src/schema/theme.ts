import { z } from "zod";
import { AssetSlug } from "./asset.ts";

/** The themes that the catalogue knows; people add their own. */
export const ThemeSlug = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
  .max(60)
  .describe("layer2-scaling, stablecoins …");
export type ThemeSlug = z.output<typeof ThemeSlug>;

/** From this score on a theme counts as given. */
export const THEME_GIVEN = 0.5;

/** How surely a text is about a theme. */
export const ThemeScore = z.object({ theme: ThemeSlug, score: z.number().min(0).max(1) }).meta({ id: "ThemeScore" });
export type ThemeScore = z.output<typeof ThemeScore>;

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

/** A theme that a person adds to the list: by a few words, by issues that are about it, or both. */
export const OwnTheme = z
  .object({
    theme: ThemeSlug,
    name: z.string().trim().min(1).max(80),
    says: z.string().trim().max(300).default("").describe("in a few words, what belongs to it"),
    terms: z.record(Strength, z.array(z.string().min(1))).describe("as they are looked for: given, or learned from the examples"),
    assets: z.array(AssetSlug).max(60).default([]),
    examples: z.array(z.uuid()).max(20).default([]).describe("issues that are about it"),
  })
  .meta({ id: "OwnTheme" });
export type OwnTheme = z.output<typeof OwnTheme>;
