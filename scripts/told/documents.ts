import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { checkedDocument, documentDraft } from "../../src/inbox/drafts.ts";
import type { NarrativeDocument } from "../../src/insights/narratives/document.ts";

import { readPassages } from "../../src/reading.ts";
import type { Passage } from "../../src/schema/passage.ts";
import type { IncomingPassage } from "../../src/schema/story.ts";
import { partsOfThemes } from "../../src/store/told.ts";

/** A document with its passages, as the desk reads it. */
export interface ToldDocument {
  id: string;
  source: string;
  at: Date;
  passages: Passage[];
  assets: string[];
}

/** The lines of a file of documents; nothing where there is no such file. */
export function documentLines(data: string, file: string): string[] {
  const path = join(data, file);
  return existsSync(path) ? readFileSync(path, "utf8").trimEnd().split("\n") : [];
}

/** Reads one line; null where it has no date. */
export async function toldDocument(line: string): Promise<ToldDocument | null> {
  const given = checkedDocument(JSON.parse(line));
  const draft = await documentDraft(given);
  if (!draft.published) return null;
  const { passages, assets } = readPassages(draft);
  return { id: given.id, source: given.source ?? "unknown", at: new Date(draft.published), passages, assets: assets.map(({ asset }) => asset) };
}

/** Its passages, as stories look at them. */
export function incomingPassages({ id, source, at, passages }: ToldDocument): IncomingPassage[] {
  return passages.map(({ terms, weights }, i) => ({
    id: `${id}#${i}`,
    source,
    at,
    terms: terms.map((term, of): [string, number] => [term, weights[of] ?? 0]),
  }));
}

/** The same as narratives look at it. */
export function narrativeDocument({ id, source, at, passages, assets }: ToldDocument): NarrativeDocument {
  const free = passages.filter(({ isPaid }) => !isPaid);
  const phrases = [...new Set(free.flatMap((passage) => passage.phrases))];
  return { id, source, at, themes: [...partsOfThemes(free)], phrases, assets, isCopy: false, weight: 1 };
}
