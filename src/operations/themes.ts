import { z } from "zod";
import { operation } from "../desk.ts";
import { termsOfExamples } from "../extract/themes/examples.ts";
import { DAY_MS } from "../platform/clock.ts";
import { notFound, Refused } from "../platform/errors.ts";
import { AssetSlug } from "../schema/asset.ts";
import { OwnTheme, ThemeSlug } from "../schema/theme.ts";
import { dropOwnTheme, isOfCatalogue, issuesByTheme, keepOwnTheme, knownThemes, ownThemes, phrasesOfExamples } from "../store/themes.ts";

const RECENT_DAYS = 30;
const MOST_TERMS = 60;
const MOST_EXAMPLES = 20;

const ThemeLine = z
  .object({
    theme: ThemeSlug,
    name: z.string(),
    says: z.string(),
    assets: z.array(AssetSlug),
    own: z.boolean().describe("added by a person"),
    terms: z.array(z.string()).describe("of one that a person added: what it is recognised by"),
    issues: z.int().describe("of the last 30 days that it was given to"),
  })
  .meta({ id: "ThemeLine" });

export const listThemes = operation({
  name: "list_themes",
  summary: "The themes that issues are read for: those of the catalogue, and your own",
  route: "GET /v1/themes",
  role: "reader",
  changes: false,
  input: z.object({}),
  output: z.object({ items: z.array(ThemeLine) }),
  command: {
    words: ["themes"],
    text: ({ items }) =>
      items.map(({ theme, name, own, issues }) => `${theme}${own ? " (own)" : ""}: ${name}, ${issues} issues in 30 days`).join("\n"),
  },
  async run({ db, clock }) {
    const counts = await issuesByTheme(db, new Date(clock.now().getTime() - RECENT_DAYS * DAY_MS));
    const own = new Map((await ownThemes(db)).map((theme) => [theme.theme, Object.values(theme.terms).flat()]));
    const items = await knownThemes(db);
    return { items: items.map((theme) => ({ ...theme, terms: own.get(theme.theme) ?? [], issues: counts.get(theme.theme) ?? 0 })) };
  },
});

export const addTheme = operation({
  name: "add_theme",
  summary: "Adds a theme of your own, by a few words, by issues that are about it, or both; issues that came before are read for it as well",
  route: "PUT /v1/themes/{theme}",
  role: "analyst",
  changes: true,
  input: z.object({
    theme: ThemeSlug,
    name: z.string().trim().min(1).max(80),
    says: z.string().trim().max(300).default(""),
    terms: z
      .array(z.string().trim().min(2).max(60))
      .default([])
      .describe("words that name it alone; with a capital or a digit they are found as written"),
    leaning: z.array(z.string().trim().min(2).max(60)).default([]).describe("words that speak for it beside others"),
    examples: z.array(z.uuid()).default([]).describe("issues that are about it: what they have in common is learned"),
    assets: z.array(AssetSlug).default([]).describe("assets that it is about: the basket whose price is shown beside it"),
  }),
  output: OwnTheme,
  command: {
    words: ["themes", "add"],
    positional: ["theme", "name"],
    text: ({ name, terms }) => `Issues are read for “${name}” from now on, by: ${Object.values(terms).flat().join(", ")}`,
  },
  async run({ db, clock, queue }, { terms, leaning, examples, ...theme }, { person }) {
    if (isOfCatalogue(theme.theme)) throw new Refused(`${theme.theme} is a theme of the catalogue: choose another name`);
    if (terms.length + leaning.length > MOST_TERMS || examples.length > MOST_EXAMPLES)
      throw new Refused(`at most ${MOST_TERMS} words and ${MOST_EXAMPLES} examples are taken`);
    const learned = examples.length > 0 ? termsOfExamples(await phrasesOfExamples(db, examples), examples.length) : [];
    const given = new Set([...terms, ...leaning]);
    const all = { strong: terms, medium: [...leaning, ...learned.filter((term) => !given.has(term))], weak: [] };
    if (all.strong.length + all.medium.length === 0)
      throw new Refused(
        examples.length > 0 ? "these issues have nothing in common that others have not: add words" : "give words, or issues that are about it",
      );
    const kept = { ...theme, examples, terms: all };
    await keepOwnTheme(db, person.id, kept, clock.now());
    await queue.enqueue("read-own-themes", {}, "own-themes");
    return kept;
  },
});

export const dropTheme = operation({
  name: "drop_theme",
  summary: "Takes a theme of your own off the list, with what issues were given of it",
  route: "DELETE /v1/themes/{theme}",
  role: "analyst",
  changes: true,
  input: z.object({ theme: ThemeSlug }),
  output: z.object({}),
  command: { words: ["themes", "drop"], positional: ["theme"], text: () => "Dropped." },
  async run({ db }, { theme }) {
    if (isOfCatalogue(theme)) throw new Refused(`${theme} is a theme of the catalogue and stays`);
    if (!(await dropOwnTheme(db, theme))) notFound(`there is no theme ${theme} of your own`);
    return {};
  },
});
