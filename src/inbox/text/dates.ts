// months as feeds in the wild write them: English, Greek and Hungarian names by their first letters
const MONTHS: [RegExp, number][] = [
  [/^(jan|ιαν|január)/, 1],
  [/^(feb|φεβ|φeβ|február)/, 2],
  [/^(mar|μάρ|μαρ|mär|márc|άαώ)/, 3],
  [/^(apr|απρ|ápri|április)/, 4],
  [/^(may|μάι|μαϊ|μαι|máj|αάώ)/, 5],
  [/^(jun|ιούν|ιον|ιουν|iουν|jún)/, 6],
  [/^(jul|ιούλ|ιολ|ιουλ|júl)/, 7],
  [/^(aug|αύγ|αυγ)/, 8],
  [/^(sep|σεπ|szep)/, 9],
  [/^(oct|οκτ|okt)/, 10],
  [/^(nov|νοέ|νοε|nóv)/, 11],
  [/^(dec|δεκ|dez)/, 12],
];

const ZONE_HOURS: Record<string, number> = {
  z: 0, ut: 0, utc: 0, gmt: 0, wet: 0, bst: 1, cet: 1, met: 1, west: 1, cest: 2, mest: 2, eet: 2, eest: 3, msk: 3, ist: 5.5, sgt: 8, hkt: 8, jst: 9, kst: 9, aest: 10, aedt: 11, nzst: 12, nzdt: 13,
  ast: -4, adt: -3, est: -5, edt: -4, cst: -6, cdt: -5, mst: -7, mdt: -6, pst: -8, pdt: -7, akst: -9, akdt: -8, hst: -10,
  // RFC 822 names; letters of the military alphabet are left out, RFC 2822 calls them unreliable
  et: -5, ct: -6, mt: -7, pt: -8, "etc/gmt": 0,
}; // biome-ignore format: a table

const MAX_LENGTH = 120;
const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;

interface Moment {
  year: number;
  month: number;
  day: number;
  /** milliseconds from midnight, as the clock there shows */
  timeMs: number;
  /** milliseconds ahead of UTC */
  aheadMs: number;
}

/** A date in any of the shapes that feeds, mails and pages use, as ISO 8601 in UTC; null where it cannot be told. A missing zone means UTC. */
export function writtenDate(written: string | null): string | null {
  const text = (written ?? "").replaceAll(/\s+/g, " ").trim().toLowerCase();
  if (text === "" || text.length > MAX_LENGTH) return null;
  const moment = korean(text) ?? iso(text) ?? numericDate(text) ?? spoken(text);
  return moment && toIso(moment);
}

function toIso({ year, month, day, timeMs, aheadMs }: Moment): string | null {
  if (month < 1 || month > 12 || day < 1 || day > 31 || year < 1000 || year > 9999) return null;
  const date = new Date(Date.UTC(year, month - 1, day) + timeMs - aheadMs);
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}

/** ISO 8601 in its long, short, partial and ordinal forms: 2003-12-31T10:14:55Z, 20031231, 2003-365, 03-12. */
function iso(text: string): Moment | null {
  const date = text.match(/^(\d{4}|\d{2}(?=-))(?:-(\d{3})(?!\d)|(\d{3})(?=$|[t ])|(?:-?(\d{2})(?:-?(\d{2}))?|-(\d)-(\d{1,2}))?)(?:(?:t| |t )(.*))?$/);
  if (!date) return null;
  const [, year = "", ordinal, shortOrdinal, month, day, loneMonth, loneDay, time = ""] = date;
  const clock = time ? clockTime(time) : { timeMs: 0, aheadMs: 0 };
  if (!clock) return null;
  const dayOfYear = ordinal ?? shortOrdinal;
  if (dayOfYear) return { ...fromOrdinal(fullYear(year), Number(dayOfYear)), ...clock };
  return { year: fullYear(year), month: Number(month ?? loneMonth ?? 1), day: Number(day ?? loneDay ?? 1), ...clock };
}

function fromOrdinal(year: number, dayOfYear: number): { year: number; month: number; day: number } {
  const date = new Date(Date.UTC(year, 0, dayOfYear));
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** 2004.07.06 10:00, 2004/07/06, 06.07.2004, 07/06/2004 (month first, as Americans write with slashes). */
function numericDate(text: string): Moment | null {
  const [, a = "", separator, b = "", c = "", time = ""] = text.match(/^(\d{1,4})([./])(\d{1,2})[./](\d{1,4})\.?(?: (.*))?$/) ?? [];
  if (!separator) return null;
  const clock = time ? clockTime(time) : { timeMs: 0, aheadMs: 0 };
  if (!clock) return null;
  if (a.length === 4) return { year: Number(a), month: Number(b), day: Number(c), ...clock };
  const monthFirst = separator === "/" && Number(a) <= 12;
  return { year: fullYear(c), month: Number(monthFirst ? a : b), day: Number(monthFirst ? b : a), ...clock };
}

/** 2004년 05월 28일 01:31:15, and 2004-05-25 오후 11:23:17. */
function korean(text: string): Moment | null {
  const match = text.match(/^(\d{4})(?:년 ?|-)(\d{1,2})(?:월 ?|-)(\d{1,2})일?\s*(오전|오후)?\s*(\d{1,2}:\d{2}(?::\d{2})?)(.*)$/);
  if (!match || !/[가-힣]/.test(text)) return null;
  const [, year, month, day, half, time = "", zone = ""] = match;
  const clock = clockTime(`${time}${half ? (half === "오후" ? " pm" : " am") : ""}`);
  const aheadMs = zone.trim() ? zoneMs(zone.trim()) : 9 * HOUR_MS; // Korea is meant
  return clock && aheadMs !== null ? { year: Number(year), month: Number(month), day: Number(day), timeMs: clock.timeMs, aheadMs } : null;
}

/** RFC 822, asctime and their misspellings: any order of a month's name, a day, a year, a time and a zone. */
function spoken(text: string): Moment | null {
  const [whole = "", time = ""] = text.match(/(?:^|[ t,])(\d{1,2}:\d{1,2}(?::\d{1,2}(?:[.,]\d+)?)?(?: ?[ap]\.?m\b\.?)?)/) ?? [];
  const zone = text.match(/[ \d](?:z|ut|utc|gmt|[a-z]{3,4}|etc\/gmt)?([+-]\d{1,2}:?\d{2}|[+-]\d{1,2})(?= |$|\()/)?.[1] ?? zoneName(text);
  const words = (whole ? text.replace(whole, " ") : text).replace(zone && /\d/.test(zone) ? zone : "\0", " ").split(/[ ,/-]+/);
  const found = namedDate(words);
  const clock = whole ? clockTime(`${time}${zone ? ` ${zone}` : ""}`) : { timeMs: 0, aheadMs: (zone && zoneMs(zone)) || 0 };
  return found && clock ? { ...found, ...clock } : null;
}

function zoneName(text: string): string | null {
  const names = text.match(/[a-z]+(?:\/[a-z]+)?/g) ?? [];
  return names.findLast((name) => Object.hasOwn(ZONE_HOURS, name)) ?? null;
}

function namedDate(words: string[]): { year: number; month: number; day: number } | null {
  const month = words.map(monthOf).find((number) => number !== null);
  const numbers = words.flatMap((word) => word.match(/^'?(\d{1,4})(?:st|nd|rd|th|\.)?$/)?.[1] ?? []);
  if (!month || numbers.length < 2) return null;
  const yearAt = numbers.findIndex((digits) => digits.length === 4 || Number(digits) > 31);
  const year = numbers[yearAt < 0 ? 1 : yearAt] ?? "";
  const day = numbers.find((_, index) => index !== (yearAt < 0 ? 1 : yearAt)) ?? "1";
  return { year: fullYear(year), month, day: Number(day) };
}

function monthOf(word: string): number | null {
  return MONTHS.find(([name]) => name.test(word))?.[1] ?? null;
}

/** RFC 2822, 4.3: two digits up to 49 are this century; three digits count from 1900. */
function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length === 2) return year + (year < 50 ? 2000 : 1900);
  return digits.length === 3 ? year + 1900 : year;
}

/** 10:14, 101455.25, 24:00:00, 11:23 pm, each with or without a zone. */
function clockTime(text: string): { timeMs: number; aheadMs: number } | null {
  const match = text.match(/^(\d{1,2})(?::?(\d{1,2}))?(?::?(\d{1,2})(?:[.,:](\d+))?)? ?([ap]\.?m\b\.?)? ?(.*)$/);
  if (!match) return null;
  const [, hours = "0", minutes = "0", seconds = "0", fraction = "0", half, zone = ""] = match;
  const aheadMs = zone.trim() === "" ? 0 : zoneMs(zone.trim());
  if (Number(hours) > 24 || Number(minutes) > 59 || Number(seconds) > 61) return null;
  const hour = half ? (Number(hours) % 12) + (half.startsWith("p") ? 12 : 0) : Number(hours);
  const timeMs = hour * HOUR_MS + Number(minutes) * MINUTE_MS + Number(seconds) * 1000 + Math.floor(Number(`0.${fraction}`) * 1000);
  return { timeMs, aheadMs: aheadMs ?? 0 };
}

/** Null where the zone is none we know. */
function zoneMs(zone: string): number | null {
  const [, sign, hours, minutes] = zone.match(/^(?:[a-z/]*)([+-])(\d{1,2}):?(\d{2})?/) ?? [];
  if (sign && hours) return (sign === "-" ? -1 : 1) * (Number(hours) * HOUR_MS + Number(minutes ?? 0) * MINUTE_MS);
  const named = ZONE_HOURS[zone.replace(/[^a-z/].*$/, "")];
  return named === undefined ? null : named * HOUR_MS;
}
