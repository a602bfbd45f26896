import type { Block } from "../../schema/block.ts";
import type { Link } from "../../schema/link.ts";
import type { AssetMentions } from "../../schema/mention.ts";
import type { Passage } from "../../schema/passage.ts";
import { spansOf, within } from "../mention-spans.ts";
import { tokens } from "../numbers/tokens.ts";
import type { TermAt } from "../themes/terms.ts";
import { catalogueTerms, themesIn } from "../themes/themes-in.ts";
import { contentWords } from "./content-words.ts";
import { phrasesIn } from "./phrases.ts";
import { type Section, sectionsOf } from "./sections.ts";
import { termsOf } from "./terms.ts";

const LEAST_WORDS = 8;
const MAX_PASSAGES = 120;
/** So much of a section, and nothing is left to tell. */
const MOSTLY = 0.7;
/** Links to the letter itself and out of its list. */
const OWN_LINK = /unsubscribe|preferences|\b(?:view|read)\b.{0,20}\b(?:browser|web|online|app)\b/i;
/** A piece of which so much is an advertisement is one, whatever stands around it. */
const PROMOTING = 0.3;
const PAID: ReadonlySet<Block["label"]> = new Set(["sponsor", "red-flag", "call-to-action"]);
const EMPTY: ReadonlySet<Block["label"]> = new Set(["disclaimer", "disclosure", "paywall"]);

export interface PassageContext {
  title: string;
  assets: readonly AssetMentions[];
  blocks: readonly Block[];
  links: readonly Link[];
  /** The terms of themes in the text, where they were found before. */
  terms?: readonly TermAt[];
}

/** A text cut into the stretches that each tell of one thing, in order; what says nothing of the world is left out. */
export function passagesIn(text: string, { title, assets, blocks, links, terms = catalogueTerms(tokens(text)) }: PassageContext): Passage[] {
  const mentions = spansOf(assets);
  const { sections, whole } = headedSections(text, title);
  const honest = links.filter(({ text: words, verdict }) => verdict === "ok" && words.length > 3 && !OWN_LINK.test(words));
  return sections.flatMap((section): Passage[] => {
    const { heading } = section;
    const { label, part: covered, promoting } = labelOf(section, blocks);
    if (label && covered > MOSTLY && EMPTY.has(label) && !(label === "paywall" && whole)) return []; // a text that is cut off tells what it says
    const part = text.slice(section.start, section.end);
    const inside = mentions.filter(({ start, end }) => start >= section.start && end <= section.end).map(({ asset }) => asset);
    const cited = honest.filter(({ text: words }) => part.includes(words));
    const words = { title: contentWords(heading, { isTitle: true }), body: contentWords(part) };
    return [
      {
        start: section.start,
        end: section.end,
        words: section.words,
        ...termsOf({ text: part, words, assets: inside, links: cited }),
        phrases: phrasesIn(words),
        assets: [...new Set(inside)],
        themes: themesIn(part, { title: heading, terms: within(terms, section), from: section.start }),
        isPaid: promoting >= PROMOTING || (label !== null && PAID.has(label)),
      },
    ];
  });
}

/** The sections that say enough, each with what stands over it alone; and whether the text is one piece. */
export function headedSections(text: string, title: string): { sections: Section[]; whole: boolean } {
  const all = sectionsOf(text);
  const whole = all.length === 1;
  const shared = new Set(
    all.filter(({ heading }, at) => all.some((other, i) => i !== at && other.heading === heading)).map(({ heading }) => heading),
  );
  const headingOf = (heading: string, at: number) => (shared.has(heading) ? "" : heading || (at === 0 ? title : "")); // what stands over several of them names none
  const sections = all
    .filter(({ words }) => words >= LEAST_WORDS || whole)
    .slice(0, MAX_PASSAGES)
    .map((section, at) => ({ ...section, heading: headingOf(section.heading, at) }));
  return { sections, whole };
}

/** What a section is by more than half, where it is not editorial, and how much of it; and how much of it praises what it sells. */
function labelOf({ start, end }: Section, blocks: readonly Block[]): { label: Block["label"] | null; part: number; promoting: number } {
  const covered = new Map<Block["label"], number>();
  for (const block of blocks) {
    const common = Math.min(end, block.end) - Math.max(start, block.start);
    if (common > 0) covered.set(block.label, (covered.get(block.label) ?? 0) + common);
  }
  const [[label, chars] = ["editorial", 0] as const] = [...covered].sort(([, a], [, b]) => b - a);
  const part = chars / (end - start);
  const promoting = ((covered.get("sponsor") ?? 0) + (covered.get("red-flag") ?? 0)) / (end - start);
  return { label: label !== "editorial" && part > 0.5 ? label : null, part, promoting };
}
