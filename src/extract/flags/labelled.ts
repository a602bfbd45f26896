import type { Block } from "../../schema/block.ts";

/** Words that say that somebody paid for what stands here. */
const LABEL =
  /\b(?:sponsor(?:ed|s|ship)?|advert(?:isement|orial|ising)?|promoted|paid (?:partnership|post|content|promotion|placement)|partner(?:ed)? (?:content|post|message|offer|spotlight)|presented by|brought to you by|together with|in partnership with|made possible|press release|disclaimer: (?:this is a|the (?:above|information))|a (?:word|message|note) from (?:our|today)\b|#ad)\b|^\W*ads?\W*$/im;
/** How far above a part its label may stand. */
const ABOVE = 300;

/** Whether the part that holds a place says that it is paid for. */
export function isLabelledAdvert(text: string, block: Block | undefined, { from, to }: { from: number; to: number }): boolean {
  const [start, end] = block?.label === "sponsor" ? [Math.min(block.start, from), Math.max(Math.min(block.end, to), from)] : [from, to];
  return LABEL.test(text.slice(Math.max(0, start - ABOVE), end));
}
