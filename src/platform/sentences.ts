/** A sentence and where it stands in the text, in UTF-16 offsets. */
export interface Sentence {
  start: number;
  end: number;
  text: string;
}

const END = /[.!?…。！？]+/g;
const CLOSERS = /^["'”’»)\]*_]*/;
const ABBREVIATIONS = new Set(
  `e.g i.e eg ie cf vs v etc al ca approx est no nos vol fig figs sec ch pp p ed eds inc ltd corp co llc plc bros dept gov gen col sgt capt lt adm sen rep reps hon
   mr mrs ms dr prof sr jr st mt ave blvd rd jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun u.s u.k e.u u.n a.m p.m`.split(
    /\s+/,
  ),
);
/** These end a sentence as often as not; what follows decides. */
const MAY_END = new Set("etc inc ltd corp co llc plc jr sr u.s u.k e.u u.n a.m p.m al no".split(" "));
const STARTERS = new Set(
  "the a an this that these those it its he she they we i you in on at as for from by with but and or so if when while after before since there here however meanwhile although our their his her what why how".split(
    " ",
  ),
);
const REACH = 40;

/** The sentences of a text that has one paragraph a line, in order; white space around them belongs to none. */
export function sentences(text: string): Sentence[] {
  const found: Sentence[] = [];
  let at = 0;
  while (at <= text.length) {
    const newline = text.indexOf("\n", at);
    const end = newline < 0 ? text.length : newline;
    splitLine(text.slice(at, end), at, found);
    at = end + 1;
  }
  return found;
}

/** Works on a copy of the line alone: a search that ran on into the next lines would make many short ones cost their square. */
function splitLine(line: string, offset: number, found: Sentence[]): void {
  let start = 0;
  for (const match of line.matchAll(END)) {
    const marks = match.index + match[0].length;
    const end = marks + (CLOSERS.exec(line.slice(marks, marks + 4))?.[0].length ?? 0);
    if (!endsSentence(line, { start, at: match.index, marks: match[0], end })) continue;
    add(line, start, end, offset, found);
    start = end;
  }
  add(line, start, line.length, offset, found);
}

function add(line: string, start: number, end: number, offset: number, found: Sentence[]): void {
  while (start < end && isBlank(line.charCodeAt(start))) start += 1;
  while (end > start && isBlank(line.charCodeAt(end - 1))) end -= 1;
  if (start < end) found.push({ start: start + offset, end: end + offset, text: line.slice(start, end) });
}

function isBlank(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x200b || code === 0xfeff;
}

interface Ending {
  /** Where the sentence began. */
  start: number;
  at: number;
  marks: string;
  /** Behind the quotes and brackets that close with it. */
  end: number;
}

/** Whether the marks close the sentence. */
function endsSentence(line: string, { start, at, marks, end }: Ending): boolean {
  if (/[。！？]/.test(marks)) return true;
  if (end >= line.length) return true;
  if (marks === "." && end === at + 1 && isRunOn(line, start, at)) return true;
  if (!isBlank(line.charCodeAt(end)))
    return marks !== "" && /^["“”]\p{Lu}/u.test(line.slice(end - 1, end + 1)) && /\p{Ll}$/u.test(line.slice(start, at));
  const next = line.slice(end, end + REACH).trimStart();
  if (/^\p{Ll}/u.test(next) && !/^\p{Ll}+\p{Lu}/u.test(next)) return false;
  if (marks !== ".") return !/^[,;:—–-]/.test(next);
  return !isAbbreviation(line, start, at, next);
}

/** "…, he said.The price": the space was lost. Names of hosts and files go on without one. */
function isRunOn(line: string, start: number, at: number): boolean {
  return (
    /\p{Ll}{3}$/u.test(line.slice(Math.max(start, at - 3), at)) &&
    /^\p{Lu}\p{Ll}* \p{L}/u.test(line.slice(at + 1, at + REACH)) &&
    startsAnew(line.slice(at + 1, at + REACH))
  );
}

/** A full stop behind an initial, an abbreviation or a list number. */
function isAbbreviation(line: string, start: number, at: number, next: string): boolean {
  const word = /[^\s"'“”‘’()[\]*_]*$/.exec(line.slice(Math.max(start, at - REACH), at))?.[0] ?? "";
  if (/^\d{1,3}$/.test(word)) return line.slice(start, at).trim() === word || isNumbering(line, at - word.length);
  if (/^\p{Lu}$/u.test(word)) return true;
  const key = word.toLowerCase();
  if (!ABBREVIATIONS.has(key)) return /^(?:\p{L}\.)+\p{L}$/u.test(word) && !startsAnew(next);
  if (key === "no") return /^\d/.test(next) && word === "No";
  return !MAY_END.has(key) || !startsAnew(next);
}

/** The number of a list item keeps its stop; the number that ends a sentence does not. */
function isNumbering(line: string, at: number): boolean {
  return /(?:^|[\n(•*-])\s*$/.test(line.slice(Math.max(0, at - 4), at));
}

function startsAnew(next: string): boolean {
  const first = /^\p{L}+/u.exec(next)?.[0] ?? "";
  return /^\p{Lu}/u.test(first) && STARTERS.has(first.toLowerCase());
}
