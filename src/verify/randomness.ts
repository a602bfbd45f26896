const VOWELS = /[aeiouyäöüåæøéèêàáâãóôõíúç]/i;

/** Whether a word was made by a machine that throws dice: no language has its runs of consonants, its digits between letters, its capitals within. */
export function looksRandom(word: string): boolean {
  if (word.length < 6) return false;
  const letters = word.replaceAll(/[^\p{L}]/gu, "");
  const humps = (word.match(/\p{Ll}\p{Lu}/gu) ?? []).length;
  const digitTurns = (word.match(/\p{L}\d+(?=\p{L})/gu) ?? []).length;
  if (humps >= 2 && !isCamelCase(word)) return true;
  if (word.length >= 8 && digitTurns >= 2) return true;
  if (letters.length < 6) return false;
  const vowels = [...letters].filter((letter) => VOWELS.test(letter)).length / letters.length;
  const run = Math.max(...letters.split(VOWELS).map(({ length }) => length));
  if (letters.length >= 18 && run >= 5) return true;
  return (
    (letters.length >= 10 && (vowels < 0.18 || run >= 6)) ||
    (letters.length >= 7 && vowels < 0.1) ||
    (digitTurns >= 1 && letters.length >= 8 && run >= 5)
  );
}

/** "MailChimpNews": every capital begins a word that can be spoken. */
function isCamelCase(word: string): boolean {
  const parts = word.split(/(?=\p{Lu})/u).filter((part) => part.length > 0);
  return parts.every((part) => part.length >= 3 && VOWELS.test(part)) && !/\p{Lu}{2,}/u.test(word.slice(1));
}
