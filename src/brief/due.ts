import type { BriefKind, BriefSettings } from "../schema/brief.ts";

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** A brief that is to be written: of which day of the person, and what came until when. */
export interface DueBrief {
  kind: BriefKind;
  day: string;
  from: Date;
  until: Date;
}

/** The briefs of a person's day that are due by now, each until its hour of that day: one late is written as it would have been. */
export function dueBriefs(settings: BriefSettings, timeZone: string, now: Date): DueBrief[] {
  const today = localDay(now, timeZone);
  const until = momentOf(today, settings.at, timeZone);
  if (now < until) return [];
  const due: DueBrief[] = settings.daily ? [{ kind: "daily", day: today, from: new Date(until.getTime() - DAY_MS), until }] : [];
  if (settings.weekly && weekdayOf(today) === settings.weekday)
    due.push({ kind: "weekly", day: today, from: new Date(until.getTime() - 7 * DAY_MS), until });
  return due;
}

/** The brief of a day, whether or not it is due. */
export function briefOfDay(kind: BriefKind, day: string, settings: BriefSettings, { timeZone, now }: { timeZone: string; now: Date }): DueBrief {
  const asked = momentOf(day, settings.at, timeZone);
  const until = asked > now ? now : asked;
  return { kind, day, from: new Date(until.getTime() - (kind === "weekly" ? 7 : 1) * DAY_MS), until };
}

export function localDay(at: Date, timeZone: string): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" }).format(at);
}

/** The moment of a time of day in a time zone; of one that the change of clocks leaves out, the one an hour later. */
export function momentOf(day: string, time: string, timeZone: string): Date {
  let guess = Date.parse(`${day}T${time}:00Z`);
  for (let i = 0; i < 3; i += 1) {
    const off = offsetMinutes(new Date(guess), timeZone);
    const next = Date.parse(`${day}T${time}:00Z`) - off * MINUTE_MS;
    if (next === guess) break;
    guess = next;
  }
  return new Date(guess);
}

function offsetMinutes(at: Date, timeZone: string): number {
  const local = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "medium" }).format(at).replace(" ", "T");
  return Math.round((Date.parse(`${local}Z`) - at.getTime()) / MINUTE_MS);
}

/** 1 Monday to 7 Sunday. */
function weekdayOf(day: string): number {
  return new Date(day).getUTCDay() || 7;
}
