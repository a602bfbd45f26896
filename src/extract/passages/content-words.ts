import { stemmer } from "stemmer";
import { STOP_WORDS } from "./stop-words.ts";

/** A word that may tell of a subject; null stands where a phrase can't go on: a stop word, a mark, the end of a sentence. */
export interface ContentWord {
  text: string;
  key: string;
  stem: string;
  /** Written with a capital where a sentence does not begin. */
  isName: boolean;
}

interface Form extends Pick<ContentWord, "key" | "stem"> {
  isCapital: boolean;
  isMixed: boolean;
}

/** Those of a stretch of text, and of what it is mainly about: the title of the issue, or the heading it stands under. */
export interface Words {
  title: readonly (ContentWord | null)[];
  body: readonly (ContentWord | null)[];
}

const MARK = String.raw`[.!?:;,()[\]"“”\n|•—–]`;
const SIGN = new RegExp(String.raw`https?:\/\/\S+|@\w+|\p{L}[\p{L}\p{M}\p{N}]*(?:[.&'’-](?=[\p{L}\p{N}])[\p{L}\p{M}\p{N}]+)*|${MARK}|\p{N}+`, "gu");
const ADDRESS = /^(?:https?:\/\/|@)/;
const SENTENCE_MARKS = /[.!?:\n•|]/;
const MIN_LETTERS = 2;
const MAX_LETTERS = 40;
/** Of so many words the form is kept once it was found: most words are said again and again. Longer ones are slices, which would keep their whole text. */
const KEPT_FORMS = 15_000;
const KEPT_LETTERS = 12;

const forms = new Map<string, Form | null>();

/** The words of a text in order; titles have their capitals everywhere, so nothing in them is known for a name by its capital. */
export function contentWords(text: string, { isTitle = false } = {}): (ContentWord | null)[] {
  const found: (ContentWord | null)[] = [];
  let begins = true;
  for (const sign of text.match(SIGN) ?? []) {
    if (ADDRESS.test(sign)) continue;
    const isWord = /^\p{L}/u.test(sign);
    const isMark = !isWord && !/^\p{N}/u.test(sign);
    if (isWord) found.push(wordOf(sign.replace(/['’]s$/, ""), begins || isTitle));
    if (isMark) found.push(null);
    begins = isMark && SENTENCE_MARKS.test(sign);
  }
  return found;
}

function wordOf(text: string, mayBeginSentence: boolean): ContentWord | null {
  const form = formOf(text);
  return form && { text, key: form.key, stem: form.stem, isName: form.isMixed || (form.isCapital && !mayBeginSentence) };
}

function formOf(text: string): Form | null {
  const known = forms.get(text);
  if (known !== undefined) return known;
  const form = newForm(text);
  if (forms.size < KEPT_FORMS && text.length <= KEPT_LETTERS) forms.set(text, form);
  return form;
}

function newForm(text: string): Form | null {
  const key = text.toLowerCase();
  if (text.length < MIN_LETTERS || text.length > MAX_LETTERS || STOP_WORDS.has(key)) return null;
  const isCapital = /^\p{Lu}/u.test(text);
  const isMixed = /^\p{Lu}{2}|\p{Ll}\p{Lu}|\p{L}\d/u.test(text);
  return { key, stem: stemmer(key.replaceAll(/[.'’]/g, "")), isCapital, isMixed };
}
