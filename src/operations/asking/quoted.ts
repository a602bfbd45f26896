import { localDay } from "../../brief/due.ts";
import type { Caller, Desk } from "../../desk.ts";
import { type NamedSource, questionOf } from "../../extract/question/question.ts";
import { type ChosenQuote, chooseQuotes } from "../../insights/answers/quotes.ts";
import { countedTerms } from "../../insights/answers/relevance.ts";
import type { Quote, Quoted } from "../../schema/answer.ts";
import { type CheckedIn, checkedClaimsOf, mentionsOf, passagesOf, sourceNames } from "../../store/asked.ts";
import { assetNamed } from "../../store/asset-names.ts";
import { sampleOnly } from "../../store/sources.ts";
import { termCounts } from "../../store/stories.ts";
import { type CandidateIssues, candidateIssues, type IssueQuest } from "./candidate-issues.ts";

/** A question, and what it is narrowed to by hand; what is given so goes before what its words say. */
export interface Asked {
  q: string;
  from?: string | undefined;
  to?: string | undefined;
  source?: string | undefined;
  asset?: string | undefined;
}

/** The quotes that speak to a question, with what was searched and what was left out. */
export async function quotedFor({ db, clock }: Pick<Desk, "db" | "clock">, asked: Asked, { person }: Caller): Promise<Quoted> {
  const sample = await sampleOnly(db);
  const today = localDay(clock.now(), person.timeZone);
  const known = await sourceNames(db, sample);
  const quest = questOf(asked, { today, known });
  const candidates = quest === null ? NOTHING : await candidateIssues(db, quest, { person, sample, today });
  const { quotes, sponsored, further } = await chosen(db, quest, candidates);
  const claims = await checkedClaimsOf(db, [...new Set(quotes.map(({ issue }) => issue))]);
  return {
    question: asked.q,
    searched: {
      words: [...(quest?.phrases ?? []), ...(quest?.words ?? [])],
      from: quest?.from ?? null,
      to: quest?.to ?? null,
      sources: known.filter(({ slug }) => quest?.sources.includes(slug)),
      assets: (quest?.assets ?? []).map((asset) => ({ asset, ...assetNamed(asset) })),
      issues: candidates.issues.length,
    },
    sources: grouped(quotes, { known, claims, sample }),
    leftOut: { sponsored, dangerous: candidates.dangerous, copies: candidates.copies, further },
  };
}

const NOTHING: CandidateIssues = { issues: [], dangerous: 0, copies: 0 };

/** Null where the question names nothing that can be looked for. */
function questOf({ q, from, to, source, asset }: Asked, { today, known }: { today: string; known: readonly NamedSource[] }): IssueQuest | null {
  const { time, sources, assets, words, phrases } = questionOf(q, { today, sources: known });
  const hasOwnTime = from !== undefined || to !== undefined;
  const quest: IssueQuest = {
    words,
    phrases,
    assets: asset ? [asset] : assets.map((each) => each.asset),
    sources: source ? [source] : sources.map(({ slug }) => slug),
    from: hasOwnTime ? (from ?? null) : (time?.from ?? null),
    to: hasOwnTime ? (to ?? null) : (time?.to ?? null),
  };
  const names = [...quest.words, ...quest.phrases, ...quest.assets, ...quest.sources, quest.from, quest.to];
  return names.some((name) => name !== null) ? quest : null;
}

async function chosen(db: Desk["db"], quest: IssueQuest | null, { issues }: CandidateIssues) {
  if (quest === null || issues.length === 0) return { quotes: [], sponsored: 0, further: 0 };
  const byId = new Map(issues.map((issue) => [issue.id, issue]));
  const sought = {
    words: [...quest.words, ...quest.phrases.flatMap((phrase) => phrase.split(" "))],
    phrases: quest.phrases,
    assets: quest.assets.map((asset) => ({ asset, ...assetNamed(asset) })),
  };
  const { counts, passages: total } = await termCounts(db, countedTerms(sought));
  const mentions = Map.groupBy(await mentionsOf(db, [...byId.keys()], [...quest.assets]), ({ issue }) => issue);
  const passages = (await passagesOf(db, [...byId.keys()])).flatMap((passage) => {
    const line = byId.get(passage.issue);
    const [first, last] = [passage.start, passage.start + passage.text.length];
    const inside = (mentions.get(passage.issue) ?? []).filter(({ start, end }) => start >= first && end <= last);
    return line ? [{ ...passage, title: line.title, source: line.source.slug, published: new Date(line.published), mentions: inside }] : [];
  });
  return chooseQuotes({ passages, sought: { ...sought, counts: new Map(counts), passages: total } });
}

/** By source, in the order in which they spoke first; numbered as they are read. */
function grouped(
  quotes: readonly ChosenQuote[],
  { known, claims, sample }: { known: readonly NamedSource[]; claims: readonly CheckedIn[]; sample: boolean },
): Quoted["sources"] {
  let number = 0;
  return [...Map.groupBy(quotes, ({ source }) => source)].map(([slug, own]) => ({
    slug,
    name: known.find((source) => source.slug === slug)?.name ?? slug,
    sample,
    quotes: own.map((quote): Quote => {
      number += 1;
      const { text, issue, title, start, end, published } = quote;
      const within = claims.filter((claim) => claim.issue === issue && claim.start < end && claim.end > start);
      return {
        number,
        text,
        issue: { id: issue, title },
        start,
        end,
        published: published.toISOString(),
        claims: within.map(({ id, stance, verdict, reason }) => ({ id, stance, verdict, reason })),
      };
    }),
  }));
}
