import { stemmer } from "stemmer";
import { z } from "zod";
import { givesOrders } from "../machine-orders.ts";
import { figuresOf } from "./figures.ts";

const LONGEST = 400;
/** So much of a sentence's telling words must stand in what it cites. */
const LEAST_SHARED = 0.5;

/** Sentences that stand on numbered ones, as a model is asked for them. */
export const Written = z.object({
  sentences: z.array(z.object({ sentence: z.string(), cites: z.array(z.int()).describe("numbers of the sentences that it stands on") })),
});
export type Written = z.output<typeof Written>;

/** A sentence of a model, and the numbers, from 1, of those that it stands on. */
export interface WrittenSentence {
  text: string;
  cites: number[];
}

/** What a sentence may stand on. `names`: who said it, what it is about. */
export interface Ground {
  text: string;
  names: readonly string[];
}

/** A model's sentence, where those that it cites bear it out: they exist, give no orders, and hold every figure and every name of it and most of its words. Else null. */
export function borneOut({ sentence, cites }: Written["sentences"][number], grounds: readonly Ground[]): WrittenSentence | null {
  const text = sentence.replaceAll(/\s*\[\d+(?:,\s*\d+)*\]/g, "").trim();
  if (text === "" || text.length > LONGEST || /[\p{Cc}\p{Cf}\p{Cs}]|https?:|www\.|[<>[\]`]/u.test(text) || givesOrders(text)) return null;
  const numbers = [...new Set(cites)].sort((a, b) => a - b);
  const cited = numbers.flatMap((number) => grounds[number - 1] ?? []);
  if (cited.length === 0 || cited.length < numbers.length || cited.some((ground) => givesOrders(ground.text))) return null;
  const ground = cited.flatMap(({ text: said, names }) => [said, ...names]).join("\n");
  const known = stemsOf(ground);
  return hasFigures(text, ground) && hasNames(text, known) && isShared(text, known) ? { text, cites: numbers } : null;
}

function hasFigures(text: string, ground: string): boolean {
  const figures = figuresOf(ground);
  return figuresOf(text)
    .values()
    .every((figure) => figures.has(figure));
}

/** Words with a capital, the first one as well unless it is one with which sentences begin. */
function hasNames(text: string, known: ReadonlySet<string>): boolean {
  return wordsOf(text).every(
    (word, at) =>
      !/\p{Lu}|\p{L}\p{N}|\p{N}\p{L}/u.test(word) || known.has(stemOf(word)) || (at === 0 && OPENERS.has(word.toLowerCase())) || word === "I",
  );
}

function isShared(text: string, known: ReadonlySet<string>): boolean {
  const telling = wordsOf(text).filter((word) => /\p{L}/u.test(word) && !PLAIN.has(word.toLowerCase()));
  const shared = telling.filter((word) => known.has(stemOf(word)));
  return telling.length > 0 && shared.length >= telling.length * LEAST_SHARED;
}

function stemsOf(text: string): Set<string> {
  return new Set(wordsOf(text).map(stemOf));
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[.'’&][\p{L}\p{N}]+)*/gu) ?? [];
}

function stemOf(word: string): string {
  return stemmer(
    word
      .toLowerCase()
      .replace(/['’]s$/, "")
      .replaceAll(/[.'’]/g, ""),
  );
}

const PLAIN: ReadonlySet<string> = new Set(
  `a about after against all also although an and are as at be because been before being both but by can could did do does during each for from had has have however if in into is it its
   may might more most no not of on or other over own said say says should since so some such than that the their them then there these they this those through to under until up very was
   were what when where which while who will with would`
    .trim()
    .split(/\s+/),
);
const OPENERS: ReadonlySet<string> = new Set([
  ...PLAIN,
  ..."according analysts another developers earlier investors later meanwhile now one only prices several sources still traders two writers".split(
    " ",
  ),
]);
