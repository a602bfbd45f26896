const [UPPER_A, UPPER_Z, LOWER_A, LOWER_Z, ZERO, NINE] = [65, 90, 97, 122, 48, 57];

/** A to Z and a to z: what most of an English text is made of, told without a regular expression. */
export function isPlainLetter(code: number): boolean {
  return (code >= LOWER_A && code <= LOWER_Z) || (code >= UPPER_A && code <= UPPER_Z);
}

export function isPlainDigit(code: number): boolean {
  return code >= ZERO && code <= NINE;
}

/** Behind the run of plain letters that begins at a place; the place itself where none stands. */
export function behindLetters(text: string, at: number): number {
  let end = at;
  while (isPlainLetter(text.charCodeAt(end))) end += 1;
  return end;
}
