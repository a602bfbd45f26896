/** A piece of a passage: plain, or a word that was searched for. */
export interface HighlightPiece {
  text: string;
  hit: boolean;
}

const WORDS_BEFORE = 8;
const WORDS_AFTER = 14;
const MAX_PASSAGES = 2;
const MAX_SUFFIX = 6;
const ASCII = /^[\w'’]*$/;
const BETWEEN: HighlightPiece = { text: " … ", hit: false };
const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}]+)?/gu;

/** The words that a tsquery, as PostgreSQL prints it, looks for; those it excludes are left out. */
export function soughtStems(tsquery: string): string[] {
  return [...tsquery.matchAll(/(!?)'((?:[^']|'')+)'/g)].filter(([, not]) => not === "").map(([, , stem = ""]) => stem.replaceAll("''", "'"));
}

/** Up to two passages of a text around words that stand for these stems; empty where none does. Reads no further than it must. */
export function passagesAround(text: string, stems: string[]): HighlightPiece[] {
  const pieces: HighlightPiece[] = [];
  let window: Word[] = [];
  let left = 0; // words still to come of the passage at hand
  let shown = 0;
  for (const match of text.matchAll(WORD)) {
    const hit = isForm(match[0], stems);
    if (left === 0 && !hit) window = [...window.slice(1 - WORDS_BEFORE), { start: match.index, end: match.index + match[0].length, hit }];
    else {
      window.push({ start: match.index, end: match.index + match[0].length, hit });
      left = left === 0 ? WORDS_AFTER : left - 1;
      if (left > 1) continue;
      pieces.push(...(shown > 0 ? [BETWEEN] : []), ...pieced(text, window));
      shown += 1;
      window = [];
      left = 0;
      if (shown === MAX_PASSAGES) return pieces;
    }
  }
  return left > 0 ? [...pieces, ...(shown > 0 ? [BETWEEN] : []), ...pieced(text, window)] : pieces;
}

interface Word {
  start: number;
  end: number;
  hit: boolean;
}

function pieced(text: string, words: Word[]): HighlightPiece[] {
  const pieces: HighlightPiece[] = [];
  let at = words[0]?.start ?? 0;
  for (const { start, end, hit } of words) {
    if (!hit) continue;
    if (start > at) pieces.push({ text: text.slice(at, start), hit: false });
    pieces.push({ text: text.slice(start, end), hit: true });
    at = end;
  }
  const end = words.at(-1)?.end ?? at;
  return end > at ? [...pieces, { text: text.slice(at, end), hit: false }] : pieces;
}

/** Whether a word is a form of a stem: the stem and a short ending, or the stem's last "i" written as "y". */
function isForm(word: string, stems: string[]): boolean {
  const plain = ASCII.test(word) ? word.toLowerCase() : word.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return stems.some((stem) => {
    const root = stem.endsWith("i") && stem.length > 2 ? stem.slice(0, -1) : stem;
    return (
      plain.startsWith(root) &&
      plain.length - stem.length <= MAX_SUFFIX &&
      (plain.length === stem.length || /^[a-z'’]*$/.test(plain.slice(root.length)))
    );
  });
}
