const WORDS_A_MINUTE = 230;
// readers of Chinese and Japanese take in about 500 letters a minute, so a letter weighs less than half a word
const LETTERS_A_MINUTE = 500;
const LETTER = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;
const WORD = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]|['’.,/-](?=[\p{L}\p{N}]))*/gu;

/** Words of a text, a letter of a script without spaces counting as one, and the whole minutes it takes to read them. */
export function readingTime(text: string): { words: number; minutes: number } {
  const letters = text.match(LETTER)?.length ?? 0;
  const words = (letters > 0 ? text.replaceAll(LETTER, " ") : text).match(WORD)?.length ?? 0;
  const minutes = Math.ceil(words / WORDS_A_MINUTE + letters / LETTERS_A_MINUTE);
  return { words: words + letters, minutes };
}
