import type { BriefContent } from "../schema/brief.ts";
import type { ComeIssue } from "./input.ts";

const MOST_TO_READ = 5;
const MOST_TO_SKIP = 8;
const LEAST_NOVELTY = 0.4;
const MOSTLY_TOLD = 0.8;
const LEAST_WORDS = 120;

/** What to read in full, by how much of it is told neither above nor by an issue that came before it; and what to leave unread. */
export function readAndSkip(issues: readonly ComeIssue[], told: ReadonlySet<string>): Pick<BriefContent, "read" | "skip"> {
  const weighed = issues
    .filter(({ words, isRead }) => words >= LEAST_WORDS && !isRead)
    .map((issue) => ({ ...issue, novelty: noveltyOf(issue, told) }))
    .sort((a, b) => b.novelty * Math.sqrt(b.words) - a.novelty * Math.sqrt(a.words) || (a.id < b.id ? -1 : 1));
  return {
    read: weighed
      .filter(({ novelty }) => novelty >= LEAST_NOVELTY)
      .slice(0, MOST_TO_READ)
      .map(({ id, title, source, minutes, novelty }) => ({ issue: id, title, source, minutes, novelty: round(novelty) })),
    skip: weighed
      .filter(({ novelty }) => 1 - novelty >= MOSTLY_TOLD)
      .slice(0, MOST_TO_SKIP)
      .map(({ id, title, source, novelty }) => ({ issue: id, title, source, told: round(1 - novelty) })),
  };
}

/** The part of an issue's words that tells on no story of the brief, and repeats nobody. */
function noveltyOf({ stories }: ComeIssue, told: ReadonlySet<string>): number {
  const words = stories.reduce((sum, part) => sum + part.words, 0);
  const old = stories
    .filter(({ story, isCopy, isFirst }) => isCopy || (story !== null && told.has(story)) || !isFirst)
    .reduce((sum, part) => sum + part.words, 0);
  return words === 0 ? 0 : 1 - old / words;
}

function round(part: number): number {
  return Math.round(part * 100) / 100;
}
