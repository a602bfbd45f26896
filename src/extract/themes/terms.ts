import type { CatalogueTheme, Strength, ThemeSlug } from "../../schema/theme.ts";
import type { Token } from "../numbers/token.ts";
import { tokens } from "../numbers/tokens.ts";

/** A term of one or more themes, word by word. */
export interface Term {
  words: TermWord[];
  of: { theme: ThemeSlug; strength: Strength }[];
  /** As the catalogue writes it. */
  written: string;
}

interface TermWord {
  text: string;
  /** Written with a capital or a digit: found only as it is written. */
  isExact: boolean;
}

/** Terms by the small letters of their first word, the longest first. */
export type TermBook = ReadonlyMap<string, readonly Term[]>;

export interface TermAt {
  term: Term;
  start: number;
  end: number;
}

const NONE: readonly Term[] = [];
const GLUE = /^[-–./&'’+]$/;

export function termBook(themes: readonly Pick<CatalogueTheme, "theme" | "terms">[]): TermBook {
  const terms = new Map<string, Term>();
  for (const { theme, terms: lists } of themes)
    for (const strength of ["strong", "medium", "weak"] as const)
      for (const written of lists[strength] ?? []) {
        const term = terms.get(written) ?? { words: wordsOf(written), of: [], written };
        term.of.push({ theme, strength });
        terms.set(written, term);
      }
  const book = new Map<string, Term[]>();
  for (const term of terms.values()) {
    const first = term.words[0]?.text.toLowerCase() ?? "";
    book.set(
      first,
      [...(book.get(first) ?? []), term].sort((a, b) => b.words.length - a.words.length),
    );
  }
  return book;
}

function wordsOf(written: string): TermWord[] {
  return tokens(written)
    .filter(({ text }) => !GLUE.test(text))
    .map(({ text }) => ({ text, isExact: /[\p{Lu}\d]/u.test(text) }));
}

/** Where terms stand among the tokens of a text, none overlapping; hyphens, points and slashes inside a term are as good as spaces, and its last word may be a plural. */
export function termsIn(all: readonly Token[], book: TermBook): TermAt[] {
  const found: TermAt[] = [];
  for (let at = 0; at < all.length; ) {
    const match = termAt(all, at, book);
    if (match) found.push({ term: match.term, start: all[at]?.start ?? 0, end: all[match.next - 1]?.end ?? 0 });
    at = match ? match.next : at + 1;
  }
  return found;
}

function termAt(all: readonly Token[], at: number, book: TermBook): { term: Term; next: number } | null {
  const key = all[at]?.key ?? "";
  const found = fitting(book.get(key), all, at);
  return found ?? (key.endsWith("s") ? fitting(book.get(key.slice(0, -1)), all, at) : null);
}

function fitting(terms: readonly Term[] | undefined, all: readonly Token[], at: number): { term: Term; next: number } | null {
  for (const term of terms ?? NONE) {
    const next = endOf(term, all, at);
    if (next !== null) return { term, next };
  }
  return null;
}

function endOf({ words }: Term, all: readonly Token[], at: number): number | null {
  let next = at;
  for (const [i, word] of words.entries()) {
    while (i > 0 && GLUE.test(all[next]?.text ?? "")) next += 1;
    if (!isWord(word, all[next], i === words.length - 1)) return null;
    next += 1;
  }
  return next;
}

function isWord({ text, isExact }: TermWord, token: Token | undefined, isLast: boolean): boolean {
  if (!token) return false;
  const [wanted, given] = isExact ? [text, token.text] : [text.toLowerCase(), token.key];
  if (given === wanted) return true;
  if (isExact && wanted.length > 4 && token.text === wanted.toUpperCase()) return true; // a headline in capitals
  return isLast && (given === `${wanted}s` || given === `${wanted}es` || (wanted.endsWith("y") && given === `${wanted.slice(0, -1)}ies`));
}
