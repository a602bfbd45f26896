import { sentences } from "./sentences.ts";
import { type Weighed, weightOfWords } from "./term-weights.ts";
import { leansOnOthers } from "./whole-sentence.ts";

/** What a story may be called by: the title of an issue that tells of nothing else, or a sentence. */
interface TitleCandidate {
  text: string;
  isHeadline: boolean;
}

const SHORTEST = 25;
const LONGEST = 150;
const HEADLINE_BONUS = 1.25;
const LEAST_WORDS = 4;
const LEANS = 0.6;
const UNFIT = /\?["”’]?$|^(?:watch|video|podcast|opinion|exclusive|sponsored|listen)\b|https?:|\b(?:subscribe|click here|sign up|read more)\b/i;

interface Telling {
  title: string;
  text: string;
  isWhole: boolean;
}

/** What a story is called, by those who tell it; where nothing is fit to stand alone, as the first of them calls itself. */
export function storyTitle(tellings: readonly (Telling & Weighed)[]): string | null {
  return bestTitle(candidatesOf(tellings), weightOfWords(tellings)) ?? tellings[0]?.title ?? null;
}

/**
 * The title that says most of a story in few words: by the weight of the story's own terms in it over the root of its length. `weightOf` gives the weight of
 * a word in the story, from 0. Null where nothing is fit to stand alone.
 */
function bestTitle(candidates: readonly TitleCandidate[], weightOf: (word: string) => number): string | null {
  let best: { text: string; score: number } | null = null;
  for (const { text, isHeadline } of candidates) {
    const words = text.match(/[\p{L}\p{N}$%.,'’-]+/gu) ?? [];
    if (text.length < SHORTEST || text.length > LONGEST || words.length < LEAST_WORDS || UNFIT.test(text)) continue;
    const weight = new Set(words.map((word) => word.toLowerCase().replace(/['’]s$|[.,]$/g, "")))
      .values()
      .reduce((sum, word) => sum + weightOf(word), 0);
    const score =
      (weight / Math.sqrt(words.length)) * (isHeadline ? HEADLINE_BONUS : 1) * (isShouted(text) ? 0.5 : 1) * (leansOnOthers(text) ? LEANS : 1);
    if (!best || score > best.score) best = { text, score };
  }
  return best?.text ?? null;
}

function isShouted(text: string): boolean {
  const letters = text.replaceAll(/[^\p{L}]/gu, "");
  return letters.length > 0 && letters.replaceAll(/[^\p{Lu}]/gu, "").length > letters.length * 0.6;
}

const SENTENCES_EACH = 6;

/** The headlines of issues that tell of nothing else, and the first sentences of all passages. */
export function candidatesOf(tellings: readonly Telling[]): TitleCandidate[] {
  return tellings.flatMap(({ title, text, isWhole: isAll }) => [
    ...(isAll && title ? [{ text: withoutPublisher(title), isHeadline: true }] : []),
    ...sentences(text)
      .slice(0, SENTENCES_EACH)
      .map((sentence) => ({ text: sentence.text.replace(/^[-*•]\s+/, ""), isHeadline: false }))
      .filter((candidate) => isWhole(candidate.text)),
  ]);
}

/** Neither begun nor ended within brackets or somebody's words. */
function isWhole(sentence: string): boolean {
  const count = (mark: string) => sentence.split(mark).length - 1;
  return /^[\p{Lu}\p{Lo}\d"“‘'$€£#@[(]/u.test(sentence) && count("(") === count(")") && count("“") === count("”") && count('"') % 2 === 0;
}

/** "Headline | Publisher", "Headline - Publisher" */
function withoutPublisher(title: string): string {
  return title.replace(/\s+[|–—-]\s+[^|–—]{2,40}$/, "").trim() || title;
}
