import { dayNumber, meanOver, type SeriesBook, span, valueOn } from "../../src/insights/checks/book.ts";
import type { Claim } from "../../src/schema/claim.ts";

export const KINDS = ["figure", "direction", "asset", "time"] as const;

/** One thing changed in a text: what stood from start to end is now this, and the statement says so. */
export interface Alteration {
  kind: (typeof KINDS)[number];
  start: number;
  end: number;
  was: string;
  text: string;
  /** What the statement now claims. */
  value: number;
  asset: string;
  from: string | null;
  to: string | null;
}

interface Told {
  text: string;
  claim: Claim;
}

const FACTORS = [0.4, 0.6, 0.75, 1.35, 1.6, 2.2];
const FIGURES = /\d[\d,]*(?:\.\d+)?/g;
const OPPOSITES: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ["rose", "fell"],
    ["grew", "shrank"],
    ["up", "down"],
    ["increased", "decreased"],
    ["increase", "decrease"],
    ["gained", "lost"],
    ["gain", "loss"],
    ["growing", "shrinking"],
    ["growth", "decline"],
    ["rising", "falling"],
    ["jumped", "dropped"],
    ["climbed", "slid"],
    ["surged", "plunged"],
    ["gains", "losses"],
    ["rise", "fall"],
    ["increasing", "decreasing"],
    ["rallied", "tumbled"],
  ].flatMap(([a = "", b = ""]) => [
    [a, b],
    [b, a],
  ]),
);
const MORE_FALLS: Readonly<Record<string, string>> = {
  declined: "increased",
  dropping: "rising",
  drop: "rise",
  dropped: "rose",
  dipped: "rose",
  decline: "increase",
};
const NAMES: readonly [string, string, string][] = [
  ["bitcoin", "BTC", "Bitcoin"],
  ["ethereum", "ETH", "Ethereum"],
  ["litecoin", "LTC", "Litecoin"],
  ["ripple", "XRP", "XRP"],
  ["dogecoin", "DOGE", "Dogecoin"],
];
/** Of a longer time, some mean until the day of writing and some until the last whole week. */
const LONG_DAYS = 14;
const MONTHS = "January February March April May June July August September October November December".split(" ");

/** The ways to alter one statement in one kind. */
export function alterations(kind: Alteration["kind"], told: Told): Alteration[] {
  if (told.claim.value === null || told.claim.asset === null || told.claim.value2 !== null) return [];
  return MAKERS[kind](told);
}

const MAKERS: Readonly<Record<Alteration["kind"], (told: Told) => Alteration[]>> = { figure, direction, asset, time };

function same({ claim }: Told): Pick<Alteration, "value" | "asset" | "from" | "to"> {
  return { value: claim.value ?? 0, asset: claim.asset ?? "", from: claim.from, to: claim.to };
}

/** The quote's last figure that prints the value, times each factor, with as many decimals. */
function figure(told: Told): Alteration[] {
  const { claim } = told;
  const at = [...claim.quote.matchAll(FIGURES)].findLast(([digits]) => prints(digits, claim.value ?? 0));
  if (!at) return [];
  const decimals = at[0].split(".")[1]?.length ?? 0;
  const figure = Number(at[0].replaceAll(",", ""));
  const start = claim.start + at.index;
  return FACTORS.map((factor) => (figure * factor).toFixed(decimals))
    .filter((text) => Number(text) > 0)
    .map((text): Alteration => {
      const shown = at[0].includes(",") ? Number(text).toLocaleString("en-US", { minimumFractionDigits: decimals }) : text;
      const value = ((claim.value ?? 0) * Number(text)) / figure;
      return { ...same(told), kind: "figure", start, end: start + at[0].length, was: at[0], text: shown, value };
    });
}

/** 4.2 prints 0.042, 4.2e6, 4.2e9 and the like. */
function prints(digits: string, value: number): boolean {
  const ratio = Math.abs(value) / Number(digits.replaceAll(",", ""));
  const power = Math.log10(ratio);
  return Number.isFinite(power) && Math.abs(power - Math.round(power)) < 1e-6;
}

/** The opposite word of direction, in the quote of a change. */
function direction(told: Told): Alteration[] {
  const { claim } = told;
  if (claim.kind !== "change") return [];
  const words = [...claim.quote.matchAll(/[a-z]+/gi)].filter(([word]) => OPPOSITES[word.toLowerCase()] ?? MORE_FALLS[word.toLowerCase()]);
  const [only] = words;
  if (words.length !== 1 || !only) return [];
  const start = claim.start + only.index;
  const text = OPPOSITES[only[0].toLowerCase()] ?? MORE_FALLS[only[0].toLowerCase()] ?? "";
  return [{ ...same(told), kind: "direction", start, end: start + only[0].length, was: only[0], text, value: -(claim.value ?? 0) }];
}

/** Another coin's name in the place of the statement's own. */
function asset(told: Told): Alteration[] {
  const { claim } = told;
  const own = NAMES.find(([slug]) => slug === claim.asset);
  if (!own) return [];
  const both = `${own[2]} (${own[1]})`;
  const names = claim.quote.includes(both) ? [both] : own.slice(1);
  if (
    told.text
      .slice(claim.start, sentenceEnd(told.text, claim.end))
      .match(new RegExp(`\\b(?:${own[1]}|${own[2]}|${own[2] === "Ethereum" ? "Ether" : own[2]})\\b`, "gi"))?.length !== (names[0] === both ? 2 : 1)
  )
    return [];
  return names.flatMap((name) => {
    const at = claim.quote.indexOf(name);
    if (at < 0) return [];
    const start = claim.start + at;
    return NAMES.filter(([slug]) => slug !== claim.asset).map(
      (other): Alteration => ({
        ...same(told),
        kind: "asset",
        start,
        end: start + name.length,
        was: name,
        text: name === both ? `${other[2]} (${other[1]})` : (other[own.indexOf(name)] ?? ""),
        asset: other[0],
      }),
    );
  });
}

/** Another month of the same year in a date with a day; another length of a time that reaches until now. */
function time(told: Told): Alteration[] {
  const { claim, text } = told;
  const end = sentenceEnd(text, claim.end);
  const near = text.slice(claim.start, end);
  return [...otherMonths(told, near), ...otherLengths(told, near)];
}

function sentenceEnd(text: string, from: number): number {
  const rest = text.slice(from, from + 60).search(/[.;,\n(]/);
  return rest < 0 ? Math.min(text.length, from + 60) : from + rest;
}

function otherMonths(told: Told, near: string): Alteration[] {
  const { claim } = told;
  if (!claim.from || claim.from !== claim.to || claim.kind === "change") return [];
  const dated = new RegExp(`\\b(${MONTHS.join("|")}) (\\d{1,2})(?:st|nd|rd|th)?\\b`).exec(near);
  const month = MONTHS.indexOf(dated?.[1] ?? "") + 1;
  if (!dated || month !== Number(claim.from.slice(5, 7)) || Number(dated[2]) !== Number(claim.from.slice(8)) || Number(dated[2]) > 28) return [];
  const start = claim.start + dated.index;
  return MONTHS.slice(0, month - 1).map((name, i): Alteration => {
    const day = `${claim.from?.slice(0, 5)}${String(i + 1).padStart(2, "0")}${claim.from?.slice(7)}`;
    return { ...same(told), kind: "time", start, end: start + (dated[1] ?? "").length, was: dated[1] ?? "", text: name, from: day, to: day };
  });
}

const LENGTHS: Readonly<Record<string, number>> = { week: 7, month: 30, year: 365 };

function otherLengths(told: Told, near: string): Alteration[] {
  const { claim } = told;
  const length = /\b(?:past|last) (week|month|year)\b/.exec(near);
  const days = LENGTHS[length?.[1] ?? ""];
  if (!length || !days || claim.kind !== "change" || claim.metric !== "return" || !claim.to) return [];
  const start = claim.start + length.index + length[0].length - (length[1] ?? "").length;
  return Object.entries(LENGTHS)
    .filter(([name]) => name !== length[1])
    .map(([name, count]): Alteration => {
      const from = new Date(Date.parse(claim.to ?? "") - count * 86_400_000).toISOString().slice(0, 10);
      return { ...same(told), kind: "time", start, end: start + (length[1] ?? "").length, was: length[1] ?? "", text: name, from };
    });
}

/** Whether the data, worked out here anew and simply, no longer bears out the statement by the bands of the contract. */
export function leavesBand(claim: Claim, altered: Alteration, book: SeriesBook): boolean {
  const anew = observedAnew(claim, altered, book);
  const isSame = altered.kind === "figure" || altered.kind === "direction";
  const observed = [...(anew ?? []), ...(isSame && claim.check.observed !== null ? [claim.check.observed] : [])];
  if (observed.length === 0 || (!isSame && anew === null)) return false;
  const [low, high] = [Math.min(...observed), Math.max(...observed)];
  const band = bandOf(claim, altered.value);
  const isBelow = altered.value < low - band;
  const isAbove = altered.value > high + band;
  if (claim.bound === "gt") return isAbove;
  if (claim.bound === "lt") return isBelow;
  return isBelow || isAbove;
}

function bandOf({ unit, metric, kind }: Claim, value: number): number {
  if (unit === "fraction" || unit === "pp") return Math.max(0.02, Math.abs(value) * 0.1);
  return Math.abs(value) * (metric === "price" && kind !== "change" ? 0.03 : 0.1);
}

const SERIES: Readonly<Record<string, string>> = {
  price: "price_usd",
  return: "price_usd",
  market_cap: "market_cap_usd",
  supply: "supply",
  active_addresses: "active_addresses",
  transactions: "transactions",
  hash_rate: "hash_rate",
  mvrv: "mvrv",
};

/** The value of the altered asset or time: on the day and beside it, or between two days. */
function observedAnew({ metric, kind, basis }: Claim, { asset: slug, from, to }: Alteration, book: SeriesBook): [number, number] | null {
  const column = book.find(slug, SERIES[metric] ?? "");
  if (!column || !to) return null;
  const [first, last] = [dayNumber(from ?? to), dayNumber(to)];
  if (kind === "change") {
    const isMean = basis === "7d-mean vs previous 7d-mean";
    const shifts = last - first > LONG_DAYS ? [-3, -2, -1, 0, 1, 2, 3] : [-1, 0, 1];
    const ends = shifts.flatMap((start) =>
      shifts.flatMap((end) => {
        const before = isMean ? meanOver(column, last + start - 13, last + start - 7) : valueOn(column, first + start);
        const after = isMean ? meanOver(column, last + start - 6, last + start) : valueOn(column, last + end);
        return before && after && first + start < last + end ? [after / before - 1] : [];
      }),
    );
    return ends.length > 3 ? [Math.min(...ends), Math.max(...ends)] : null;
  }
  const columns = [column, book.find(slug, "high_usd"), book.find(slug, "low_usd")].filter(
    (each, i) => each && (i === 0 || SERIES[metric] === "price_usd"),
  );
  const values = columns.flatMap((each) => (each ? span(each, first - 1, last + 1) : [])).map(({ value }) => value);
  return values.length > 0 ? [Math.min(...values), Math.max(...values)] : null;
}
