import type { Word } from "./words.ts";

/**
 * Phrases are written word by word. `a|b` either word, `word?` may be absent, `subscri*` begins so, `..` up to three words between, `...` up to eight,
 * `^` the start of a sentence, `$` its end, and `<money>` a word of that kind. Matching tries each phrase at the words that can begin it, and no gap
 * is open-ended, so the time grows with the text alone.
 */
export interface Phrase<T> {
  steps: Step[];
  of: T;
}

type Step =
  | { kind: "start" }
  | { kind: "end" }
  | { kind: "gap"; most: number }
  | { kind: "word"; words: ReadonlySet<string>; prefixes: string[]; kinds: string[]; isOptional: boolean };

/** Phrases by what they can begin with: a word, the first letters of one (`abc*`) or a kind (`<money>`). */
export type PhraseBook<T> = ReadonlyMap<string, Phrase<T>[]>;

export interface PhraseHit<T> {
  of: T;
  first: number;
  /** Behind its last word. */
  end: number;
}

const GAPS: Record<string, number> = { "..": 3, "...": 8 };
const PREFIX_KEY = 3;

export function phraseBook<T>(lists: Iterable<[of: T, phrases: string]>): PhraseBook<T> {
  const book = new Map<string, Phrase<T>[]>();
  for (const [of, phrases] of lists)
    for (const written of phrases.split(";")) {
      const phrase = { of, steps: written.trim().split(/\s+/).map(stepOf) };
      for (const key of beginnings(phrase.steps)) book.set(key, [...(book.get(key) ?? []), phrase]);
    }
  return book;
}

/** Where phrases of the book stand among the words of one sentence. */
export function phraseHits<T>(words: Word[], book: PhraseBook<T>): PhraseHit<T>[] {
  const hits: PhraseHit<T>[] = [];
  words.forEach(({ key, kind }, first) => {
    for (const begun of [key, `${key.slice(0, PREFIX_KEY)}*`, `<${kind}>`])
      for (const { steps, of } of book.get(begun) ?? []) {
        const end = endOf(steps, 0, words, first);
        if (end > first) hits.push({ of, first, end });
      }
  });
  return hits;
}

function stepOf(written: string): Step {
  if (written === "^") return { kind: "start" };
  if (written === "$") return { kind: "end" };
  const most = GAPS[written];
  if (most) return { kind: "gap", most };
  const isOptional = written.length > 1 && written.endsWith("?");
  const choices = (isOptional ? written.slice(0, -1) : written).split("|");
  return {
    kind: "word",
    words: new Set(choices.filter((choice) => !/^<.+>$|.\*$/.test(choice))),
    prefixes: choices.filter((choice) => /.\*$/.test(choice)).map((choice) => choice.slice(0, -1)),
    kinds: choices.filter((choice) => /^<.+>$/.test(choice)).map((choice) => choice.slice(1, -1)),
    isOptional,
  };
}

/** The keys of the book under which a phrase must stand to be found. */
function beginnings(steps: Step[]): Set<string> {
  const found = new Set<string>();
  for (const step of steps) {
    if (step.kind !== "word") continue;
    for (const word of step.words) found.add(word);
    for (const prefix of step.prefixes) found.add(`${prefix.slice(0, PREFIX_KEY)}*`);
    for (const kind of step.kinds) found.add(`<${kind}>`);
    if (!step.isOptional) break;
  }
  return found;
}

/** Behind the last word of the phrase where its steps from `step` on fit at `at`; -1 where they do not. */
function endOf(steps: Step[], step: number, words: Word[], at: number): number {
  const now = steps[step];
  if (!now) return at;
  if (now.kind === "start") return opensSentence(words, at) ? endOf(steps, step + 1, words, at) : -1;
  if (now.kind === "end") return words.slice(at, at + 2).every(({ kind }) => kind === "mark") && words.length - at <= 2 ? at : -1;
  if (now.kind === "gap") return endBehindGap(steps, step, words, at);
  const word = words[at];
  const fits = word && (now.words.has(word.key) || now.kinds.includes(word.kind) || now.prefixes.some((prefix) => word.key.startsWith(prefix)));
  const end = fits ? endOf(steps, step + 1, words, at + 1) : -1;
  return end < 0 && now.isOptional ? endOf(steps, step + 1, words, at) : end;
}

function endBehindGap(steps: Step[], step: number, words: Word[], at: number): number {
  const now = steps[step];
  const most = now?.kind === "gap" ? now.most : 0;
  for (let skipped = 0; skipped <= most && at + skipped <= words.length; skipped += 1) {
    const end = endOf(steps, step + 1, words, at + skipped);
    if (end >= 0) return end;
  }
  return -1;
}

/** Brackets, bullets and emoji may stand before the first word. */
function opensSentence(words: Word[], at: number): boolean {
  return at <= 2 && words.slice(0, at).every(({ kind }) => kind === "mark");
}
