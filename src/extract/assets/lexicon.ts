import type { Ambiguity, AssetCatalogue, CatalogueAsset } from "./catalogue.ts";
import { catalogue } from "./catalogue.ts";
import { words } from "./words.ts";

/** One way to write an asset. An asset whose name and ticker differ in case alone has one entry for both. */
export interface Form {
  asset: CatalogueAsset;
  symbol?: { spelling: string; doubt?: Ambiguity };
  name?: { spelling: string; doubt?: Ambiguity };
  from?: string;
  until?: string;
}

/** What is written under one key: ways to write assets, none where the phrase is known to mean something else. */
export interface Entry {
  forms: Form[];
}

export interface Lexicon {
  entries: Map<string, Entry>;
  /** How many words the longest phrase has that begins with this word. */
  longest: Map<string, number>;
}

/** The catalogue, ready to be looked up by phrase. */
export function lexiconOf({ assets, notAssets }: AssetCatalogue): Lexicon {
  const lexicon: Lexicon = { entries: new Map(), longest: new Map() };
  for (const asset of assets) addAsset(lexicon, asset);
  for (const phrase of notAssets) {
    const key = phraseKey(phrase);
    if (!lexicon.entries.has(key)) entryAt(lexicon, key);
  }
  return lexicon;
}

export const lexicon = lexiconOf(catalogue);

/** The words of a phrase in small letters, one space between them. */
export function phraseKey(phrase: string): string {
  return words(phrase).keys.join(" ");
}

function addAsset(lexicon: Lexicon, asset: CatalogueAsset): void {
  for (const spelling of asset.names) addForm(lexicon, asset, { name: { spelling, doubt: asset.ambiguous?.[spelling] } });
  for (const spelling of [asset.symbol, ...(asset.otherSymbols ?? [])]) {
    addForm(lexicon, asset, { symbol: { spelling, doubt: asset.ambiguous?.[spelling] } });
  }
}

function addForm(lexicon: Lexicon, asset: CatalogueAsset, part: Pick<Form, "symbol" | "name">): void {
  const spelling = (part.symbol ?? part.name)?.spelling ?? "";
  const { forms } = entryAt(lexicon, phraseKey(spelling));
  const same = forms.find((form) => form.asset === asset);
  if (!same) forms.push({ asset, ...part, ...asset.when?.[spelling] });
  else if (part.symbol) same.symbol ??= part.symbol;
  else same.name ??= part.name;
}

function entryAt({ entries, longest }: Lexicon, key: string): Entry {
  const known = entries.get(key);
  if (known) return known;
  const parts = key.split(" ");
  const first = parts[0] ?? "";
  longest.set(first, Math.max(parts.length, longest.get(first) ?? 0));
  const entry: Entry = { forms: [] };
  entries.set(key, entry);
  return entry;
}
