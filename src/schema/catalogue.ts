import { z } from "zod";
import { SourceSlug } from "./source.ts";

/** A fact with where it was read. `null`: looked for and not found. */
const Fact = <T extends z.ZodType>(value: T) => z.object({ value, evidence: z.array(z.string()), note: z.string().optional() });

/** One newsletter of the catalogue; each fact with its evidence, unknown stays unknown. */
export const CatalogueSource = z
  .object({
    slug: SourceSlug,
    otherSlugs: z.array(z.string()),
    name: z.string(),
    about: z.string(),
    homepage: Fact(z.url().nullable()),
    archive: Fact(z.url().nullable()),
    feed: Fact(z.url().nullable()),
    oldFeeds: z.array(z.url()),
    senders: Fact(z.array(z.email())),
    platform: Fact(z.string().nullable()),
    cadence: Fact(z.string().nullable()),
    price: Fact(z.string().nullable()),
    hosts: z.array(z.string()),
    readOn: z.iso.date(),
  })
  .meta({ id: "CatalogueSource" });
export type CatalogueSource = z.output<typeof CatalogueSource>;
