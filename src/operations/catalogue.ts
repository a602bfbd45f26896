import { readFile, stat } from "node:fs/promises";
import { z } from "zod";
import { type Caller, type Desk, operation } from "../desk.ts";
import { notFound, Refused } from "../platform/errors.ts";
import { slugOf } from "../platform/slug.ts";
import { CatalogueSource, ReaderLevel, UseCase } from "../schema/catalogue.ts";
import { SourceSlug } from "../schema/source.ts";
import { catalogueSource } from "../sources/feed/follow.ts";
import { catalogueSources } from "../store/catalogue.ts";
import { transaction } from "../store/database.ts";
import { dropOwnEntry, keepOwnEntry, ownEntries } from "../store/own-entries.ts";

const MAX_FILE_BYTES = 4 * 1024 * 1024;
const MAX_ENTRIES = 1_000;

const Listed = CatalogueSource.extend({ own: z.boolean().describe("added on this desk") }).meta({ id: "CatalogueEntry" });

export const listCatalogue = operation({
  name: "list_catalogue",
  summary: "The newsletters that the catalogue describes, each fact with its evidence, and the entries that you added",
  route: "GET /v1/catalogue",
  role: "reader",
  changes: false,
  input: z.object({}),
  output: z.object({ items: z.array(Listed) }),
  command: {
    words: ["catalogue"],
    text: ({ items }) =>
      items.map(({ slug, name, own, judgement }) => `${slug.padEnd(20)} ${own ? "own " : "    "} ${name}: ${judgement.bestFor}`).join("\n"),
  },
  async run({ db }) {
    const own = (await ownEntries(db)).map(({ entry }) => ({ ...entry, own: true }));
    return { items: [...catalogueSources().map((entry) => ({ ...entry, own: false })), ...own] };
  },
});

const address = z.url({ protocol: /^https?$/ }).max(2_000);

/** What is not said stays unknown. */
const NewEntry = z.object({
  name: z.string().trim().min(1).max(200),
  about: z.string().trim().max(300).default(""),
  homepage: address.optional(),
  archive: address.optional(),
  feed: address.optional(),
  sender: z.email().optional(),
  cadenceDays: z.coerce.number().positive().max(400).optional().describe("days from one issue to the next"),
  price: z.enum(["free", "free-and-paid", "paid"]).optional(),
  usdAMonth: z.coerce.number().nonnegative().max(100_000).optional(),
  gated: z.enum(["nothing", "extras", "most"]).optional(),
  since: z
    .string()
    .regex(/^\d{4}(-\d{2})?$/)
    .optional(),
  reach: z.coerce.number().int().positive().optional().describe("readers, as the publisher states"),
  uses: z.array(UseCase).default([]),
  level: ReaderLevel.default("practised"),
  language: z.string().min(2).max(12).default("en"),
  readIn: z.string().trim().max(500).default("added by hand").describe("where these facts were read"),
});
type NewEntry = z.output<typeof NewEntry>;

export const addEntry = operation({
  name: "add_entry",
  summary: "Adds a newsletter to the catalogue of this desk, or changes one that you added; what is not said stays unknown",
  route: "POST /v1/catalogue",
  role: "analyst",
  changes: true,
  input: NewEntry,
  output: Listed,
  command: { words: ["catalogue", "add"], positional: ["name"], text: ({ name, slug }) => `${name} is in the catalogue of this desk as ${slug}.` },
  async run(desk, given, caller) {
    const entry = entryOf(given, desk.clock.now());
    await keep(desk, [entry], caller);
    return { ...entry, own: true };
  },
});

function entryOf(given: NewEntry, now: Date): CatalogueSource {
  const { name, about, homepage, archive, feed, sender, cadenceDays, price, usdAMonth, gated, since, reach, uses, level, language, readIn } = given;
  const fact = <T>(value: T | undefined) => ({ value: value ?? null, evidence: value === undefined ? [] : [readIn] });
  return CatalogueSource.parse({
    slug: slugOf(name),
    otherSlugs: [],
    name,
    about,
    homepage: fact(homepage),
    archive: fact(archive),
    feed: fact(feed),
    oldFeeds: [],
    senders: { value: sender === undefined ? [] : [sender], evidence: sender === undefined ? [] : [readIn] },
    platform: fact(undefined),
    cadence: { ...fact(cadenceDays && `every ${cadenceDays} days`), days: cadenceDays ?? null },
    price: { ...fact(price), kind: price ?? null, usdAMonth: usdAMonth ?? null },
    gated: { ...fact(gated), level: gated ?? null },
    since: fact(since),
    reach: { ...fact(reach), on: null },
    regions: fact(undefined),
    contact: fact(undefined),
    community: fact(undefined),
    hosts: homepage ? [new URL(homepage).hostname.replace(/^www\./, "")] : [],
    judgement: { uses, bestFor: about || name, considerIf: "", alternatives: [], level, language },
    readOn: now.toISOString().slice(0, 10),
  });
}

export const importCatalogue = operation({
  name: "import_catalogue",
  summary: "Adds entries from a file of the catalogue's own form; what the catalogue itself describes is corrected there, not here",
  route: null,
  role: "analyst",
  changes: true,
  input: z.object({ file: z.string().min(1) }),
  output: z.object({ added: z.array(z.string()), skipped: z.array(z.string()) }),
  command: {
    words: ["catalogue", "import"],
    positional: ["file"],
    text: ({ added, skipped }) =>
      [`Added: ${added.join(", ") || "none"}`, ...(skipped.length > 0 ? [`Left as the catalogue has them: ${skipped.join(", ")}`] : [])].join("\n"),
  },
  async run(desk, { file }, caller) {
    const all = entriesIn(await textOf(file));
    const shipped = new Set(catalogueSources().map(({ slug }) => slug));
    const fresh = all.filter(({ slug }) => !shipped.has(slug));
    await keep(desk, fresh, caller);
    return { added: fresh.map(({ slug }) => slug), skipped: all.map(({ slug }) => slug).filter((slug) => shipped.has(slug)) };
  },
});

async function textOf(file: string): Promise<string> {
  const found = await stat(file).catch(() => null);
  if (!found?.isFile()) throw new Refused(`there is no file ${file}`);
  if (found.size > MAX_FILE_BYTES) throw new Refused(`${file} is larger than ${MAX_FILE_BYTES / 1024 / 1024} MB`);
  return readFile(file, "utf8");
}

function entriesIn(text: string): CatalogueSource[] {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new Refused("the file is no JSON");
  }
  const read = z.object({ sources: CatalogueSource.array().max(MAX_ENTRIES) }).safeParse(json);
  if (read.success) return read.data.sources;
  const [issue] = read.error.issues;
  throw new Refused(`the file is no catalogue: ${issue?.path.join(".")}: ${issue?.message}`);
}

/** Each entry has a source of the desk, found by what it is known by, or made. */
async function keep({ db, clock, queue }: Desk, all: CatalogueSource[], { person }: Caller): Promise<void> {
  const shipped = new Set(catalogueSources().map(({ slug }) => slug));
  const now = clock.now();
  for (const entry of all) {
    if (shipped.has(entry.slug)) throw new Refused(`${entry.slug} is in the catalogue itself: a change to its file is the way to correct it`);
    await transaction(db, async (tx) => keepOwnEntry(tx, { source: await catalogueSource(tx, entry, now), entry }, { person, now }));
  }
  await queue.enqueue("score-sources", {}, "score");
}

export const dropEntry = operation({
  name: "drop_entry",
  summary: "Takes an entry that you added out of the catalogue; its source and issues stay",
  route: "DELETE /v1/catalogue/{slug}",
  role: "analyst",
  changes: true,
  input: z.object({ slug: SourceSlug }),
  output: z.object({ slug: SourceSlug }),
  command: { words: ["catalogue", "drop"], positional: ["slug"], text: ({ slug }) => `${slug} is no longer in the catalogue; its source stays.` },
  async run({ db, queue }, { slug }) {
    if (!(await dropOwnEntry(db, slug))) notFound(`you added no entry ${slug}`);
    await queue.enqueue("score-sources", {}, "score");
    return { slug };
  },
});

export const exportCatalogue = operation({
  name: "export_catalogue",
  summary: "The entries that you added, in the form of the catalogue's own file",
  route: "GET /v1/export/catalogue",
  role: "reader",
  changes: false,
  input: z.object({}),
  output: z.object({ note: z.string(), sources: z.array(CatalogueSource) }),
  command: { words: ["export", "catalogue"], text: (catalogue) => JSON.stringify(catalogue, null, 2) },
  async run({ db }) {
    return { note: "Entries added on a desk, each fact with where it was read.", sources: (await ownEntries(db)).map(({ entry }) => entry) };
  },
});
