import { rectifyConfusion } from "unicode-confusables";

const ASCII_TWINS: [RegExp, string][] = [
  [/rn/g, "m"],
  [/vv/g, "w"],
  [/cl/g, "d"],
  [/0/g, "o"],
  [/[1|!ij]/g, "l"],
  [/3/g, "e"],
  [/4/g, "a"],
  [/5/g, "s"],
  [/[69]/g, "g"],
  [/7/g, "t"],
  [/8/g, "b"],
  [/2/g, "z"],
  [/q/g, "g"],
];
const MARKS = /\p{M}/gu;

/** A word as the eye takes it: letters of other scripts as the Latin ones they resemble, marks taken off, digits as the letters they stand for. */
export function skeleton(word: string): string {
  const latin = isAscii(word) ? word : rectifyConfusion(rectifyConfusion(word).normalize("NFKD").replaceAll(MARKS, ""));
  let folded = latin.toLowerCase();
  for (const [twin, letter] of ASCII_TWINS) folded = folded.replaceAll(twin, letter);
  return folded;
}

/** A word with pairs of letters and digits read as the letters they stand for; what is one letter alone stays as it is. */
export function undisguised(word: string): string {
  return word
    .replaceAll("rn", "m")
    .replaceAll("vv", "w")
    .replaceAll("0", "o")
    .replaceAll("1", "l")
    .replaceAll("3", "e")
    .replaceAll("4", "a")
    .replaceAll("5", "s");
}

/** Whether a word mixes Latin letters with such of other scripts that look like Latin ones: no language does. */
export function mixesScripts(word: string): boolean {
  return /[a-z]/i.test(word) && /[\u0370-\u03ff\u0400-\u052f\u0531-\u058f\u0250-\u02af]/.test(word);
}

function isAscii(word: string): boolean {
  return /^[ -~]*$/.test(word);
}
