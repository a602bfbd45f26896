import { slugOf } from "../platform/slug.ts";
import type { Arrival } from "../schema/reading.ts";
import type { Alias } from "../schema/source.ts";
import { aliasesOf, catalogued } from "../store/catalogue.ts";
import type { Session } from "../store/database.ts";
import { addAliases, addSource, aliasSources, sourceByMailDomain } from "../store/identity.ts";

/** Aliases and the sources they lead to, as far as they are known. */
export type AliasBook = Map<string, string>;

export async function aliasBook(tx: Session, arrivals: Arrival[]): Promise<AliasBook> {
  const found = await aliasSources(
    tx,
    arrivals.flatMap(({ aliases, likely }) => [...aliases, ...likely]),
  );
  return new Map(found.map(({ kind, value, source_id }) => [wordOf({ kind, value }), source_id]));
}

/** The source of an arrival: by what it is known by, else by what makes it likely, else a new one. What was learnt goes into the book. */
export async function sourceOf(
  tx: Session,
  arrival: Arrival,
  { book, sample, now }: { book: AliasBook; sample: boolean; now: Date },
): Promise<string> {
  const all = [...arrival.aliases, ...arrival.likely];
  const known = all.map((alias) => book.get(wordOf(alias))).find((source) => source !== undefined);
  const source = known ?? (await sourceByHost(tx, arrival.aliases)) ?? (await newSource(tx, arrival, all, sample, now));
  const fresh = arrival.aliases.filter((alias) => !book.has(wordOf(alias)));
  await addAliases(tx, source, fresh, now);
  for (const alias of fresh) book.set(wordOf(alias), source);
  return source;
}

function sourceByHost(tx: Session, aliases: Alias[]): Promise<string | null> | null {
  const host = aliases.find(({ kind }) => kind === "host");
  return host ? sourceByMailDomain(tx, host.value) : null;
}

async function newSource(tx: Session, arrival: Arrival, aliases: Alias[], sample: boolean, now: Date): Promise<string> {
  const entry = catalogued(aliases);
  if (entry) {
    const id = await addSource(tx, { slug: entry.slug, name: entry.name, homepage: entry.homepage.value, catalogue: entry.slug, sample: false }, now);
    await addAliases(tx, id, aliasesOf(entry), now);
    return id;
  }
  const name = (arrival.sourceName ?? aliases[0]?.value ?? "Unknown sender").slice(0, 200);
  return addSource(tx, { slug: slugOf(name), name, homepage: arrival.homepage, catalogue: null, sample }, now);
}

function wordOf({ kind, value }: Alias): string {
  return `${kind} ${value}`;
}
