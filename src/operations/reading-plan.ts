import { z } from "zod";
import { localDay, momentOf } from "../brief/due.ts";
import { type Caller, type Desk, operation } from "../desk.ts";
import { cautions, type Habits } from "../insights/choosing/cautions.ts";
import { type ReadSource, readingPlan, weekMinutes } from "../insights/choosing/reading-plan.ts";
import { DAY_MS } from "../platform/clock.ts";
import { Caution, ReadingPlan } from "../schema/reading-plan.ts";
import { assetNamed } from "../store/asset-names.ts";
import { narrativesOn } from "../store/narratives.ts";
import { needsOf } from "../store/people.ts";
import { type SourceProfile, sourceProfiles } from "../store/profiles.ts";
import { watchesOf } from "../store/quotes.ts";
import { type HabitOfSource, readingHabits, saidOfWatched } from "../store/reading-habits.ts";
import { scoreFiguresAt } from "../store/scores.ts";
import { shortlistOf } from "../store/shortlist.ts";

const CALENDAR_DAYS = 14;
const SAID_DAYS = 90;
const CHASED_STAGES = new Set(["emerging", "rising", "crowded"]);

export const getReadingPlan = operation({
  name: "get_reading_plan",
  summary: "When to read what you follow: dailies skimmed in the morning, weeklies at your hour, nothing twice, what you never read left out",
  route: "GET /v1/reading-plan",
  role: "reader",
  changes: false,
  input: z.object({ days: z.coerce.number().int().min(1).max(28).default(7) }),
  output: ReadingPlan,
  command: { words: ["plan"], text: planText },
  run: (desk, { days }, caller) => planOf(desk, caller, days),
});

export const readingCalendar = operation({
  name: "reading_calendar",
  summary: "The reading plan of the next two weeks as a calendar that a calendar program can follow (iCalendar)",
  route: "GET /v1/reading-plan/calendar",
  role: "reader",
  changes: false,
  input: z.object({}),
  output: z.string(),
  command: { words: ["export", "calendar"], text: (text) => text.trimEnd() },
  flow: {
    type: () => "text/calendar; charset=utf-8",
    async *pieces(desk, _, caller) {
      yield await calendarOf(desk, caller);
    },
  },
  run: (desk, _, caller) => calendarOf(desk, caller),
});

export const listCautions = operation({
  name: "list_cautions",
  summary:
    "The field's usual mistakes, where you are about to make one: one source for all, no time for what you follow, a narrative chased without a rule, no method",
  route: "GET /v1/cautions",
  role: "reader",
  changes: false,
  input: z.object({}),
  output: z.object({ items: z.array(Caution) }),
  command: { words: ["cautions"], text: ({ items }) => items.map(({ says, why }) => `! ${says}\n    ${why}`).join("\n") || "Nothing to warn of." },
  async run(desk, _, caller) {
    return { items: cautions(await habitsOf(desk, caller)) };
  },
});

async function planOf({ db, clock }: Desk, { person }: Caller, days: number): Promise<ReadingPlan> {
  const now = clock.now();
  const moment = (day: string, at: string) => momentOf(day, at, person.timeZone);
  return readingPlan(await readSources(db, { person, now }), {
    needs: await needsOf(db, person.id),
    today: localDay(now, person.timeZone),
    moment,
    now,
    days,
  });
}

async function readSources(db: Desk["db"], { person, now }: { person: Caller["person"]; now: Date }): Promise<ReadSource[]> {
  const profiles = new Map((await sourceProfiles(db, now)).map((profile) => [profile.slug, profile]));
  return (await readingHabits(db, person, now)).flatMap((habit) => {
    const profile = profiles.get(habit.slug);
    return profile ? [readSource(habit, profile)] : [];
  });
}

function readSource({ slug, name, recent, weekdays, waiting }: HabitOfSource, { issues, days, minutes }: SourceProfile): ReadSource {
  const all = weekdays.reduce((sum, count) => sum + count, 0);
  return {
    ...{ slug, name, recent },
    issuesAWeek: days >= 1 ? ((issues - 1) * 7) / days : 1,
    minutes: minutes ?? 0,
    weekdays: weekdays.map((count) => (all === 0 ? 0 : count / all)),
    waiting: waiting.map((issue) => ({ ...issue, published: new Date(issue.published) })),
  };
}

async function calendarOf(desk: Desk, caller: Caller): Promise<string> {
  const { default: ical } = await import("ical-generator");
  const { slots } = await planOf(desk, caller, CALENDAR_DAYS);
  const calendar = ical({ name: "Assay: what to read", prodId: { company: "assay", product: "reading plan" } });
  for (const { kind, day, starts, minutes, items } of slots)
    calendar.createEvent({
      id: `${kind}-${day}@assay`,
      stamp: desk.clock.now(),
      start: new Date(starts),
      end: new Date(Date.parse(starts) + Math.max(5, minutes) * 60_000),
      summary: `${kind === "morning" ? "Skim" : "Read"}: ${[...new Set(items.map(({ source }) => source.name))].join(", ")}`,
      description: items
        .map(({ source, issue, how, minutes: each }) => `${how} ${source.name}${issue ? `: ${issue.title}` : ""} (${each} min)`)
        .join("\n"),
    });
  return calendar.toString();
}

async function habitsOf(desk: Desk, { person }: Caller): Promise<Habits> {
  const { db, clock } = desk;
  const now = clock.now();
  const needs = await needsOf(db, person.id);
  const named = (asset: string) => ({ slug: asset, name: assetNamed(asset).name });
  const own = [...(await watchesOf(db, person.id)), ...(await shortlistOf(db, person))];
  const watched = [...new Set(own.map(({ asset }) => asset))];
  const said = await saidOfWatched(db, person, { from: new Date(now.getTime() - SAID_DAYS * DAY_MS), until: now });
  const read = await readSources(db, { person, now });
  const methods = new Map((await scoreFiguresAt(db, now)).map(({ slug, methodology }) => [slug, methodology]));
  return {
    watched: watched.map((asset) => ({ asset: named(asset), sources: said.filter((each) => each.asset === asset) })),
    minutesAWeek: read.reduce((sum, source) => sum + weekMinutes(source), 0),
    budget: needs.minutesAWeek,
    followed: read.map(({ slug, name }) => ({ slug, name, method: methods.get(slug) ?? null })),
    chased: ((await narrativesOn(db, null))?.narratives ?? []).flatMap(({ label, stage, assets }) => {
      const chased = CHASED_STAGES.has(stage) ? assets.filter((asset) => watched.includes(asset)) : [];
      return chased.length > 0 ? [{ narrative: label, assets: chased.map(named) }] : [];
    }),
    sizingRule: needs.sizingRule,
  };
}

function planText({ slots, minutesAWeek, leftOut, notes }: z.output<typeof ReadingPlan>): string {
  return [
    `About ${Math.round(minutesAWeek)} minutes a week`,
    ...slots.flatMap(({ day, at, kind, minutes, items }) => [
      `${day} ${at}  ${kind === "morning" ? "skim" : "read"}, ${minutes} minutes`,
      ...items.map(
        ({ source, issue, minutes: each, note }) =>
          `    ${source.name}${issue ? `: ${issue.title}` : ""} (${each} min)${note && issue ? `; ${note}` : ""}`,
      ),
    ]),
    ...(leftOut.length > 0
      ? ["Left out:", ...leftOut.map(({ source, title, why }) => `    ${source.name}${title ? `: ${title}` : ""}; ${why}`)]
      : []),
    ...notes,
  ].join("\n");
}
