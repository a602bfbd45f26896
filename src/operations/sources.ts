import { z } from "zod";
import { operation } from "../desk.ts";
import { Conflict, notFound } from "../platform/errors.ts";
import { slugOf } from "../platform/slug.ts";
import { Grade } from "../schema/score.ts";
import { Alias, Source, SourceSlug } from "../schema/source.ts";
import { type Session, transaction } from "../store/database.ts";
import { addSource, deleteSource, mergeSources, splitSource } from "../store/identity.ts";
import { scoreFiguresAt } from "../store/scores.ts";
import { renameSource, sourceIdBySlug, sources, unfollow } from "../store/sources.ts";

const ScoredSource = Source.extend({
  score: z
    .object({ points: z.number().nullable(), low: z.number(), high: z.number(), grade: Grade.nullable(), provisional: z.boolean() })
    .nullable()
    .describe("by the published weights, of this week"),
}).meta({ id: "ScoredSource" });

export const listSources = operation({
  name: "list_sources",
  summary: "Every source: what it is known by, its feeds and how their last fetch went, its issues",
  route: "GET /v1/sources",
  role: "reader",
  changes: false,
  input: z.object({}),
  output: z.object({ items: z.array(ScoredSource) }),
  command: {
    words: ["sources"],
    text: ({ items }) => (items.length === 0 ? "No sources yet. Try: assay follow URL" : items.map(sourceText).join("\n")),
  },
  async run(desk, _, { person }) {
    const scores = new Map((await scoreFiguresAt(desk.db, desk.clock.now())).map((score) => [score.slug, score]));
    const all = await sources(desk.db, person);
    return { items: all.map((source) => ({ ...source, score: scores.get(source.slug) ?? null })) };
  },
});

export const getSource = operation({
  name: "get_source",
  summary: "One source",
  route: "GET /v1/sources/{slug}",
  role: "reader",
  changes: false,
  input: z.object({ slug: SourceSlug }),
  output: Source,
  async run({ db }, { slug }, { person }) {
    return (await sources(db, person, slug))[0] ?? notFound(`there is no source ${slug}`);
  },
});

export const renameSourceTo = operation({
  name: "rename_source",
  summary: "Gives a source another name; what it is known by stays",
  route: "PATCH /v1/sources/{slug}",
  role: "analyst",
  changes: true,
  input: z.object({ slug: SourceSlug, name: z.string().trim().min(1).max(200) }),
  output: Source,
  async run({ db }, { slug, name }, { person }) {
    await renameSource(db, await idOf(db, slug), name);
    return (await sources(db, person, slug))[0] ?? notFound(`there is no source ${slug}`);
  },
});

export const unfollowSource = operation({
  name: "unfollow_source",
  summary: "Stops following a source; its issues stay, its feeds rest",
  route: "DELETE /v1/sources/{slug}/follow",
  role: "analyst",
  changes: true,
  input: z.object({ slug: SourceSlug }),
  output: Source,
  command: { words: ["sources", "unfollow"], positional: ["slug"], text: ({ name }) => `No longer following ${name}; its issues stay.` },
  async run({ db }, { slug }, { person }) {
    await unfollow(db, person, await idOf(db, slug));
    return (await sources(db, person, slug))[0] ?? notFound(`there is no source ${slug}`);
  },
});

export const mergeSource = operation({
  name: "merge_source",
  summary: "Makes two sources one: everything of the first becomes the second's",
  route: "POST /v1/sources/{slug}/merge",
  role: "analyst",
  changes: true,
  input: z.object({ slug: SourceSlug, into: SourceSlug }),
  output: Source,
  command: {
    words: ["sources", "merge"],
    positional: ["slug", "into"],
    text: ({ name, issues }) => `Merged into ${name}, which has ${issues} issues now.`,
  },
  async run({ db }, { slug, into }, { person }) {
    if (slug === into) throw new Conflict("a source can't be merged into itself");
    const [from, target] = [await idOf(db, slug), await idOf(db, into)];
    await transaction(db, (tx) => mergeSources(tx, from, target));
    return (await sources(db, person, into))[0] ?? notFound(`there is no source ${into}`);
  },
});

export const splitSourceOff = operation({
  name: "split_source",
  summary: "Takes one alias out of a source into a new one, with the issues that came by that alias alone",
  route: "POST /v1/sources/{slug}/split",
  role: "analyst",
  changes: true,
  input: z.object({ slug: SourceSlug, kind: Alias.shape.kind, value: z.string().min(1), name: z.string().trim().min(1).max(200) }),
  output: Source,
  command: {
    words: ["sources", "split"],
    positional: ["slug", "kind", "value", "name"],
    text: ({ name, issues }) => `${name} is a source of its own now, with ${issues} issues.`,
  },
  async run({ db, clock }, { slug, kind, value, name }, { person }) {
    const from = await idOf(db, slug);
    const [source] = await sources(db, person, slug);
    if (!source?.aliases.some((alias) => alias.kind === kind && alias.value === value)) notFound(`${slug} is not known by ${kind} ${value}`);
    const made = await transaction(db, async (tx) => {
      const into = await addSource(tx, { slug: slugOf(name), name, homepage: null, catalogue: null, sample: source?.sample ?? false }, clock.now());
      await splitSource(tx, { from, into, alias: { kind, value } });
      return into;
    });
    return (await sources(db, person)).find((each) => each.aliases.some((alias) => alias.kind === kind && alias.value === value)) ?? notFound(made);
  },
});

export const deleteSourceWhole = operation({
  name: "delete_source",
  summary: "Deletes a source with its issues and everything derived from them",
  route: "DELETE /v1/sources/{slug}",
  role: "owner",
  changes: true,
  input: z.object({ slug: SourceSlug }),
  output: z.object({ slug: SourceSlug }),
  command: { words: ["sources", "delete"], positional: ["slug"], text: ({ slug }) => `Deleted ${slug} and everything derived from it.` },
  async run({ db }, { slug }) {
    const id = await idOf(db, slug);
    await transaction(db, (tx) => deleteSource(tx, id));
    return { slug };
  },
});

async function idOf(db: Session, slug: string): Promise<string> {
  return (await sourceIdBySlug(db, slug)) ?? notFound(`there is no source ${slug}`);
}

function sourceText({ slug, name, issues, newest, feeds, followed, score }: z.output<typeof ScoredSource>): string {
  const state = feeds.map(({ failure, state }) => (state === "gone" ? "gone" : (failure ?? "ok"))).join("; ");
  return [
    slug.padEnd(28),
    `${issues} issues`.padStart(12),
    (score?.points == null ? "no score" : `${score.points.toFixed(0)} (${score.low.toFixed(0)} to ${score.high.toFixed(0)})`).padEnd(14),
    (newest ?? "never").slice(0, 10).padEnd(12),
    followed ? "followed" : "        ",
    name,
    state && `(${state})`,
  ]
    .join("  ")
    .trimEnd();
}
