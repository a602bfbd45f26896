import cryptocurrencies from "cryptocurrencies/cryptocurrencies.json" with { type: "json" };
import { AssetSlug } from "../../schema/asset.ts";
import type { Candidate } from "./candidate.ts";
import type { CatalogueAsset } from "./catalogue.ts";
import type { Form, Lexicon } from "./lexicon.ts";
import { phraseKey } from "./lexicon.ts";
import type { Words } from "./words.ts";

const TICKER = /^[A-Z][A-Z0-9]{1,7}$/;
const KIND_OF_NAME = /[ -](?:token|coin|protocol|network|finance|dao)$/i;
const NAME_LIMIT = 40;

const names: Readonly<Record<string, string>> = cryptocurrencies;

/**
 * Assets outside the catalogue, believed only where the text itself spells out what the wide list says: "Some Name (TICKER)".
 * A ticker alone may belong to anyone, and then a wrong slug is worse than none.
 */
export function spelledOut(text: string, words: Words, { entries }: Lexicon): Candidate[] {
  const found: Candidate[] = [];
  const tickers = new Map<string, Form>();
  for (let at = 1; at < words.keys.length; at++) {
    const start = words.starts[at] ?? 0;
    const end = words.ends[at] ?? 0;
    if (end - start > 8 || !isCapital(text.charCodeAt(start))) continue;
    const ticker = text.slice(start, end);
    if (!TICKER.test(ticker) || entries.has(words.keys[at] ?? "")) continue;
    const known = tickers.get(ticker);
    if (known) found.push({ start, end, first: at, last: at, forms: [known], inPair: true });
    if (known || text[end] !== ")") continue;
    const name = nameBefore(text, words, at, ticker);
    if (!name) continue;
    tickers.set(ticker, name.form);
    found.push({ start: name.start, end: name.end, first: name.first, last: at - 1, forms: [name.form], inPair: true });
    found.push({ start, end, first: at, last: at, forms: [name.form], inPair: true });
  }
  return found;
}

function isCapital(code: number): boolean {
  return code >= 65 && code <= 90;
}

/** The name that the list gives the ticker, if the text has it right before the bracket. */
function nameBefore(text: string, words: Words, at: number, ticker: string): { start: number; end: number; first: number; form: Form } | null {
  const listed = Object.hasOwn(names, ticker) ? names[ticker] : undefined;
  const bracket = /\s?\(\$?$/.exec(text.slice(Math.max(0, (words.starts[at] ?? 0) - 3), words.starts[at]));
  if (!listed || !bracket) return null;
  const end = (words.starts[at] ?? 0) - bracket[0].length;
  for (const key of new Set([phraseKey(listed), phraseKey(listed.replace(KIND_OF_NAME, ""))])) {
    const first = at - key.split(" ").length;
    const start = words.starts[first];
    if (start === undefined || end - start > NAME_LIMIT || words.keys.slice(first, at).join(" ") !== key) continue;
    const form = formOf(listed, ticker);
    if (form) return { start, end, first, form };
  }
  return null;
}

/** The slug is the name's; a single short word is left out, since another asset often has that slug. */
function formOf(name: string, symbol: string): Form | null {
  if (!/[ -]/.test(name) && name.length < 8) return null;
  const slug = AssetSlug.safeParse(
    name
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-|-$/g, ""),
  );
  if (!slug.success) return null;
  const asset: CatalogueAsset = { slug: slug.data, symbol, kind: "unlisted", names: [name] };
  return { asset, symbol: { spelling: symbol } };
}
