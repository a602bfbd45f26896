import { assetsIn } from "../src/extract/assets/assets-in.ts";
import { blocksIn } from "../src/extract/blocks/blocks-in.ts";
import type { DocumentLink } from "../src/extract/blocks/link.ts";
import { callsIn } from "../src/extract/calls/calls-in.ts";
import { claimsIn } from "../src/extract/claims/claims-in.ts";
import { flagsIn } from "../src/extract/flags/flags-in.ts";
import { sentences } from "../src/platform/sentences.ts";
import type { Flag } from "../src/schema/flag.ts";

const PUBLISHED = new Date("2024-03-04T00:00:00Z");

/** What a text is flagged for, read as an issue of March 2024. */
export function flagged(text: string, { title = "", links = [] }: { title?: string; links?: DocumentLink[] } = {}): Flag[] {
  const assets = assetsIn(text, { published: PUBLISHED, title });
  const blocks = blocksIn(text, { title, links });
  const claims = claimsIn(text, { assets, published: PUBLISHED, before: title, blocks, source: null });
  const calls = callsIn(text, { assets, published: PUBLISHED, before: title, blocks, claims });
  return flagsIn(text, { title, sentences: sentences(text), blocks, links, calls });
}

/** The codes alone, each once. */
export function codes(text: string, context: Parameters<typeof flagged>[1] = {}): string[] {
  return [...new Set(flagged(text, context).map(({ code }) => code))];
}
