import type { BriefContent } from "../schema/brief.ts";
import type { BriefInput } from "./input.ts";
import { briefItems } from "./items.ts";
import { readAndSkip } from "./reading.ts";

/** Version of how briefs are written. */
export const METHOD = 2;

const MOST_FAILED = 5;
const MOST_CALLS = 6;
const MOST_FLAGS = 6;

/** The brief, from what came since the one before: sentences of the issues themselves, each with where it stands. */
export function composeBrief(input: BriefInput, { items: count }: { items: number }): BriefContent {
  const items = briefItems(input.stories, { told: input.told, count });
  return {
    items,
    market: input.market,
    narratives: input.narratives,
    failed: input.failed.slice(0, MOST_FAILED),
    calls: input.calls.slice(0, MOST_CALLS),
    flags: input.flags.slice(0, MOST_FLAGS),
    wary: input.wary.slice(0, MOST_FLAGS),
    ...readAndSkip(input.issues, new Set(items.map(({ story }) => story))),
    issues: input.issues.length,
    sources: input.sources,
    dropped: null,
    model: null,
  };
}

/** Whether there is anything to tell: a brief is never sent empty. */
export function isWorthSending({ items, failed, calls, flags, wary, read }: BriefContent): boolean {
  return items.length + failed.length + calls.length + flags.length + wary.length + read.length > 0;
}
