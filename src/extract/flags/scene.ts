import type { Sentence } from "../../platform/sentences.ts";
import type { BlockLabel } from "../../schema/block.ts";
import type { LinkAt } from "../blocks/link.ts";

/** A sentence with what stands around it, as the rules look at it. Offsets are UTF-16, into the issue's text. */
export interface Scene extends Sentence {
  /** The paragraph that it stands in. */
  paragraph: string;
  /** Where the sentence begins in its paragraph. */
  at: number;
  /** The paragraph and its neighbours. */
  near: string;
  label: BlockLabel;
  /** It stands in a part that says that somebody paid for it. */
  isLabelledAdvert(): boolean;
  /** Links of its paragraph. */
  links: LinkAt[];
  issue: IssueScene;
}

/** What the whole issue says, for its sentences. */
export interface IssueScene {
  /** Title and address, in short: what the issue is about. */
  title: string;
  /** It tells of crime or warns of it from its title on. */
  tellsOfCrime: boolean;
  /** Its words own up to referral links. */
  ownsUpToReferral: boolean;
}

/** A title that speaks of wrongs: what follows then tells of them. */
const TITLE_OF_WRONG =
  /\b(?:scam\w*|fraud\w*|ponzi\w*|phishing|victims?|prosecutors?|indict\w*|alleged\w*|convicted|sentenced|arrested|charged with|beware|red flags?|rug ?pull\w*|warns?|warning|hacked|hackers?|exploit\w*|lawsuit|sues|SEC|FBI|seized?)\b/i;
const OWNS_UP_TO_REFERRAL =
  /\b(?:referral links?|affiliate|earn (?:a |an )?(?:small )?(?:commission|fee)|receive (?:a |an )?(?:small )?(?:commission|fee|compensation))\b/i;

/** Paragraphs beyond this many characters are cut around the sentence: the rules look no further. */
const REACH = 700;

/** Where paragraphs begin and end around a sentence. */
export function surroundings(
  text: string,
  { start, end }: Pick<Sentence, "start" | "end">,
): Pick<Scene, "paragraph" | "at" | "near"> & { from: number; to: number } {
  const from = Math.max(text.lastIndexOf("\n", start - 1) + 1, start - REACH);
  const newline = text.indexOf("\n", end);
  const to = Math.min(newline < 0 ? text.length : newline, end + REACH);
  return { paragraph: text.slice(from, to), at: start - from, near: text.slice(Math.max(0, from - REACH), to + REACH), from, to };
}

export function issueScene(text: string, title: string): IssueScene {
  return { title, tellsOfCrime: TITLE_OF_WRONG.test(title), ownsUpToReferral: OWNS_UP_TO_REFERRAL.test(text) };
}
