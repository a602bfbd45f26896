import type { Sentence } from "../../platform/sentences.ts";
import type { Block } from "../../schema/block.ts";
import type { ExtractedCall } from "../../schema/call.ts";
import type { Flag, FlagSeverity } from "../../schema/flag.ts";
import { type DocumentLink, type LinkAt, linksAt } from "../blocks/link.ts";
import { isLabelledAdvert } from "./labelled.ts";
import type { Finding } from "./rule.ts";
import { mayNameSender, namesSender } from "./rules/referral-link.ts";
import { targetWithoutReason } from "./rules/target-without-reason.ts";
import { RULES } from "./rules.ts";
import { type IssueScene, issueScene, type Scene, surroundings } from "./scene.ts";

export interface FlagContext {
  title: string;
  sentences: readonly Sentence[];
  /** Of the whole text, by blocksIn. */
  blocks: readonly Block[];
  links: readonly DocumentLink[];
  /** By callsIn. */
  calls: readonly ExtractedCall[];
}

const MOST_FLAGS = 60;
const LONGEST = 800;
const WORDS = new RegExp(RULES.map(({ words }) => words).join("|"), "i");
const SKIPPED: ReadonlySet<Block["label"]> = new Set(["disclaimer", "disclosure"]);
const LOWER: Record<FlagSeverity, FlagSeverity> = { alarm: "warn", warn: "info", info: "info" };

/** Sentences of a text to be wary of, in reading order, each with the reason. */
export function flagsIn(text: string, { title, sentences, blocks, links, calls }: FlagContext): Flag[] {
  const issue = issueScene(text, title);
  const placed = linksAt(text, links);
  const senders = placed.filter(({ href }) => namesSender(href) || mayNameSender(href));
  const flags: Flag[] = [];
  let block = 0;
  let call = 0;
  for (const sentence of sentences) {
    if (flags.length >= MOST_FLAGS) break;
    while ((blocks[block]?.end ?? Number.POSITIVE_INFINITY) <= sentence.start) block += 1;
    while ((calls[call]?.start ?? Number.POSITIVE_INFINITY) < sentence.start) call += 1;
    const told = calls[call];
    const target = told && told.start < sentence.end ? told : null;
    const isSender = senders.some(({ at }) => at >= sentence.start && at < sentence.end);
    if (sentence.text.length > LONGEST || !(target || isSender || WORDS.test(sentence.text))) continue;
    const scene = sceneOf(text, sentence, { block: blocks[block], placed, issue });
    if (!SKIPPED.has(scene.label)) flags.push(...flagsOf(scene, target));
  }
  return flags.slice(0, MOST_FLAGS);
}

function sceneOf(
  text: string,
  sentence: Sentence,
  { block, placed, issue }: { block: Block | undefined; placed: LinkAt[]; issue: IssueScene },
): Scene {
  const { from, to, ...around } = surroundings(text, sentence);
  return {
    ...sentence,
    ...around,
    label: block?.label ?? "editorial",
    isLabelledAdvert: () => isLabelledAdvert(text, block, { from, to }),
    links: placed.filter(({ at }) => at >= from && at < to),
    issue,
  };
}

function flagsOf(scene: Scene, target: ExtractedCall | null): Flag[] {
  const found = RULES.map(({ code, find }) => ({ code, finding: find(scene) }));
  if (target) found.push({ code: "target-without-reason", finding: targetWithoutReason(scene, target) });
  return found.flatMap(({ code, finding }) => (finding ? [flag(scene, code, finding)] : []));
}

/** What a labelled advert says is known to be paid for: it weighs less. */
function flag({ start, end, text: quote, isLabelledAdvert }: Scene, code: Flag["code"], { severity, text }: Finding): Flag {
  return isLabelledAdvert()
    ? { code, severity: LOWER[severity], start, end, quote, text: `${text} It stands in what says that it is an advert.` }
    : { code, severity, start, end, quote, text };
}
