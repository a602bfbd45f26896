// npm run bench:habits: judges each issue of the real newsletters by how those before it are written and built, and prints how many are told to read
// unlike them (at most 2 %), and how many issues of other sources are when they stand in their place (at least 70 %); else it exits 1. Beside it, what
// was not used to set the limits: letters of strangers in the place of an issue, and the pieces of news sites by many authors. --verbose: each alarm.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { blocksIn } from "../src/extract/blocks/blocks-in.ts";
import type { Draft } from "../src/inbox/draft.ts";
import { documentDraft, mailDraft } from "../src/inbox/drafts.ts";
import { languageOf } from "../src/inbox/text/language.ts";
import type { Document } from "../src/schema/delivery.ts";
import type { Style } from "../src/schema/style.ts";
import { departureOf } from "../src/verify/style/departure.ts";
import { styleOf } from "../src/verify/style/measures.ts";

const DATA = process.env.ASSAY_TEST_DATA ?? "../shared/data";
const MOST_ALARMS = 0.02;
const LEAST_CAUGHT = 0.7;
const LEAST_PIECES = 30;
const STRIDE = 7_919; // a prime: the impostors come from all over the other source

interface Piece {
  source: string;
  published: string;
  title: string;
  style: Style;
}

type Sources = Map<string, Piece[]>;

if (!existsSync(join(DATA, "newsletters"))) {
  process.stdout.write(`no newsletters in ${DATA}: set ASSAY_TEST_DATA\n`);
  process.exit(0);
}
const isVerbose = process.argv.includes("--verbose");
const newsletters = bySource(await documents("newsletters"));
const real = tally(newsletters, (_, piece) => [piece], isVerbose);
const swapped = tally(newsletters, (place, { source }) =>
  [...newsletters].filter(([other]) => other !== source).flatMap(([, pieces]) => pieces[(place * STRIDE) % pieces.length] ?? []),
);
for (const source of newsletters.keys())
  process.stdout.write(`  ${source}: told of its own ${said(real.get(source))}, of others in their place ${said(swapped.get(source))}\n`);
const [alarms, caught] = [whole(real), whole(swapped)];
process.stdout.write(
  `${mark(share(alarms) <= MOST_ALARMS)} own issues that read unlike those before: ${said(alarms)} (limit ${MOST_ALARMS * 100} %)\n`,
);
process.stdout.write(
  `${mark(share(caught) >= LEAST_CAUGHT)} issues of another source in their place: ${said(caught)} (limit ${LEAST_CAUGHT * 100} %)\n`,
);
for (const [kind, what] of [
  ["phishing", "phishing letters"],
  ["ham", "ordinary letters of strangers"],
] as const) {
  const strangers = existsSync(join(DATA, "mail", kind)) ? await letters(kind) : [];
  const found = tally(newsletters, (place) => strangers[(place * STRIDE) % strangers.length] ?? []);
  process.stdout.write(`${what} in their place: ${said(whole(found))}\n`);
}
if (existsSync(join(DATA, "news"))) {
  const sites = new Map([...bySource(await documents("news"))].filter(([, pieces]) => pieces.length >= LEAST_PIECES));
  process.stdout.write(
    `own pieces of ${sites.size} news sites, cut at about a thousand characters: ${said(whole(tally(sites, (_, piece) => [piece])))}\n`,
  );
}
process.exit(share(alarms) <= MOST_ALARMS && share(caught) >= LEAST_CAUGHT ? 0 : 1);

interface Tally {
  told: number;
  of: number;
}

/** Puts pieces in the place of each issue of a source and counts those that are told to read unlike the issues before. */
function tally(sources: Sources, put: (place: number, piece: Piece) => Piece | Piece[], isTold = false): Map<string, Tally> {
  const counts = new Map<string, Tally>();
  for (const [source, pieces] of sources) {
    const count = { told: 0, of: 0 };
    for (const [place, piece] of pieces.entries()) {
      const earlier = pieces
        .slice(0, place)
        .reverse()
        .map(({ style }) => style);
      for (const each of [put(place, piece)].flat()) {
        const departure = departureOf(each.style, earlier);
        if (!departure) continue;
        count.of += 1;
        if (departure.distance <= departure.limit) continue;
        count.told += 1;
        if (isTold) process.stdout.write(`  ${source}, ${piece.published.slice(0, 10)}, ${each.title}: ${departure.told.join("; ")}\n`);
      }
    }
    counts.set(source, count);
  }
  return counts;
}

async function documents(folder: string): Promise<Piece[]> {
  const lines = readdirSync(join(DATA, folder))
    .filter((name) => name.endsWith(".ndjson"))
    .flatMap((name) =>
      readFileSync(join(DATA, folder, name), "utf8")
        .trim()
        .split("\n"),
    );
  const pieces: Piece[] = [];
  for (const line of lines) {
    const document = JSON.parse(line) as Document;
    pieces.push(await pieceOf(document.source ?? folder, await documentDraft(document)));
  }
  return pieces;
}

async function letters(kind: string): Promise<Piece[]> {
  const folder = join(DATA, "mail", kind);
  const pieces: Piece[] = [];
  for (const name of readdirSync(folder).filter((each) => each.endsWith(".eml")))
    pieces.push(await pieceOf(kind, await mailDraft(readFileSync(join(folder, name)))));
  return pieces;
}

async function pieceOf(source: string, { title, published, before, kind, body: { text, links, images } }: Draft): Promise<Piece> {
  const blocks = blocksIn(text, { before, title: title ?? "", links, images, kind });
  const style = styleOf({ text, length: text.length, language: await languageOf(text), blocks, links: links.length });
  return { source, published: published ?? "", title: title ?? "", style };
}

function bySource(pieces: Piece[]): Sources {
  return Map.groupBy(
    pieces.toSorted((a, b) => a.published.localeCompare(b.published)),
    ({ source }) => source,
  );
}

function whole(counts: Map<string, Tally>): Tally {
  return [...counts.values()].reduce((sum, { told, of }) => ({ told: sum.told + told, of: sum.of + of }), { told: 0, of: 0 });
}

function share({ told, of }: Tally): number {
  return of === 0 ? 0 : told / of;
}

function said(count: Tally = { told: 0, of: 0 }): string {
  return `${(100 * share(count)).toFixed(1)} % (${count.told} of ${count.of})`;
}

function mark(isWell: boolean): string {
  return isWell ? "✓" : "✗";
}
