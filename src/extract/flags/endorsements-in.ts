import type { Block } from "../../schema/block.ts";
import type { Endorsement } from "../../schema/tie.ts";
import { isRefused } from "./refused.ts";
import { type IssueScene, surroundings } from "./scene.ts";
import { assetSpans, assetsNamed, firmsNamed } from "./subjects.ts";
import type { TieContext } from "./ties-in.ts";

const LONGEST = 600;
const MOST_ENDORSEMENTS = 100;
const SKIPPED: ReadonlySet<Block["label"]> = new Set(["disclosure", "disclaimer", "sponsor", "methodology"]);

const WORDS =
  /buy|accumulat|add|pick|bullish|recommend|undervalued|cheap|favou?rite|convict|best|check out|try|like|love|gem|opportunity|own|hold|strongest|outperform|worth|long/i;
const ENDORSES = [
  /\b(?:i|we)(?:['’](?:d|ve|m|re|ll))? (?:\w+ )?(?:recommend|suggest(?: you)?|like|love|favou?r|am bullish on|are bullish on|bullish on|would buy|would (?:accumulate|add|own)|buy(?:ing)?|am buying|are buying|accumulating|adding|keep (?:buying|adding|accumulating))\b/i,
  /^\W*(?:buy|accumulate|stack|own|hold|check out|try|consider (?:buying|adding|owning|using)|add)\b/i,
  /\b(?:our|my) (?:top|favou?rite|best|highest[- ]conviction|number[- ]one|biggest|core) (?:\w+ )?(?:picks?|coins?|tokens?|projects?|ideas?|bets?|holdings?|positions?|trades?|wallets?|exchanges?|protocols?|chains?)\b/i,
  /\b(?:is|are|looks?|remains?|seems?) (?:a |an |the |still |very |deeply |badly |our |my )*(?:undervalued|cheap|(?:strong |clear |screaming )?buy|must[- ](?:own|have)|best (?:\w+ )?(?:way|place|bet|bets|wallet|exchange|chain|protocol|project|bridge|lender|custodian|platform|service|app|tool|choice|option|risk[- ]reward)|steal|no-brainer|strongest|opportunity|hidden gem|gem|bargain)\b/i,
  /\byou (?:should|want to|ought to|need to) (?:\w+ )?(?:buy|own|hold|use|try|add|accumulate|look at)\b/i,
  /\b(?:worth|time to) (?:buying|owning|holding|adding|accumulating|buy|add|accumulate)\b/i,
];

/** Where an issue recommends an asset or a firm in its own voice. */
export function endorsementsIn(text: string, { sentences, assets, blocks }: TieContext, issue: IssueScene): Endorsement[] {
  const spans = assetSpans(assets);
  const found: Endorsement[] = [];
  for (const sentence of sentences) {
    if (found.length >= MOST_ENDORSEMENTS) break;
    const { start, end, text: quote } = sentence;
    if (quote.length > LONGEST || quote.endsWith("?") || !WORDS.test(quote)) continue;
    const match = firstOf(quote);
    if (!match || blocks.some((block) => SKIPPED.has(block.label) && block.start < end && block.end > start)) continue;
    const scene = { ...sentence, ...surroundings(text, sentence), label: "editorial" as const, isLabelledAdvert: () => false, links: [], issue };
    if (isRefused(scene, match.index)) continue;
    const assetsHere = assetsNamed(text, spans, sentence);
    const firms = firmsNamed(quote).filter(({ name }) => !assetsHere.some((asset) => asset.name === name));
    found.push(...[...assetsHere, ...firms].map((subject) => ({ ...subject, start, end, quote })));
  }
  return found.slice(0, MOST_ENDORSEMENTS);
}

function firstOf(quote: string): RegExpExecArray | null {
  for (const pattern of ENDORSES) {
    const found = pattern.exec(quote);
    if (found) return found;
  }
  return null;
}
