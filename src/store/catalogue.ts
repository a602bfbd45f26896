import catalogue from "../../catalogue/sources.json" with { type: "json" };
import { CatalogueSource } from "../schema/catalogue.ts";
import type { Alias } from "../schema/source.ts";

const SOURCES: CatalogueSource[] = CatalogueSource.array().parse(catalogue.sources);

/** The newsletters whose facts were collected by hand. */
export function catalogueSources(): CatalogueSource[] {
  return SOURCES;
}

/** The catalogue's entry that answers to one of these aliases. */
export function catalogued(aliases: Alias[]): CatalogueSource | null {
  return (
    SOURCES.find((source) => aliases.some((alias) => aliasesOf(source).some(({ kind, value }) => kind === alias.kind && value === alias.value))) ??
    null
  );
}

/** Everything a catalogue source is known by. */
export function aliasesOf({ slug, otherSlugs, feed, oldFeeds, hosts, senders }: CatalogueSource): Alias[] {
  return [
    ...[slug, ...otherSlugs].map((value): Alias => ({ kind: "slug", value })),
    ...[...(feed.value ? [feed.value] : []), ...oldFeeds].map((value): Alias => ({ kind: "feed", value })),
    ...hosts.map((value): Alias => ({ kind: "host", value })),
    ...senders.value.map((value): Alias => ({ kind: "from", value })),
  ];
}
