import { DAY_MS } from "../../platform/clock.ts";
import type { IssueLine } from "../../schema/issue.ts";
import type { Person } from "../../schema/person.ts";
import type { Session } from "../../store/database.ts";
import { issueLines } from "../../store/issue-lines.ts";

const MOST_ISSUES = 120;
const OF_ALL = 100;
const OF_A_PART = 40;
/** Where all words together are found in so few issues, any of them will do. */
const FEW = 12;
const PARTS = 3;
const LONG_DAYS = 14;
const FOR_ALL = { kind: "issue", order: "best", withArchived: true } as const;

/** What issues are looked for by. */
export interface IssueQuest {
  words: readonly string[];
  phrases: readonly string[];
  assets: readonly string[];
  sources: readonly string[];
  from: string | null;
  to: string | null;
}

export interface CandidateIssues {
  issues: IssueLine[];
  dangerous: number;
  copies: number;
}

/** Issues that a question may find its answer in, those that hold all of its words first. A long time is searched in parts, so that not only its end is heard. */
export async function candidateIssues(
  db: Session,
  quest: IssueQuest,
  { person, sample, today }: { person: Person; sample: boolean; today: string },
): Promise<CandidateIssues> {
  const filters = filtersOf(quest, today);
  const limit = filters.length > 1 ? OF_A_PART : OF_ALL;
  const search = async (q: string | undefined): Promise<IssueLine[]> => {
    const found: IssueLine[][] = [];
    for (const filter of filters) found.push((await issueLines(db, { filter: { ...filter, ...FOR_ALL, q }, person, limit })).items);
    return dealt(found);
  };
  const [all, any] = queriesOf(quest);
  const first = await search(all);
  const lines = any !== all && first.length < FEW ? unique([...first, ...(await search(any))]) : first;
  return sorted(lines.filter(({ source }) => source.sample === sample));
}

function sorted(lines: readonly IssueLine[]): CandidateIssues {
  const dangerous = lines.filter(({ safety }) => safety === "danger");
  const safe = lines.filter(({ safety }) => safety !== "danger");
  const own = safe.filter(({ copyOf }) => copyOf === null);
  return { issues: own.slice(0, MOST_ISSUES), dangerous: dangerous.length, copies: safe.length - own.length };
}

/** All words, any word. */
function queriesOf({ words, phrases }: IssueQuest): [string | undefined, string | undefined] {
  const quoted = phrases.map((phrase) => `"${phrase.replaceAll('"', " ")}"`);
  const plain = words.map((word) => `"${word}"`);
  const all = [...quoted, ...plain];
  return all.length === 0 ? [undefined, undefined] : [all.join(" "), all.join(" OR ")];
}

/** One for each part of the time, asset and source. */
function filtersOf(quest: IssueQuest, today: string) {
  const assets = quest.assets.length > 0 ? quest.assets : [undefined];
  const sources = quest.sources.length > 0 ? quest.sources : [undefined];
  return partsOf(quest, today).flatMap((part) => assets.flatMap((asset) => sources.map((source) => ({ ...part, asset, source }))));
}

function partsOf({ from, to }: IssueQuest, today: string): { from?: string | undefined; to?: string | undefined }[] {
  const whole = { ...(from ? { from } : {}), ...(to ? { to } : {}) };
  if (from === null) return [whole];
  const first = Date.parse(from) / DAY_MS;
  const days = Date.parse(to ?? today) / DAY_MS - first + 1;
  if (days < LONG_DAYS) return [whole];
  const ends = Array.from({ length: PARTS + 1 }, (_, part) => first + Math.round((days * part) / PARTS));
  return ends
    .slice(0, -1)
    .map((start, part) => ({ from: iso(start), to: part === PARTS - 1 && to === null ? undefined : iso((ends[part + 1] ?? start) - 1) }));
}

function iso(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** From each list in turn, as cards are dealt. */
function dealt(lists: readonly IssueLine[][]): IssueLine[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return unique(Array.from({ length: longest }, (_, at) => lists.flatMap((list) => list[at] ?? [])).flat());
}

function unique(lines: readonly IssueLine[]): IssueLine[] {
  return [...new Map(lines.map((line) => [line.id, line])).values()];
}
