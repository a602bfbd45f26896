import { z } from "zod";
import { type Desk, operation } from "../desk.ts";
import { type Candidate, candidateOf } from "../insights/choosing/candidate.ts";
import { checklist } from "../insights/choosing/checklist.ts";
import { readingList } from "../insights/choosing/reading-list.ts";
import { notFound } from "../platform/errors.ts";
import { ReaderLevel, UseCase } from "../schema/catalogue.ts";
import { Checklist } from "../schema/checklist.ts";
import type { Person } from "../schema/person.ts";
import { ReadingList } from "../schema/reading-list.ts";
import { SourceSlug } from "../schema/source.ts";
import { needsOf } from "../store/people.ts";
import { sourceProfiles } from "../store/profiles.ts";
import { sources } from "../store/sources.ts";
import { describedEntries, keptScore, shownScores } from "./scored.ts";

const listOf = <T extends z.ZodType>(item: T) =>
  z.preprocess(
    (given) =>
      given === undefined
        ? given
        : [given]
            .flat()
            .flatMap((each) => String(each).split(","))
            .filter(Boolean),
    z.array(item),
  );

export const chooseSources = operation({
  name: "choose_sources",
  summary:
    "A reading list for your needs, each newsletter with the reason, and what of your subscriptions to drop; what is not given is as you said in your needs",
  route: "GET /v1/reading-list",
  role: "reader",
  changes: false,
  input: z.object({
    uses: listOf(UseCase).optional().describe("comma-separated"),
    minutesAWeek: z.coerce.number().int().min(5).max(3_000).optional(),
    usdAMonth: z.coerce.number().min(0).max(100_000).optional(),
    level: ReaderLevel.optional(),
    languages: listOf(z.string().min(2).max(12)).optional().describe("comma-separated"),
  }),
  output: ReadingList,
  command: { words: ["choose"], text: listText },
  async run(desk, given, { person }) {
    const own = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
    return readingList(await candidates(desk, person), { ...(await needsOf(desk.db, person.id)), ...own });
  },
});

export const getChecklist = operation({
  name: "get_checklist",
  summary:
    "What to ask before following a newsletter, answered for one with evidence, and what it means for a portfolio manager, a researcher, a team",
  route: "GET /v1/sources/{slug}/checklist",
  role: "reader",
  changes: false,
  input: z.object({ slug: SourceSlug }),
  output: Checklist,
  command: { words: ["checklist"], positional: ["slug"], text: checklistText },
  async run(desk, { slug }) {
    const score = (await keptScore(desk, desk.clock.now(), slug)) ?? notFound(`there is no newsletter ${slug}`);
    return checklist(score, (await describedEntries(desk)).get(score.catalogue ?? "") ?? null);
  },
});

/** Every newsletter that could be read, as the reading list sees it. */
export async function candidates(desk: Desk, person: Person): Promise<Candidate[]> {
  const now = desk.clock.now();
  const entries = await describedEntries(desk);
  const profiles = new Map((await sourceProfiles(desk.db, now)).map((profile) => [profile.slug, profile]));
  const followed = new Set((await sources(desk.db, person)).filter((source) => source.followed).map(({ slug }) => slug));
  return (await shownScores(desk, now)).map((score) =>
    candidateOf({
      score,
      entry: entries.get(score.catalogue ?? "") ?? null,
      profile: profiles.get(score.slug) ?? null,
      followed: followed.has(score.slug),
    }),
  );
}

function listText({ chosen, drop, unserved, minutesAWeek, usdAMonth, covered, gaps, notes }: z.output<typeof ReadingList>): string {
  return [
    `${chosen.length} ${chosen.length === 1 ? "newsletter" : "newsletters"}, about ${Math.round(minutesAWeek)} minutes and ${usdAMonth} USD: ${Math.round(100 * covered)} % of all topics by weight`,
    ...chosen.map(
      ({ name, why, adds, minutesAWeek: minutes }) =>
        `  ${name.padEnd(34)} ${minutes === null ? "" : `${Math.round(minutes)} min a week; `}adds ${Math.round(100 * adds)} %; ${why.join("; ")}`,
    ),
    ...(drop.length > 0 ? ["To drop of what you follow:", ...drop.map(({ name, why }) => `  ${name.padEnd(34)} ${why}`)] : []),
    ...(unserved.length > 0 ? [`Served by nobody known: ${unserved.join(", ")}`] : []),
    ...(gaps.length > 0 ? [`Left out: ${gaps.join(", ")}`] : []),
    ...notes,
  ].join("\n");
}

const SIGNS = { yes: "✓", partly: "~", no: "✗", unknown: "?" };

function checklistText({ name, items, fits }: z.output<typeof Checklist>): string {
  return [
    name,
    ...items.flatMap(({ question, answer, says }) => [`${SIGNS[answer]} ${question}`, ...says.map((words) => `    ${words}`)]),
    ...Object.entries(fits).map(([chooser, { fit, why }]) => `For a ${chooser.replaceAll("-", " ")}: ${fit}; ${why}`),
  ].join("\n");
}
