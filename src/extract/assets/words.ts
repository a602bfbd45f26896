/** The words of a text as parallel arrays: a text of a megabyte has 200,000 of them. */
export interface Words {
  starts: number[];
  ends: number[];
  /** The word in small letters. */
  keys: string[];
  /** Which stretch between sentence ends or line breaks the word stands in. */
  stretches: number[];
}

const CODE_LIMIT = 400;
const FENCE = "```";
const URL_END = /[\s<>"'`)\]}|]/g;

/** Splits a text into words; addresses, handles and code are stepped over, since a name in them is no mention. */
export function words(text: string): Words {
  const found: Words = { starts: [], ends: [], keys: [], stretches: [] };
  let stretch = 0;
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (isWordCode(code)) {
      const end = wordEnd(text, at);
      const isAddress = text.startsWith("://", end) || (end - at === 3 && text.startsWith("www.", at));
      if (!isAddress) add(found, text, at, end, stretch);
      at = isAddress ? urlEnd(text, end + 1) : end;
    } else {
      if (endsStretch(text, at, code)) stretch += 1;
      at = stepOver(text, at, code);
    }
  }
  return found;
}

function add(found: Words, text: string, start: number, end: number, stretch: number): void {
  found.starts.push(start);
  found.ends.push(end);
  found.keys.push(text.slice(start, end).toLowerCase().replaceAll("₮", "t"));
  found.stretches.push(stretch);
}

function wordEnd(text: string, at: number): number {
  while (at < text.length && isWordCode(text.charCodeAt(at))) at += 1;
  return at;
}

/** Where reading goes on after a character that is no letter. */
function stepOver(text: string, at: number, code: number): number {
  if (code === BACKTICK) return codeEnd(text, at);
  if (code === AT_SIGN && isWordCode(text.charCodeAt(at + 1))) return wordEnd(text, at + 1);
  if (code === CLOSING_BRACKET && text.charCodeAt(at + 1) === OPENING_PAREN) return urlEnd(text, at + 2);
  return at + 1;
}

function codeEnd(text: string, at: number): number {
  if (text.startsWith(FENCE, at)) {
    const end = text.indexOf(FENCE, at + FENCE.length);
    return end < 0 ? at + FENCE.length : end + FENCE.length;
  }
  const end = text.slice(at + 1, at + CODE_LIMIT).search(/[`\n]/);
  return end >= 0 && text[at + 1 + end] === "`" ? at + end + 2 : at + 1;
}

function urlEnd(text: string, at: number): number {
  URL_END.lastIndex = at;
  return URL_END.exec(text)?.index ?? text.length;
}

function endsStretch(text: string, at: number, code: number): boolean {
  if (code === NEWLINE) return true;
  if (code !== FULL_STOP && code !== EXCLAMATION && code !== QUESTION) return false;
  const next = text.charCodeAt(at + 1);
  return !isWordCode(next) && next !== FULL_STOP && next !== SLASH;
}

const NEWLINE = 10;
const EXCLAMATION = 33;
const OPENING_PAREN = 40;
const FULL_STOP = 46;
const SLASH = 47;
const QUESTION = 63;
const AT_SIGN = 64;
const CLOSING_BRACKET = 93;
const BACKTICK = 96;
const LETTER = /[\p{L}\p{N}]/u;
const TUGRIK = 0x20ae; // in USD₮

export function isWordCode(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
  if (code >= 0x2000 && code < 0x2100) return code === TUGRIK;
  return LETTER.test(String.fromCharCode(code));
}
