import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { generateRssFeed } from "feedsmith";
import { z } from "zod";
import { type Caller, type Desk, operation } from "../desk.ts";
import { changesSince, type Edition, type Listed, rowsOf } from "../edition/edition.ts";
import { changesPage, checklistPage, guidePage, methodPage } from "../edition/further-pages.ts";
import { rankingPage } from "../edition/ranking-page.ts";
import { sourcePage } from "../edition/source-page.ts";
import { checklist } from "../insights/choosing/checklist.ts";
import { readingList } from "../insights/choosing/reading-list.ts";
import { ranked } from "../insights/scores/ranked.ts";
import { publishedRubric, WEIGHTS } from "../insights/scores/rubric.ts";
import { messageOf, Refused } from "../platform/errors.ts";
import { UseCase } from "../schema/catalogue.ts";
import { EditionFile } from "../schema/edition.ts";
import { Needs } from "../schema/needs.ts";
import { candidates } from "./choosing.ts";
import { describedEntries, shownScores, termsOf } from "./scored.ts";

const KEPT = "edition.json";
const SOURCES = "sources";

export const publishSources = operation({
  name: "publish_sources",
  summary:
    "Writes the ranking as a static site that opens from a disk: method, guide by use, checklist, a page a newsletter, what changed since the last edition",
  route: null,
  role: "owner",
  changes: false,
  input: z.object({ folder: z.string().min(1).describe("made where it is missing; an edition that is there is taken for the last one") }),
  output: z.object({ folder: z.string(), newsletters: z.int(), files: z.int(), changes: z.array(z.string()) }),
  command: {
    words: ["sources", "publish"],
    positional: ["folder"],
    text: ({ folder, newsletters, files, changes }) =>
      [
        `Wrote ${files} files on ${newsletters} newsletters. Open ${join(folder, "index.html")}`,
        ...changes.slice(0, 12).map((each) => `  ${each}`),
      ].join("\n"),
  },
  async run(desk, { folder: given }, caller) {
    const folder = resolve(given);
    const edition = await editionOf(desk, caller, await lastEdition(folder));
    const files = filesOf(edition);
    for (const each of [folder, join(folder, SOURCES)]) await made(each);
    for (const [name, text] of files) await written(join(folder, name), text);
    return { folder, newsletters: edition.listed.length, files: files.length, changes: edition.changes[0]?.says ?? [] };
  },
});

async function editionOf(desk: Desk, { person }: Caller, last: EditionFile | null): Promise<Edition> {
  const made = desk.clock.now();
  const entries = await describedEntries(desk);
  const listed = ranked(await shownScores(desk, made), WEIGHTS).map((score, at): Listed => {
    const entry = entries.get(score.catalogue ?? "") ?? null;
    return { rank: at + 1, score, entry, checklist: checklist(score, entry), terms: termsOf(entry) };
  });
  const unfollowed = (await candidates(desk, person)).map((candidate) => ({ ...candidate, followed: false })); // whom the publisher follows is nobody's business
  const guide = [null, ...UseCase.options].map((use) => ({ use, list: readingList(unfollowed, Needs.parse({ uses: use === null ? [] : [use] })) }));
  return { made, rubric: publishedRubric(), listed, guide, changes: changesSince(last, { rows: rowsOf(listed), made }) };
}

function filesOf(edition: Edition): [name: string, text: string][] {
  const { made, listed, rubric, changes } = edition;
  const kept: EditionFile = { assay: "edition", made: made.toISOString(), method: rubric.method, rows: rowsOf(listed), changes };
  return [
    ...listed.map((each): [string, string] => [join(SOURCES, `${each.score.slug}.html`), sourcePage(each, edition)]),
    ["guide.html", guidePage(edition)],
    ["checklist.html", checklistPage(edition)],
    ["method.html", methodPage(edition)],
    ["changes.html", changesPage(edition)],
    ["feed.xml", feedOf(edition)],
    ["index.html", rankingPage(edition)],
    [KEPT, `${JSON.stringify(kept, null, 2)}\n`],
  ];
}

function feedOf({ changes, made }: Edition): string {
  return generateRssFeed({
    title: "Which to read: what changed",
    link: "index.html",
    description: "Editions of a ranking of crypto newsletters. For research, not advice.",
    pubDate: made,
    items: changes.map(({ made: at, says }) => ({
      title: `Edition of ${at.slice(0, 10)}`,
      link: "changes.html",
      guid: { value: `edition-${at}`, isPermaLink: false },
      pubDate: new Date(at),
      description: says.join(" "),
    })),
  });
}

async function lastEdition(folder: string): Promise<EditionFile | null> {
  const text = await readFile(join(folder, KEPT), "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw new Refused(`the edition in ${folder} can't be read: ${messageOf(error)}`);
  });
  if (text === null) return null;
  try {
    return EditionFile.parse(JSON.parse(text));
  } catch {
    throw new Refused(`${join(folder, KEPT)} is no edition of a desk: choose another folder, or take that file away`);
  }
}

/** One level alone: its parent must be there. */
async function made(folder: string): Promise<void> {
  await mkdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EEXIST") throw new Refused(`the folder ${folder} can't be made: ${messageOf(error)}`);
  });
}

/** Written beside its place first: a page that is open elsewhere is never half there. */
async function written(path: string, text: string): Promise<void> {
  try {
    await writeFile(`${path}.part`, text);
    await rename(`${path}.part`, path);
  } catch (error) {
    throw new Refused(`${path} can't be written: ${messageOf(error)}`);
  }
}
