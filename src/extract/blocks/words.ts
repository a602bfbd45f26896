/** A word of a sentence, lower-cased, and what sort of word it is. Marks that carry meaning count as words. */
export interface Word {
  key: string;
  kind: "word" | "name" | "number" | "money" | "percent" | "multiple" | "handle" | "mail" | "site" | "disguised" | "mark";
}

const TOKEN = /https?:\/\/[^\s<>"]+|\.{3}|[:!?()[\]…|*•]|[@#$€£]{0,2}[\p{L}\p{N}]+(?:['’.,@_&/][\p{L}\p{N}]+)*[%+]?|\p{Extended_Pictographic}/gu;
/** Letters of another script inside a Latin word, as in mails that hide from filters. */
const DISGUISED = /\p{Script=Latin}[\p{Script=Cyrillic}ɑ]|[\p{Script=Cyrillic}ɑ]\p{Script=Latin}/u;
const MARK = /^(?:\.{3}|[:!?()[\]…|*•]|\p{Extended_Pictographic})$/u;

export function wordsOf(sentence: string): Word[] {
  return Array.from(sentence.matchAll(TOKEN), ([token]) => {
    if (MARK.test(token)) return { key: token === "..." ? "…" : token, kind: "mark" };
    const key = token.toLowerCase().replaceAll("’", "'");
    return { key, kind: kindOf(token, key) };
  });
}

function kindOf(token: string, key: string): Word["kind"] {
  if (/^https?:/.test(key)) return "site";
  if (/^[$€£]\d/.test(key)) return "money";
  if (/^\d/.test(key)) return numberKind(key);
  if (key.startsWith("@")) return "handle";
  if (key.includes("@")) return "mail";
  if (/\.(?:com|org|io|net|xyz|im|fi|finance|app|co|gg|eth)$/.test(key)) return "site";
  if (DISGUISED.test(key)) return "disguised";
  return /^[\p{Lu}$]/u.test(token) ? "name" : "word";
}

function numberKind(key: string): Word["kind"] {
  if (key.endsWith("%")) return "percent";
  return /^[1-9][\d.,]*x$/.test(key) ? "multiple" : "number";
}
