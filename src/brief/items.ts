import type { BriefItem } from "../schema/brief.ts";
import type { ToldStory } from "./input.ts";
import { overlap, tellingSentences } from "./sentences.ts";

const TOP_TERMS = 14;
const SAME_STORY = 0.33;
/** A story of the brief before is told again only when so many more have told of it. */
const FRESH_AGAIN = 2;
const NEW_BONUS = 0.5;
const FAIL_BONUS = 0.4;
const LONELY = 0.55;
const LEAST_LONELY_WORDS = 150;

/** What changed, in so many items: the stories that most independent sources told of, none of them twice, each in sentences of those who told it. */
export function briefItems(stories: readonly ToldStory[], { told, count }: { told: readonly string[]; count: number }): BriefItem[] {
  const before = new Set(told);
  const fit = stories
    .filter(({ id, fresh }) => !before.has(id) || fresh >= FRESH_AGAIN)
    .map((story) => ({ story, worth: worth(story) }))
    .filter((each) => each.worth > 0)
    .sort((a, b) => b.worth - a.worth || (a.story.id < b.story.id ? -1 : 1));
  const items: BriefItem[] = [];
  const taken: Set<string>[] = [];
  const lonely = new Set<string>(); // issues of which a part that nobody else tells was told: one such part is enough
  for (const { story } of fit) {
    if (items.length === count) break;
    const terms = topTerms(story);
    if (taken.some((other) => overlap(other, terms) >= SAME_STORY)) continue;
    if (story.sources < 2 && story.passages.every(({ issue }) => lonely.has(issue))) continue;
    const sentences = tellingSentences(story.title, story.passages);
    if (sentences.length === 0) continue;
    taken.push(terms);
    if (story.sources < 2) for (const { issue } of story.passages) lonely.add(issue);
    items.push(itemOf(story, sentences));
  }
  return items;
}

/** How much a story is worth telling: by who tells it, that it is new, and that something in it does not hold. Not above 0: not at all. */
function worth({ independent, fresh, isNew, fails, isOfTheField, passages }: ToldStory): number {
  const words = passages.reduce((sum, { text, isPaid }) => sum + (isPaid ? 0 : text.length / 6), 0);
  if (!isOfTheField || words === 0 || (independent < 2 && words < LEAST_LONELY_WORDS)) return 0;
  const told = Math.log2(1 + Math.min(independent, fresh + 1)) + 0.15 * Math.log2(1 + words / 100);
  return (independent < 2 ? told * LONELY : told) + (isNew ? NEW_BONUS : 0) + (fails > 0 ? FAIL_BONUS : 0);
}

function topTerms({ passages }: ToldStory): Set<string> {
  const weights = new Map<string, number>();
  for (const { terms, weights: own } of passages)
    for (const [i, term] of terms.entries()) if (!term.includes(":")) weights.set(term, (weights.get(term) ?? 0) + (own[i] ?? 0));
  return new Set(
    [...weights]
      .sort(([, a], [, b]) => b - a)
      .slice(0, TOP_TERMS)
      .map(([term]) => term),
  );
}

function itemOf({ id, title, sources, independent, firstSource, holds, fails, assets }: ToldStory, sentences: BriefItem["sentences"]): BriefItem {
  return { story: id, title, sentences, sources, independent, firstSource, holds, fails, assets, isAbstract: false, written: [] };
}
