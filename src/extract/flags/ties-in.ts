import type { Sentence } from "../../platform/sentences.ts";
import type { Block } from "../../schema/block.ts";
import type { AssetMentions } from "../../schema/mention.ts";
import { ANY_SUBJECT, type Tie, type TieKind } from "../../schema/tie.ts";
import { isQuoted } from "./refused.ts";
import { surroundings } from "./scene.ts";
import { assetSpans, assetsNamed, firmsNamed } from "./subjects.ts";

export interface TieContext {
  sentences: readonly Sentence[];
  assets: readonly AssetMentions[];
  blocks: readonly Block[];
}

const LONGEST = 600;
const MOST_TIES = 60;
/** Who writes. */
const WRITER = `(?:i|we|i['’]ve|we['’]ve|i['’]m|we['’]re|(?:the|this|your) (?:author|writer|editor|publisher|analyst)s?(?: of this letter)?|(?:one|some|two|several) of us|(?:members of )?(?:our|the) (?:team|staff|editors|fund|firm|company)|staff|authors?|editors?)`;

const WAYS: { kind: TieKind; says: RegExp }[] = [
  {
    kind: "advises",
    says: new RegExp(
      String.raw`\b${WRITER}\b[^.;]{0,20}?\b(?:advis(?:e|es|ed|ing)|consult(?:s|ing)?(?: for)?|(?:an? |the )?(?:paid |formal )?(?:advisors?|advisers?|consultants?) (?:to|of|for|at))\b`,
      "i",
    ),
  },
  {
    kind: "invested",
    says: new RegExp(
      String.raw`\b${WRITER}\b[^.;]{0,20}?\b(?:(?:have |has |am |are |is |also )*invested in|(?:an? |small |angel )*(?:investors?|shareholders?|backers?) (?:in|of))\b`,
      "i",
    ),
  },
  {
    kind: "works",
    says: new RegExp(
      String.raw`\b${WRITER}\b[^.;]{0,20}?\b(?:works? (?:for|at)|employed by|co-?founde(?:d|rs?)(?: of)?|founded|on the board of|contractor (?:for|at))\b`,
      "i",
    ),
  },
  {
    kind: "paid",
    says: new RegExp(
      String.raw`\b(?:${WRITER}\b[^.;]{0,25}?\b(?:paid|compensated|sponsored|receives? (?:\w+ ){0,3}(?:from|by)|get (?:\w+ )?(?:fees|payment|a commission) from)\b(?: by| from)?|(?:this|the) (?:post|article|issue|piece|letter) (?:was|is) (?:paid for|sponsored|commissioned) by)`,
      "i",
    ),
  },
  {
    kind: "holds",
    says: new RegExp(
      String.raw`\b${WRITER}\b[^.;]{0,25}?\b(?:own(?:s|ed)?|hold(?:s|ing)?|held|(?:am|are|is|['’]m|['’]re) long|(?:has|have|hold)s? (?:an? )?(?:\w+ )?(?:positions?|stakes?|exposure|bags?) in)\b`,
      "i",
    ),
  },
];
const DENIES =
  /\b(?:no|not|never|neither|nor|none|don['’]t|doesn['’]t|didn['’]t|without|nothing|no longer|used to|sold all|if i|if we|wish|would|could|should)\b/i;
const OF_ALL =
  /\b(?:may|might|can|could|do|does|will)? ?(?:hold|own|have (?:positions?|exposure|interests?)|invest|trade)\w*\b[^.;]{0,40}\b(?:any|some|several|many|all|the|these)\b[^.;]{0,30}\b(?:assets?|tokens?|coins?|cryptocurrenc\w+|crypto|projects?|securities|companies)\b[^.;]{0,40}\b(?:mentioned|discussed|covered|above|named|here(?:in)?|listed|referenced|this)\b/i;

/** What an issue's writers own up to: ties to assets and firms, or to all that they write about. Denials are none. */
export function tiesIn(text: string, { sentences, assets, blocks }: TieContext): Tie[] {
  const spans = assetSpans(assets);
  const ties: Tie[] = [];
  for (const { start, end, text: quote } of sentences) {
    if (ties.length >= MOST_TIES) break;
    if (
      quote.length > LONGEST ||
      !/\b(?:i|we|us|writers|author|authors|writer|editor|editors|publisher|analyst|team|staff|fund|firm|company|post|article|issue|piece|letter)\b|['’](?:ve|m|re)\b/i.test(
        quote,
      )
    )
      continue;
    const isDisclosure = blocks.some((block) => block.label === "disclosure" && block.start < end && block.end > start);
    if (OF_ALL.test(quote) && (isDisclosure || inSmallPrint(blocks, start, end)))
      ties.push({ kind: "holds", subject: ANY_SUBJECT, name: "", start, end, quote });
    for (const { kind, says } of WAYS) {
      const found = says.exec(quote);
      if (!found || DENIES.test(quote.slice(0, found.index + found[0].length)) || isQuoted(surroundings(text, { start, end }), found.index)) continue;
      const behind = { start: start + found.index + found[0].length, end };
      const named = assetsNamed(text, spans, behind);
      const firms = kind === "holds" ? [] : firmsNamed(text.slice(behind.start, end));
      ties.push(...[...named, ...firms].map((subject) => ({ kind, ...subject, start, end, quote })));
    }
  }
  return ties.slice(0, MOST_TIES);
}

function inSmallPrint(blocks: readonly Block[], start: number, end: number): boolean {
  return blocks.some((block) => block.label === "disclaimer" && block.start < end && block.end > start);
}
