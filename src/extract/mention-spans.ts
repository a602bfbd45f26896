import type { Sentence } from "../platform/sentences.ts";
import type { AssetSlug } from "../schema/asset.ts";
import type { AssetMentions } from "../schema/mention.ts";
import type { Token } from "./numbers/token.ts";

/** Where a text names an asset, in characters. */
export interface MentionSpan {
  asset: AssetSlug;
  start: number;
  end: number;
}

/** An asset's name, in tokens. */
export interface AssetAt {
  asset: AssetSlug;
  first: number;
  next: number;
}

/** All mentions in reading order, the longer first. */
export function spansOf(assets: readonly AssetMentions[]): MentionSpan[] {
  return assets
    .flatMap(({ asset, mentions }) => mentions.map(({ start, end }) => ({ asset, start, end })))
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Of spans in order, those that begin in a sentence. */
export function within<T extends { start: number }>(spans: readonly T[], { start, end }: Pick<Sentence, "start" | "end">): T[] {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while (last < spans.length && (spans[last]?.start ?? end) < end) last += 1;
  return spans.slice(low, last);
}

/** "The index excluding Bitcoin" is about all but that. */
const LEFT_OUT = /^(?:excluding|excl|ex|except|minus)$/;

/** The mentions in tokens; a name said twice, Bitcoin (BTC), is one. */
export function assetsAt(found: readonly Token[], mentions: readonly MentionSpan[]): AssetAt[] {
  const spans: AssetAt[] = [];
  let at = 0;
  for (const { asset, start, end } of mentions) {
    while (at < found.length && (found[at]?.end ?? 0) <= start) at += 1;
    const first = at;
    let next = first;
    while (next < found.length && (found[next]?.start ?? 0) < end) next += 1;
    if (next === first || LEFT_OUT.test(found[first - 1]?.key ?? "")) continue;
    const last = spans.at(-1);
    const isAlias = last?.asset === asset && found[last.next]?.text === "(" && first === last.next + 1 && found[next]?.text === ")";
    if (isAlias && last) last.next = next + 1;
    else spans.push({ asset, first, next });
  }
  return spans;
}
