import { z } from "zod";

/** The themes that the catalogue knows; people add their own. */
export const ThemeSlug = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
  .max(60)
  .describe("layer2-scaling, stablecoins …");
export type ThemeSlug = z.output<typeof ThemeSlug>;

/** How surely a text is about a theme; it counts as given from 0.5 on. */
export const ThemeScore = z.object({ theme: ThemeSlug, score: z.number().min(0).max(1) }).meta({ id: "ThemeScore" });
export type ThemeScore = z.output<typeof ThemeScore>;
