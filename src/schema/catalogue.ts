import { z } from "zod";
import { SourceSlug } from "./source.ts";

/** A fact with where it was read. `null`: looked for and not found, or not looked for yet. */
const Fact = <T extends z.ZodType>(value: T) => z.object({ value, evidence: z.array(z.string()), note: z.string().optional() });

/** What somebody reads a newsletter for. */
export const UseCase = z.enum([
  "defi-native",
  "daily-pulse",
  "institutional-daily",
  "thematic",
  "on-chain-cycle",
  "data-first-weekly",
  "liquidity-venues",
  "etf-flows",
  "macro",
]);
export type UseCase = z.output<typeof UseCase>;

export const ReaderLevel = z.enum(["newcomer", "practised", "professional"]).describe("what it takes its reader to be");
export type ReaderLevel = z.output<typeof ReaderLevel>;

/** What the catalogue itself says of a newsletter: no fact, a judgement. */
export const Judgement = z.object({
  uses: z.array(UseCase),
  bestFor: z.string(),
  considerIf: z.string(),
  alternatives: z.array(z.string()).describe("slugs of the catalogue, or names of others"),
  level: ReaderLevel,
  language: z.string().describe("BCP 47"),
});

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
    cadence: Fact(z.string().nullable()).extend({ days: z.number().positive().nullable().describe("days from one issue to the next") }),
    price: Fact(z.string().nullable()).extend({
      kind: z.enum(["free", "free-and-paid", "paid"]).nullable(),
      usdAMonth: z.number().nonnegative().nullable().describe("of what is paid; null: not known"),
    }),
    gated: Fact(z.string().nullable()).extend({ level: z.enum(["nothing", "extras", "most"]).nullable() }),
    since: Fact(
      z
        .string()
        .regex(/^\d{4}(-\d{2})?$/)
        .nullable(),
    ),
    reach: Fact(z.int().positive().nullable()).extend({ on: z.iso.date().nullable().describe("as of when") }),
    regions: Fact(z.string().nullable()),
    contact: Fact(z.string().nullable()),
    community: Fact(z.string().nullable()),
    hosts: z.array(z.string()),
    judgement: Judgement,
    readOn: z.iso.date(),
  })
  .meta({ id: "CatalogueSource" });
export type CatalogueSource = z.output<typeof CatalogueSource>;
