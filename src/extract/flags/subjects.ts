import type { AssetMentions } from "../../schema/mention.ts";
import type { Endorsement } from "../../schema/tie.ts";
import { type MentionSpan, spansOf, within } from "../mention-spans.ts";

/** Assets that all the field is measured by: to hold them is no news, to recommend them no favour. */
const NOBODYS: ReadonlySet<string> = new Set(["market", "tether", "usd-coin", "dai"]);
/** Words in capitals that are no firm. */
const NO_FIRM =
  /^(?:I|I['’]m|We|The|This|That|These|It|If|In|On|At|As|And|But|Or|For|My|Our|Disclosure|Disclaimer|Note|CEO|CTO|DAO|NFTs?|DeFi|ETFs?|US|USA|UK|EU|Web3|AI|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|Full|Some|None|Neither|All|Buy|Long|Short|Why|How|What|When|While|With|Yes|No)$/;
const NAME = /(?<![\p{L}\p{N}$])\p{Lu}[\p{L}\p{N}]*(?:\.[a-z]{2,4}\b)?(?: (?:\p{Lu}[\p{L}\p{N}]*|&))*/gu;
const MOST_NAMES = 8;

/** Asset mentions of a text, ready to be asked sentence by sentence. */
export function assetSpans(assets: readonly AssetMentions[]): MentionSpan[] {
  return spansOf(assets).filter(({ asset }) => !NOBODYS.has(asset));
}

type Named = Pick<Endorsement, "subject" | "name">;

/** The assets that a stretch of text names. */
export function assetsNamed(text: string, spans: readonly MentionSpan[], stretch: { start: number; end: number }): Named[] {
  const found = within(spans, stretch).map(({ asset, start, end }) => [asset, { subject: asset, name: text.slice(start, end) }] as const);
  return [...new Map(found).values()];
}

/** The firms that a stretch of words names: words in capitals, as far as they can be told from others. */
export function firmsNamed(words: string): Named[] {
  const names = Array.from(words.matchAll(NAME), ([name]) => name.trim()).filter((name) => name.length > 2 && !NO_FIRM.test(name));
  return [...new Map(names.slice(0, MOST_NAMES).map((name) => [firmOf(name), { subject: firmOf(name), name }])).values()];
}

function firmOf(name: string): string {
  return `firm:${name.toLowerCase().replace(/(?:['’]s|\.(?:com|io|org|xyz|finance))$/, "")}`;
}
