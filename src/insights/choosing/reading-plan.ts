import { DAY_MS, isoDay } from "../../platform/clock.ts";
import type { Needs } from "../../schema/needs.ts";
import type { PlannedItem, PlannedSlot, ReadingPlan } from "../../schema/reading-plan.ts";

/** A newsletter that somebody reads, as far as a plan needs it. */
export interface ReadSource {
  slug: string;
  name: string;
  issuesAWeek: number;
  minutes: number;
  /** Parts of its issues by weekday, Monday first. */
  weekdays: number[];
  /** Issues of the last weeks, and how many of them the reader has read. */
  recent: { issues: number; read: number };
  /** Not read yet, newest first. */
  waiting: WaitingIssue[];
}

export interface WaitingIssue {
  id: string;
  title: string;
  published: Date;
  minutes: number;
  /** Stories that it tells, by id. */
  stories: string[];
}

const DAILY_A_WEEK = 3.5;
const SKIMMED = 0.4;
/** Where a reader marks what he reads, what he never opens is left out. */
const LEAST_MARKED = 10;
const LEAST_SENT = 6;
const NEVER_READ = 0.1;
/** An issue of which so many stories stand in others of the plan is not read twice. */
const TOLD_TWICE = 0.6;
const LEAST_STORIES = 3;
const LEAST_TOLD = 2;
const OFTEN = 0.08;

interface Planning {
  needs: Needs;
  /** The reader's own day, and that day's hours as moments. */
  today: string;
  moment(day: string, at: string): Date;
  now: Date;
  days: number;
}

/** What to read when, over the next days. What waits comes into the next slot of its kind; of dailies only the newest. */
export function readingPlan(sources: readonly ReadSource[], planning: Planning): ReadingPlan {
  const leftOut: ReadingPlan["leftOut"] = [];
  const marks = sources.reduce((sum, { recent }) => sum + recent.read, 0);
  const read = sources.filter((source) => {
    const why = marks >= LEAST_MARKED ? unread(source) : null;
    if (why) leftOut.push({ source: named(source), title: null, why });
    return why === null;
  });
  const told = new Map<string, string>();
  const [dailies, weeklies] = [read.filter(isDaily), read.filter((source) => !isDaily(source))];
  const waiting = {
    morning: dailies.flatMap((source) => waitingDaily(source, { told, leftOut })),
    weekly: weeklies.flatMap((source) => waitingWeekly(source, { told, leftOut })),
  };
  const slots = slotsOf(planning).flatMap(({ kind, day, at }): PlannedSlot[] => {
    const due = waiting[kind].splice(0);
    const here = new Set(due.map(({ source }) => source.slug));
    const expected = (kind === "morning" ? dailies : weeklies)
      .filter(({ slug }) => !here.has(slug))
      .flatMap((source) => expectedItem(source, { kind, day }));
    const items = [...due, ...expected];
    if (items.length === 0) return [];
    const minutes = items.reduce((sum, item) => sum + item.minutes, 0);
    return [{ day, at, starts: planning.moment(day, at).toISOString(), kind, minutes, items }];
  });
  const minutesAWeek = read.reduce((sum, source) => sum + weekMinutes(source), 0);
  return {
    slots,
    minutesAWeek,
    budget: planning.needs.minutesAWeek,
    leftOut,
    notes: notesOf({ sources, marks, minutesAWeek, needs: planning.needs }),
  };
}

export function isDaily({ issuesAWeek }: Pick<ReadSource, "issuesAWeek">): boolean {
  return issuesAWeek >= DAILY_A_WEEK;
}

/** Minutes a week that it takes to skim it, or to read it. */
export function weekMinutes(source: ReadSource): number {
  return source.issuesAWeek * source.minutes * (isDaily(source) ? SKIMMED : 1);
}

function unread({ recent: { issues, read } }: ReadSource): string | null {
  return issues >= LEAST_SENT && read / issues < NEVER_READ ? `you read ${read} of its last ${issues}: unfollow it, or read one` : null;
}

function named({ slug, name }: Pick<ReadSource, "slug" | "name">) {
  return { slug, name };
}

interface Taking {
  /** Story, and in whose issue of the plan it stands. */
  told: Map<string, string>;
  leftOut: ReadingPlan["leftOut"];
}

/** Of a daily the newest alone: the ones before are overtaken. */
function waitingDaily(source: ReadSource, taking: Taking): PlannedItem[] {
  const [newest, ...older] = source.waiting;
  if (!newest) return [];
  if (older.length > 0) taking.leftOut.push({ source: named(source), title: null, why: `${older.length} older of it, overtaken by its newest` });
  return taken(source, newest, { ...taking, how: "skim" });
}

function waitingWeekly(source: ReadSource, taking: Taking): PlannedItem[] {
  return source.waiting.slice(0, 3).flatMap((issue) => taken(source, issue, { ...taking, how: "read" }));
}

function taken(source: ReadSource, issue: WaitingIssue, { told, leftOut, how }: Taking & { how: PlannedItem["how"] }): PlannedItem[] {
  const known = issue.stories.filter((story) => told.has(story));
  const part = issue.stories.length >= LEAST_STORIES ? TOLD_TWICE : 1;
  if (known.length >= LEAST_TOLD && known.length / issue.stories.length >= part) {
    const where = [...new Set(known.map((story) => told.get(story)))].join(", ");
    leftOut.push({ source: named(source), title: issue.title, why: `${known.length} of its ${issue.stories.length} stories are in ${where}` });
    return [];
  }
  for (const story of issue.stories) told.set(story, source.name);
  const note = known.length > 0 ? `${known.length} of its ${issue.stories.length} stories are told above` : "";
  const minutes = how === "skim" ? Math.max(1, issue.minutes * SKIMMED) : issue.minutes;
  return [{ source: named(source), issue: { id: issue.id, title: issue.title }, how, minutes: Math.round(minutes), note }];
}

/** The slots that are still to come. */
function slotsOf({ needs, today, moment, now, days }: Planning): { kind: PlannedSlot["kind"]; day: string; at: string }[] {
  const all = Array.from({ length: days }, (_, n) => isoDay(Date.parse(today) + n * DAY_MS)).flatMap((day) => {
    const weekday = ((new Date(day).getUTCDay() + 6) % 7) + 1;
    const weekly = weekday === needs.weeklySlot.weekday ? [{ kind: "weekly" as const, day, at: needs.weeklySlot.at }] : [];
    return [{ kind: "morning" as const, day, at: needs.morning }, ...weekly];
  });
  const ahead = all.filter(({ day, at }) => moment(day, at).getTime() > now.getTime());
  return ahead.sort((a, b) => (`${a.day} ${a.at}` < `${b.day} ${b.at}` ? -1 : 1));
}

/** A daily on the weekdays on which it usually comes; a weekly in each of its slots, as many as come between two. */
function expectedItem(source: ReadSource, { kind, day }: { kind: PlannedSlot["kind"]; day: string }): PlannedItem[] {
  const weekday = (new Date(day).getUTCDay() + 6) % 7;
  if (kind === "morning" && (source.weekdays[weekday] ?? 0) < OFTEN) return [];
  if (kind === "weekly" && source.issuesAWeek < 0.5) return []; // what comes now and then is read when it has come
  const minutes = kind === "morning" ? Math.max(1, source.minutes * SKIMMED) : source.minutes * Math.max(1, Math.round(source.issuesAWeek));
  return [{ source: named(source), issue: null, how: kind === "morning" ? "skim" : "read", minutes: Math.round(minutes), note: "expected" }];
}

interface Noted {
  sources: readonly ReadSource[];
  marks: number;
  minutesAWeek: number;
  needs: Needs;
}

function notesOf({ sources, marks, minutesAWeek, needs }: Noted): string[] {
  const over = needs.minutesAWeek !== null && minutesAWeek > needs.minutesAWeek;
  return [
    ...(sources.length === 0 ? ["Nothing that you follow has sent an issue yet."] : []),
    ...(sources.length > 0 && marks < LEAST_MARKED ? ["The plan learns from what you mark as read; so far it treats all alike."] : []),
    ...(over ? [`It takes ${Math.round(minutesAWeek)} minutes a week, and you gave ${needs.minutesAWeek}: see what to drop.`] : []),
  ];
}
