import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { describe, expect, it } from "vitest";
import { SETTINGS } from "../src/config.ts";
import { OWN_COMMANDS } from "../src/doors/cli/help.ts";
import { operations } from "../src/operations/index.ts";
import { NOT_ADVICE } from "../src/schema/not-advice.ts";

const ROOT = join(import.meta.dirname, "..");
const PAPERS = readdirSync(ROOT).filter((name) => name.endsWith(".md"));
const PAGES = [...PAPERS, ...filesIn("docs", /\.md$/)];

describe("the guide's page of settings", () => {
  const rows = tableRows("docs/guide/settings.md");

  it.each(Object.entries(SETTINGS))("has %s with its default", (name, { default: value }) => {
    const [, shown] = rows.find(([first]) => first === `\`${name}\``) ?? [];
    expect(shown).toBe(value === "" ? "none" : `\`${value}\``);
  });

  it("has no setting that the desk does not know", () => {
    const named = rows.flatMap(([first = ""]) => first.match(/^`([A-Z_]+)`$/)?.[1] ?? []);
    expect(named.filter((name) => !(name in SETTINGS))).toEqual([]);
  });
});

describe("the guide's page of commands", () => {
  const usages = tableRows("docs/guide/commands.md").map(([usage = ""]) => usage.replaceAll(/`/g, ""));
  const known = [...Object.keys(OWN_COMMANDS).map((word) => [word]), ...operations.flatMap(({ command }) => (command ? [command.words] : []))];

  it.each(known.map((words) => words.join(" ")))("has assay %s", (words) => {
    expect(usages.some((usage) => isUsageOf(usage, words))).toBe(true);
  });

  it("has no command that the desk does not know", () => {
    expect(usages.filter((usage) => usage.startsWith("assay ") && !known.some((words) => isUsageOf(usage, words.join(" "))))).toEqual([]);
  });
});

describe("the description of the API", () => {
  const { paths, info } = JSON.parse(read("docs/openapi.json")) as { paths: Record<string, Record<string, unknown>>; info: { description: string } };

  it.each(operations.flatMap(({ route }) => route ?? []))("has %s", (route) => {
    const [method = "", path = ""] = route.split(" ");
    expect(Object.keys(paths[path] ?? {})).toContain(method.toLowerCase());
  });

  it("says, as the README does, that this is for research and not advice", () => {
    expect(info.description).toContain(NOT_ADVICE);
    expect(read("README.md")).toContain(NOT_ADVICE);
  });
});

describe("the papers", () => {
  it.each(PAGES)("%s leads only to what is there", (page) => {
    expect(relativeLinks(read(page)).filter((link) => !leadsSomewhere(link, page))).toEqual([]);
  });

  it("tell the architecture in 80 lines, and show only folders that exist", () => {
    const text = read("ARCHITECTURE.md");
    const folders = foldersOfTree(text);
    expect(text.trimEnd().split("\n").length).toBeLessThanOrEqual(80);
    expect(folders.length).toBeGreaterThan(15);
    expect(folders.filter((folder) => !existsSync(join(ROOT, folder)))).toEqual([]);
  });

  it("name no stage that the architecture leaves out", () => {
    const shown = foldersOfTree(read("ARCHITECTURE.md"));
    const stages = readdirSync(join(ROOT, "src"), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const withFiles = stages.filter(({ name }) => filesIn(`src/${name}`, /\.ts$/).length > 0).map(({ name }) => `src/${name}/`);
    expect(withFiles.filter((folder) => !shown.includes(folder))).toEqual([]);
  });
});

describe("words for people", () => {
  // an order to trade: "buy now", "you should sell", "time to accumulate"; what letters of the sample say is theirs, not the desk's
  const TRADE = "(?:buy|sell|short|accumulate|go long|take profits?)";
  const ORDER = new RegExp(
    `\\b(?:you (?:should|must|ought to|need to|may want to)|we (?:recommend|advise|suggest)(?: (?:that )?you)?|(?:it is |it's )?time to|consider|don['’]t forget to) ${TRADE}(?:ing)?\\b|\\b${TRADE} (?:now|today|the dip|immediately|before it)\\b|\\bstrong (?:buy|sell)\\b`,
    "i",
  );
  const TEXTS = [...PAGES, ...filesIn("web/src", /\.tsx?$/), ...filesIn("src", /\.ts$/), "docs/openapi.json"].filter(
    (file) => !file.includes(".test.") && file !== "src/extract/blocks/cues.ts", // the words by which other people's promotion is known
  );

  it("knows an order to trade from a description of one", () => {
    expect(["You should sell.", "Buy now", "a strong buy", "time to accumulate"].filter((words) => !ORDER.test(words))).toEqual([]);
    expect(["A market that is about to buy something", "whoever sells", "a short note"].filter((words) => ORDER.test(words))).toEqual([]);
  });

  it("tells nobody to buy or sell", () => {
    expect(
      TEXTS.flatMap(
        (file) =>
          read(file)
            .match(ORDER)
            ?.map((words) => `${file}: ${words}`) ?? [],
      ),
    ).toEqual([]);
  });
});

function read(file: string): string {
  return readFileSync(join(ROOT, file), "utf8");
}

function filesIn(folder: string, name: RegExp): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && name.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)))
    .sort();
}

/** Cells of every table of a page, a row each. A bar behind a backslash belongs to its cell. */
function tableRows(file: string): string[][] {
  const lines = read(file).split("\n");
  return lines
    .filter((line) => line.startsWith("| "))
    .map((line) =>
      line
        .split(/(?<!\\)\|/)
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

/** `assay sources merge SLUG INTO` is a usage of "sources merge", not of "sources". */
function isUsageOf(usage: string, words: string): boolean {
  return new RegExp(`^assay ${words}(?: [^a-z]|$)`).test(usage);
}

function relativeLinks(text: string): string[] {
  const prose = text.replaceAll(/```[\s\S]*?```|`[^`\n]*`/g, "");
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = ""]) => link).filter((link) => !/^[a-z]+:/.test(link));
}

function leadsSomewhere(link: string, page: string): boolean {
  const [path = "", anchor] = link.split("#");
  const target = path === "" ? page : join(dirname(page), path);
  if (!existsSync(join(ROOT, target))) return false;
  return anchor === undefined || anchorsOf(read(target)).includes(anchor);
}

/** Anchors of headings, as code hosts make them. */
function anchorsOf(text: string): string[] {
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, title = ""]) =>
    title
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} -]/gu, "")
      .replaceAll(" ", "-"),
  );
}

/** Folders in the indented tree: `src/`, then `  doors/`, then `    api/` is `src/doors/api/`. */
function foldersOfTree(text: string): string[] {
  const tree = text.match(/## The tree\n+```\n([\s\S]*?)```/)?.[1] ?? "";
  const parents: string[] = [];
  return [...tree.matchAll(/^( *)([\w-]+\/)/gm)].map(([, indent = "", name = ""]) => {
    const depth = indent.length / 2;
    parents.splice(depth, Number.POSITIVE_INFINITY, name);
    return parents.join("");
  });
}
