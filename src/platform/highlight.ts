/** A piece of a passage: plain, or a word that was searched for. */
export interface HighlightPiece {
  text: string;
  hit: boolean;
}

const WORDS_BEFORE = 8;
const WORDS_AFTER = 14;
const MAX_PASSAGES = 2;
const MAX_SUFFIX = 6;
const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}]+)?/gu;

/** The words that a tsquery, as PostgreSQL prints it, looks for; those it excludes are left out. */
export function soughtStems(tsquery: string): string[] {
  return [...tsquery.matchAll(/(!?)'((?:[^']|'')+)'/g)].filter(([, not]) => not === "").map(([, , stem = ""]) => stem.replaceAll("''", "'"));
}

/** Up to two passages of a text around words that stand for these stems; empty where none does. */
export function passagesAround(text: string, stems: string[]): HighlightPiece[] {
  const words = [...text.matchAll(WORD)].map((match) => ({ start: match.index, end: match.index + match[0].length, hit: isForm(match[0], stems) }));
  const pieces: HighlightPiece[] = [];
  let shown = 0;
  let from = 0;
  for (let at = words.findIndex(({ hit }) => hit); at !== -1 && shown < MAX_PASSAGES; at = words.findIndex(({ hit }, i) => i >= from && hit)) {
    if (pieces.length > 0) pieces.push({ text: " … ", hit: false });
    const window = words.slice(Math.max(from, at - WORDS_BEFORE), at + WORDS_AFTER);
    pieces.push(...pieced(text, window));
    from = at + WORDS_AFTER;
    shown += 1;
  }
  return pieces;
}

function pieced(text: string, words: { start: number; end: number; hit: boolean }[]): HighlightPiece[] {
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
  const plain = word.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return stems.some((stem) => {
    const root = stem.endsWith("i") && stem.length > 2 ? stem.slice(0, -1) : stem;
    return (
      plain.startsWith(root) &&
      plain.length - stem.length <= MAX_SUFFIX &&
      (plain.length === stem.length || /^[a-z'’]*$/.test(plain.slice(root.length)))
    );
  });
}
