import type { Block } from "../../schema/block.ts";
import type { ExtractedClaim } from "../../schema/claim.ts";
import type { AssetMentions } from "../../schema/mention.ts";
import type { ProposedClaim } from "../../schema/second-reading.ts";

const MAX_QUOTE = 400;
const FIRST_DAY = "2009-01-03";
const CONFIDENCE = 0.5;
const NOT_EDITORIAL: ReadonlySet<Block["label"]> = new Set(["sponsor", "disclaimer", "red-flag", "call-to-action", "paywall"]);
const DOUBT = "a model alone has read it so";

interface Ground {
  text: string;
  blocks: readonly Block[];
  assets: readonly AssetMentions[];
  published: Date;
  known: readonly ExtractedClaim[];
}

/**
 * Proposals that the text bears out: quoted letter by letter, from editorial text, with their figure among the quote's digits and their
 * asset among those that the desk recognises there, and not found already.
 */
export function accepted(proposals: ProposedClaim[], ground: Ground): ExtractedClaim[] {
  const found: ExtractedClaim[] = [];
  for (const proposal of proposals) {
    const claim = borneOut(proposal, { ...ground, known: [...ground.known, ...found] });
    if (claim) found.push(claim);
  }
  return found;
}

function borneOut({ quote, asset, ...said }: ProposedClaim, { text, blocks, assets, published, known }: Ground): ExtractedClaim | null {
  const start = quote.length > MAX_QUOTE ? -1 : text.indexOf(quote);
  if (start < 0 || quote.includes("\n") || !hasFigure(quote, said.value)) return null;
  const end = start + quote.length;
  if (blocks.some((block) => NOT_EDITORIAL.has(block.label) && block.start < end && block.end > start)) return null;
  if (known.some((claim) => claim.start < end && claim.end > start && claim.value !== null && isSame(claim.value, said.value))) return null;
  const named = asset === null ? null : recognised(asset, assets);
  if (asset !== null && named === null) return null;
  return {
    ...said,
    quote,
    start,
    end,
    asset: named,
    subject: asset ?? "",
    ...days(said, published),
    windowStated: said.from !== null || said.to !== null,
    confidence: CONFIDENCE,
    basis: null,
    attributedTo: null,
    readBy: "model",
    doubt: DOUBT,
  };
}

function recognised(name: string, assets: readonly AssetMentions[]): string | null {
  const wanted = name.toLowerCase();
  const found = assets.find(
    ({ asset, symbol, name: full, mentions }) =>
      [asset, symbol.toLowerCase(), full.toLowerCase()].includes(wanted) || mentions.some(({ text }) => text.toLowerCase() === wanted),
  );
  return found?.asset ?? null;
}

/** Whether the digits of a value stand in the quote: 1340000000 in “$1.34B”, 0.21 in “21 %”. */
function hasFigure(quote: string, value: number): boolean {
  const digits = digitsOf(Math.abs(value));
  return [...quote.matchAll(/\d[\d.,]*/g)].some(([figure]) => digitsOf(Number(figure.replaceAll(",", "").replace(/\.$/, ""))) === digits);
}

function digitsOf(value: number): string {
  return value.toExponential(9).replace(/e.*$/, "").replace(".", "").replace(/0+$/, "");
}

function isSame(one: number, other: number): boolean {
  return Math.abs(one - other) <= 1e-9 * Math.max(Math.abs(one), Math.abs(other));
}

/** Days that can be: in order, not before the first block, nor after publication. */
function days({ from, to }: Pick<ProposedClaim, "from" | "to">, published: Date): { from: string | null; to: string | null } {
  const last = published.toISOString().slice(0, 10);
  const [first, end] = [from ?? to, to ?? from];
  const isPossible = first !== null && end !== null && first <= end && first >= FIRST_DAY && end <= last;
  return isPossible ? { from, to } : { from: null, to: null };
}
