import type { AssetMentions, Span } from "../../schema/mention.ts";
import { accepted, type Reading } from "./accepted.ts";
import type { Candidate } from "./candidate.ts";
import { candidates } from "./candidates.ts";
import type { CatalogueAsset } from "./catalogue.ts";
import { stretches } from "./context.ts";
import { TRADE } from "./cues.ts";
import { type Form, lexicon } from "./lexicon.ts";
import { salience } from "./salience.ts";
import { spelledOut } from "./wide.ts";
import { words } from "./words.ts";

export interface AssetContext {
  published: Date | null;
  title?: string;
  /** The text that precedes; what it names supports what this text names. */
  before?: string;
}

/** A text of fewer words has no room to say what it is about. */
const SHORT = 60;

/** The coins and tokens a text names, the most salient first. */
export function assetsIn(text: string, { published, title = "", before = "" }: AssetContext): AssetMentions[] {
  const inTitle = slugs(readings(title, published, new Set()));
  const known = new Set([...inTitle, ...slugs(readings(before, published, inTitle))]);
  return grouped(text, readings(text, published, known), inTitle);
}

function readings(text: string, published: Date | null, known: ReadonlySet<string>): Reading[] {
  if (text === "") return [];
  const found = words(text);
  const isTicker = (at: number) => {
    const spelled = text.slice(found.starts[at], found.ends[at]);
    return lexicon.entries.get(found.keys[at] ?? "")?.forms.some(({ symbol }) => symbol?.spelling === spelled) ?? false;
  };
  const named = withSpelledOut(candidates(text, found, lexicon), spelledOut(text, found, lexicon));
  const isOnCrypto =
    found.keys.length < SHORT || known.size > 0 || found.keys.some((key) => TRADE.has(key)) || named.some(({ forms }) => forms.some(isPlain));
  return accepted({ text, words: found, stretchOf: stretches(text, found), isTicker, isOnCrypto }, named, published, known);
}

/** What the text spells out itself goes before what the catalogue sees in the same words. */
function withSpelledOut(listed: Candidate[], spelled: Candidate[]): Candidate[] {
  if (spelled.length === 0) return listed;
  const taken = new Set(spelled.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, i) => first + i)));
  return [...listed.filter(({ first, last }) => !taken.has(first) && !taken.has(last)), ...spelled].sort((a, b) => a.start - b.start);
}

function isPlain({ symbol, name }: Form): boolean {
  return !(symbol ?? name)?.doubt;
}

function slugs(found: Reading[]): Set<string> {
  return new Set(found.map(({ form }) => form.asset.slug));
}

function grouped(text: string, found: Reading[], inTitle: ReadonlySet<string>): AssetMentions[] {
  const spans = new Map<string, Span[]>();
  const assets = new Map<string, CatalogueAsset>();
  for (const { candidate, form } of found) {
    const { start, end } = candidate;
    assets.set(form.asset.slug, form.asset);
    const span = { start, end, text: text.slice(start, end) };
    const known = spans.get(form.asset.slug);
    if (known) known.push(span);
    else spans.set(form.asset.slug, [span]);
  }
  const shares = salience(spans, inTitle);
  return [...assets.values()]
    .map(({ slug, symbol, names }) => ({
      asset: slug,
      symbol,
      name: names[0] ?? slug,
      salience: shares.get(slug) ?? 0,
      mentions: spans.get(slug) ?? [],
    }))
    .sort((a, b) => b.salience - a.salience);
}
