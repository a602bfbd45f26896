import type { AssetMentions } from "../../schema/mention.ts";
import { assetsIn } from "../assets/assets-in.ts";
import { STOP_WORDS } from "../passages/stop-words.ts";
import { type AskedTime, timeAsked } from "./time-asked.ts";

const MOST_WORDS = 12;
const MOST_ASSETS = 3;
const SHORTEST_NAME = 3;
const PHRASE = /["“]([^"”]{3,80})["”]/g;

/** Words in which questions are put, and that nothing is found by. */
const ASKING: ReadonlySet<string> = new Set(
  `about advice ask asked anybody anyone article articles author authors believe comment commented compare concerning describe discuss discussed did does explain find happened happen happening
   hear heard how issue issues know letter letters mail mails mention mentioned newsletter newsletters opinion opinions people please quote quotes recent recently regarding say saying says
   show source sources speak spoke summarise summarize talk talked talking tell think thinks thought view views what whats what's when where which who whom whose why wrote write writing written
   lately so far mean means`
    .trim()
    .split(/\s+/),
);

export interface NamedSource {
  slug: string;
  name: string;
}

/** What a question asks for. */
export interface Question {
  time: AskedTime | null;
  sources: NamedSource[];
  assets: Pick<AssetMentions, "asset" | "symbol" | "name">[];
  /** Words and "quoted phrases" to search by; what names time, sources and assets is not among them. */
  words: string[];
  phrases: string[];
}

/** Reads a question, asked on a day (ISO), against the sources that there are. */
export function questionOf(text: string, { today, sources }: { today: string; sources: readonly NamedSource[] }): Question {
  const named = sourcesNamed(text, sources);
  let rest = blanked(text, named.spans);
  const time = timeAsked(rest, today);
  rest = blanked(rest, time?.spans ?? []);
  const assets = assetsIn(rest, { published: new Date(today) }).slice(0, MOST_ASSETS);
  rest = blanked(
    rest,
    assets.flatMap(({ mentions }) => mentions),
  );
  const phrases = [...rest.matchAll(PHRASE)].map(([, phrase = ""]) => phrase.trim());
  return { time, sources: named.sources, assets, words: wordsOf(rest.replaceAll(PHRASE, " ")), phrases };
}

interface Span {
  start: number;
  end: number;
}

/** Names of one word must bear their capital; the longest name counts first. */
function sourcesNamed(text: string, sources: readonly NamedSource[]): { sources: NamedSource[]; spans: Span[] } {
  const found: NamedSource[] = [];
  const spans: Span[] = [];
  const forms = sources
    .flatMap((source) => formsOf(source).map((form) => ({ source, form })))
    .filter(({ form }) => form.length >= SHORTEST_NAME)
    .sort((a, b) => b.form.length - a.form.length);
  for (const { source, form } of forms) {
    const isPlain = !/[\s-]/.test(form);
    const escaped = form.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
    const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, isPlain ? "u" : "iu");
    const match = pattern.exec(text);
    if (!match || (isPlain && !/^\p{Lu}/u.test(form))) continue;
    const span = { start: match.index, end: match.index + match[0].length };
    if (spans.some(({ start, end }) => start < span.end && end > span.start)) continue;
    spans.push(span);
    if (!found.includes(source)) found.push(source);
  }
  return { sources: found, spans };
}

/** Its name, without "the", and without what follows a colon or dash; its slug in words. */
function formsOf({ name, slug }: NamedSource): string[] {
  const short = name.replace(/^the /i, "");
  const inWords = slug.replaceAll("-", " ");
  return [name, short, short.split(/\s*[:|–—]\s|\s-\s/)[0] ?? short, inWords, `${inWords.charAt(0).toUpperCase()}${inWords.slice(1)}`];
}

function blanked(text: string, spans: readonly Span[]): string {
  return spans.reduce((whole, { start, end }) => whole.slice(0, start) + " ".repeat(end - start) + whole.slice(end), text);
}

function wordsOf(text: string): string[] {
  const found = (text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[.&'’-][\p{L}\p{N}]+)*/gu) ?? []).map((word) => word.replace(/['’]s$/i, ""));
  const telling = found.filter((word) => word.length > 1 && !STOP_WORDS.has(word.toLowerCase()) && !ASKING.has(word.toLowerCase()));
  return [...new Map(telling.map((word) => [word.toLowerCase(), word])).values()].slice(0, MOST_WORDS);
}
