import { DAY_MS } from "../../platform/clock.ts";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH = String.raw`(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?`;
const DAY = String.raw`\d{1,2}(?:st|nd|rd|th)?`;
/** A day, or a range within one month, of which the last day counts. */
const DATE = String.raw`(?<iso>\b\d{4}-\d{2}-\d{2}\b)|(?:\b${DAY} ?[-–—] ?)?\b(?<day>\d{1,2})(?:st|nd|rd|th)?(?: of)?[ -](?<month>${MONTH})(?:,?[ -](?<year>\d{4}))?|\b(?<named>${MONTH}) (?:${DAY} ?[-–—] ?)?(?<of>\d{1,2})(?:st|nd|rd|th)?(?![\d:%])(?:,? (?<in>\d{4})\b)?`;
const WEEK_END = /\bweek[ -]?(?:ending|ended|ends|end|to|through)\b|\bw\/e\b|\bweekending\b/i;
const STATED = new RegExp(String.raw`${WEEK_END.source}|\bas (?:of|at)\b|\bdata (?:to|through|until)\b|\bperiod ending\b`, "i");
const WEEK_START = /\bweek (?:of|commencing|beginning|starting|from)\b|\bw\/c\b/i;
const JOINS = /^ ?(?:[-–—]|to|through|until) ?$/i;
const OTHER_TIME = /\b(?:(?:19|20)\d\d|q[1-4]|h[12])\b/i;
const MAX_AGE_DAYS = 370;
const MAX_LINE = 400;
const STATEMENT_REACH = 50;
const SAID_BETWEEN = " on Wednesday, the ".length;

interface Found {
  date: string | null;
  isRange: boolean;
  start: number;
  end: number;
}

/** The day that a label or caption names: null where it names none, "unclear" where several or only a month, quarter or year. */
export function dateIn(text: string, published: Date | null): string | "unclear" | null {
  const found = datesIn(text, published);
  const [first, second, ...others] = found;
  if (OTHER_TIME.test(withoutDates(text))) return "unclear";
  if (!first) return null;
  const last = others.length === 0 && second && JOINS.test(text.slice(first.end, second.start)) ? second : first;
  if ((second && last === first) || last.date === null) return "unclear";
  return WEEK_START.test(text) && !second && !first.isRange ? shifted(last.date, 6) : last.date;
}

/** What a label says besides its date. */
export function withoutDates(text: string): string {
  return text.replaceAll(new RegExp(DATE, "gi"), " ");
}

/** The day of "week ending ..." or, with `loosely`, of "as of ..." too, in a line of prose. */
export function statedDate(line: string, published: Date | null, { loosely }: { loosely: boolean }): string | null {
  if (line.length > MAX_LINE) return null;
  const at = (loosely ? STATED : WEEK_END).exec(line);
  if (!at) return null;
  const [first] = datesIn(line.slice(at.index + at[0].length, at.index + at[0].length + STATEMENT_REACH), published);
  return first && first.start <= SAID_BETWEEN ? first.date : null;
}

/** Whether a line itself says that its day is the week's end or the day of its data. */
export function isStatement(line: string): boolean {
  return STATED.test(line) || WEEK_START.test(line);
}

/**
 * The week that an undated table must mean: the last that has ended before publication. On a Saturday or Sunday that is the one of
 * trading days that ended on Friday; on any other day the calendar week that ended on Sunday.
 */
export function endedWeek(published: Date): string {
  const weekday = published.getUTCDay();
  const back = weekday === 0 ? 2 : weekday === 6 ? 1 : weekday;
  return new Date(published.getTime() - back * DAY_MS).toISOString().slice(0, 10);
}

export function daysApart(a: string, b: string): number {
  return Math.abs(Date.parse(a) - Date.parse(b)) / DAY_MS;
}

function datesIn(text: string, published: Date | null): Found[] {
  return Array.from(text.matchAll(new RegExp(DATE, "gi")), ({ groups = {}, index, 0: whole }) => ({
    date: dayOf(groups, published),
    isRange: !groups.iso && /\d(?:st|nd|rd|th)? ?[-–—] ?\d{1,2}/.test(whole),
    start: index,
    end: index + whole.length,
  }));
}

function dayOf(groups: Record<string, string | undefined>, published: Date | null): string | null {
  if (groups.iso) return usable(groups.iso, published);
  const month = MONTHS.indexOf((groups.month ?? groups.named ?? "").slice(0, 3).toLowerCase()) + 1;
  const day = Number(groups.day ?? groups.of);
  const year = groups.year ?? groups.in;
  if (year) return usable(isoDay(Number(year), month, day), published);
  if (!published) return null;
  const thisYear = isoDay(published.getUTCFullYear(), month, day);
  return usable(thisYear <= published.toISOString() ? thisYear : isoDay(published.getUTCFullYear() - 1, month, day), published);
}

function isoDay(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** A day that exists, is not ahead of the publication, and not so long before that it must be misread. */
function usable(date: string, published: Date | null): string | null {
  const at = Date.parse(date);
  if (Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== date) return null;
  if (!published) return date;
  return at <= published.getTime() && published.getTime() - at <= MAX_AGE_DAYS * DAY_MS ? date : null;
}

function shifted(date: string, days: number): string {
  return new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10);
}
