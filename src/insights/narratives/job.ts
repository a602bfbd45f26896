import type { Desk, Job } from "../../desk.ts";
import { DAY_MS, isoDay } from "../../platform/clock.ts";
import { transaction } from "../../store/database.ts";
import { keepNarratives, measuredDays, toldDays, toldIssues } from "../../store/narratives.ts";
import { sampleOnly } from "../../store/sources.ts";
import { knownThemes } from "../../store/themes.ts";
import type { MeasuredDay, MeasuringInput } from "./measuring.ts";
import { PAST_DAYS } from "./momentum.ts";
import { METHOD, WINDOW_DAYS } from "./narratives.ts";

/** So much of history is measured at most, so that a desk that is given ten years does not think for a day. */
const HISTORY_DAYS = 400;
const DAYS_AT_ONCE = 120;
/** Before the days that are asked for, for their past and for what had alarmed already. */
const BEFORE_DAYS = PAST_DAYS + WINDOW_DAYS + 21;

/** Measures the narratives of every day that this method has not measured, and anew those of the day that is not over. */
export const measureNarratives: Job = {
  name: "measure-narratives",
  every: "10 0,6,12,18 * * *",
  async run(desk) {
    const days = await dueDays(desk);
    for (let from = 0; from < days.length; from += DAYS_AT_ONCE) await measure(desk, days.slice(from, from + DAYS_AT_ONCE));
    if (days.length === 0) return;
    desk.log.info({ days: days.length }, "Measured narratives");
    desk.events.emit({ type: "issues", data: { narratives: days.length } });
    await desk.queue.enqueue("write-briefs", {}, "brief");
  },
};

async function dueDays({ db, clock }: Desk): Promise<string[]> {
  const now = clock.now();
  const sample = await sampleOnly(db);
  const told = await toldDays(db, { from: new Date(now.getTime() - (HISTORY_DAYS + WINDOW_DAYS) * DAY_MS), sample });
  const done = await measuredDays(db, METHOD);
  const today = isoDay(now.getTime());
  const last = sample ? (told.at(-1) ?? today) : today; // invented letters end some day: what they tell stays to be looked at
  const due = new Set<string>();
  for (const day of told)
    for (let after = 0; after < WINDOW_DAYS; after += 1) {
      const iso = isoDay(Date.parse(day) + after * DAY_MS);
      if (iso <= today && iso <= last && (iso === today || !done.has(iso))) due.add(iso);
    }
  return [...due].sort();
}

async function measure(desk: Desk, days: string[]): Promise<void> {
  const { db, clock } = desk;
  const context = { method: METHOD, now: clock.now(), today: isoDay(clock.now().getTime()) };
  for (const day of await measuredOn(desk, days)) await transaction(db, (tx) => keepNarratives(tx, [day], context));
}

/** The narratives of these days, from what counts as told by the end of each; stores nothing. Invented letters are told of only where there are no others. */
export async function measuredOn({ db, think }: Pick<Desk, "db" | "think">, days: string[]): Promise<MeasuredDay[]> {
  const [first, last] = [Date.parse(days[0] ?? ""), Date.parse(days.at(-1) ?? "")];
  const between = { from: new Date(first - BEFORE_DAYS * DAY_MS), until: new Date(last + DAY_MS), sample: await sampleOnly(db) };
  const themes = (await knownThemes(db)).map(({ theme, name }): [string, string] => [theme, name]);
  const input: MeasuringInput = { documents: await toldIssues(db, between), themes, days: withAlarmsBefore(days) };
  const measured = (await think("measure-narratives", input)) as MeasuredDay[];
  return measured.filter(({ day }) => days.includes(day));
}

/** What alarmed some days ago does not alarm again: those days are gone through as well. */
function withAlarmsBefore(days: readonly string[]): string[] {
  const first = Date.parse(days[0] ?? "");
  const before = Array.from({ length: 21 }, (_, i) => isoDay(first - (21 - i) * DAY_MS));
  return [...before, ...days];
}
