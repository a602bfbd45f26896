import { z } from "zod";

export const SourceSlug = z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}$/);
export type SourceSlug = z.output<typeof SourceSlug>;

/** The way something came: a feed that is polled, a file, a letter by mail, a web page. */
export const Channel = z.enum(["feed", "file", "mail", "page"]);
export type Channel = z.output<typeof Channel>;

/** What a source is known by. `address`: an address of the desk's own that was made for it. Any of them leads to the one source, so its identity survives renames. */
export const AliasKind = z.enum(["address", "list-id", "from", "feed", "host", "slug"]);
export type AliasKind = z.output<typeof AliasKind>;

export const Alias = z.object({ kind: AliasKind, value: z.string() });
export type Alias = z.output<typeof Alias>;

export const FeedState = z.enum(["active", "paused", "gone"]);
export type FeedState = z.output<typeof FeedState>;

/** A feed that is polled, and how that goes. */
export const SourceFeed = z.object({
  url: z.string(),
  state: FeedState,
  fetchedAt: z.iso.datetime().nullable(),
  nextAt: z.iso.datetime(),
  failures: z.int(),
  failure: z.string().nullable().describe("what went wrong at the last fetch, in words"),
});
export type SourceFeed = z.output<typeof SourceFeed>;

/** A newsletter or site that issues come from. */
export const Source = z
  .object({
    slug: SourceSlug,
    name: z.string(),
    homepage: z.string().nullable(),
    catalogue: z.string().nullable().describe("its key in the catalogue, where it is one of those"),
    sample: z.boolean().describe("invented, of the sample desk"),
    aliases: z.array(Alias),
    feeds: z.array(SourceFeed),
    issues: z.int().describe("issues in the desk"),
    newest: z.iso.datetime().nullable(),
    followed: z.boolean(),
  })
  .meta({ id: "Source" });
export type Source = z.output<typeof Source>;
