import { publisherHost } from "../../platform/publisher-host.ts";
import { slugOf } from "../../platform/slug.ts";
import type { CatalogueSource } from "../../schema/catalogue.ts";
import type { Person } from "../../schema/person.ts";
import type { Alias } from "../../schema/source.ts";
import { aliasesOf, catalogued } from "../../store/catalogue.ts";
import type { Session } from "../../store/database.ts";
import { addFeed } from "../../store/feeds.ts";
import { addAliases, addSource, sourceByAlias, sourceByCatalogue } from "../../store/identity.ts";
import { follow } from "../../store/sources.ts";
import { BACKFILL_PAGES } from "./archive-pages.ts";
import { FIRST_INTERVAL_SECONDS } from "./cadence.ts";

export interface FollowRequest {
  url: string;
  title: string | null;
  homepage: string | null;
  person: Person;
  now: Date;
}

/** Follows a feed for a person: its source is found by what it is known by, or made. Returns the source's id, and whether the feed is new. */
export async function followFeed(db: Session, { url, title, homepage, person, now }: FollowRequest): Promise<{ source: string; isNew: boolean }> {
  const aliases = feedAliases(url, homepage);
  const source = (await sourceByAlias(db, aliases)) ?? (await sourceOfFeed(db, { aliases, title, homepage, url, now }));
  await addAliases(db, source, aliases, now);
  const isNew = await addFeed(db, { url, source, intervalSeconds: FIRST_INTERVAL_SECONDS, backfillPages: BACKFILL_PAGES, now });
  await follow(db, person, source, now);
  return { source, isNew };
}

/** The desk's source for a catalogue entry, made where it is missing. */
export async function catalogueSource(db: Session, entry: CatalogueSource, now: Date): Promise<string> {
  const known = (await sourceByCatalogue(db, entry.slug)) ?? (await sourceByAlias(db, aliasesOf(entry)));
  const source =
    known ?? (await addSource(db, { slug: entry.slug, name: entry.name, homepage: entry.homepage.value, catalogue: entry.slug, sample: false }, now));
  await addAliases(db, source, aliasesOf(entry), now);
  return source;
}

function feedAliases(url: string, homepage: string | null): Alias[] {
  const host = publisherHost(homepage ?? url);
  return [{ kind: "feed", value: url }, ...(host ? [{ kind: "host" as const, value: host }] : [])];
}

function sourceOfFeed(
  db: Session,
  { aliases, title, homepage, url, now }: { aliases: Alias[]; title: string | null; homepage: string | null; url: string; now: Date },
): Promise<string> {
  const entry = catalogued(aliases);
  if (entry) return catalogueSource(db, entry, now);
  const name = title?.trim().slice(0, 200) || publisherHost(homepage ?? url) || new URL(url).host;
  return addSource(db, { slug: slugOf(name), name, homepage, catalogue: null, sample: false }, now);
}
