import { currencyAround, hundredths } from "./money.ts";
import { beginsNumber, type NumberAt, numberAt } from "./number-at.ts";
import { signAt } from "./sign.ts";
import type { Token } from "./token.ts";

export type QuantityUnit = "plain" | "percent" | "points" | "money" | "multiple" | "hash";

/** A figure with its unit, as written. */
export interface Quantity {
  /** Its tokens: first, and the one behind the last. */
  first: number;
  next: number;
  start: number;
  end: number;
  /** A percentage as a part of one, points too; hashes a second; money in whole coins. */
  value: number;
  /** The upper end of a range. */
  value2: number | null;
  unit: QuantityUnit;
  /** ISO code of money. */
  currency: string | null;
  /** A sign that was written. */
  sign: 1 | -1 | null;
  isScaled: boolean;
  hasDigits: boolean;
  /** "$3B+": that, and more. */
  isOpen: boolean;
}

const MAX_QUANTITIES = 60;
const HASH_SCALES: Record<string, number> = { h: 1, kh: 1e3, mh: 1e6, gh: 1e9, th: 1e12, ph: 1e15, eh: 1e18, zh: 1e21 };
/** Between a low of 92 and a high of 100; bottoming at 60 and peaking at 83. */
const LOWS = new Set(["low", "bottoming", "bottomed", "minimum", "lows"]);
const HIGHS = new Set(["high", "peaking", "peaked", "maximum", "highs"]);
const RANGE_MARKS = new Set(["-", "–", "—", "to"]);

/** The figures of a sentence in order; tokens for which `isTaken` holds (dates, names) are no figures. */
export function quantities(tokens: readonly Token[], isTaken: (at: number) => boolean = () => false): Quantity[] {
  const found: Quantity[] = [];
  for (let at = 0; at < tokens.length && found.length < MAX_QUANTITIES; ) {
    const token = tokens[at];
    const quantity = token && beginsNumber(token) && !isTaken(at) ? quantityAt(tokens, at, found.at(-1)?.next) : at === 0 ? percentOf(tokens) : null;
    if (quantity) join(tokens, found, quantity);
    at = quantity ? Math.max(quantity.next, at + 1) : at + 1;
  }
  return found;
}

/** "Percent of twenty", where nothing stands before: the figure follows. */
function percentOf(tokens: readonly Token[]): Quantity | null {
  const of = tokens[0]?.key === "per" ? 2 : 1;
  if (!/^per(?:cents?)?$/.test(tokens[0]?.key ?? "") || tokens[of]?.key !== "of") return null;
  const quantity = quantityAt(tokens, of + 1);
  return quantity?.unit === "plain" ? { ...quantity, first: 0, start: tokens[0]?.start ?? 0, value: quantity.value / 100, unit: "percent" } : null;
}

/** Tokens before `free` belong to the figure before. */
function quantityAt(tokens: readonly Token[], at: number, free = 0): Quantity | null {
  const read = numberAt(tokens, at);
  if (!read) return null;
  const money = currencyAround(tokens, at, read, free);
  const first = money?.first ?? at;
  const signed = signAt(tokens, first, free) ?? (money && money.first < at ? signAt(tokens, at, free) : null);
  const small = money && money.divisor === 1 && money.scale === 1 && Number.isInteger(read.value) ? hundredths(tokens, money, at) : null;
  const unit = money ? { unit: "money" as const, factor: money.scale / money.divisor, next: small?.next ?? money.next } : unitBehind(tokens, read);
  const isOpen = tokens[unit.next]?.text === "+" && !tokens[unit.next]?.isApart;
  const next = isOpen ? unit.next + 1 : unit.next;
  const start = signed ? Math.min(signed.first, first) : first;
  return {
    first: start,
    next,
    start: tokens[start]?.start ?? 0,
    end: tokens[next - 1]?.end ?? 0,
    value: read.value * unit.factor + (small?.value ?? 0),
    value2: null,
    unit: unit.unit,
    currency: money?.code ?? null,
    sign: signed?.sign ?? null,
    isScaled: read.isScaled,
    hasDigits: read.hasDigits,
    isOpen,
  };
}

interface Unit {
  unit: QuantityUnit;
  factor: number;
  next: number;
}

function unitBehind(tokens: readonly Token[], { next, isScaled }: NumberAt): Unit {
  const hyphen = tokens[next]?.text === "-" && !tokens[next]?.isApart ? next + 1 : next;
  return percentBehind(tokens, hyphen) ?? hashesBehind(tokens, next) ?? multipleBehind(tokens, next, isScaled) ?? { unit: "plain", factor: 1, next };
}

function percentBehind(tokens: readonly Token[], at: number): Unit | null {
  const key = tokens[at]?.key ?? "";
  const after = tokens[at + 1]?.key ?? "";
  if (key === "%" || key === "percent" || key === "percents")
    return after.startsWith("point") ? { unit: "points", factor: 0.01, next: at + 2 } : { unit: "percent", factor: 0.01, next: at + 1 };
  if (key === "per" && after === "cent") return { unit: "percent", factor: 0.01, next: at + 2 };
  if (key === "percentage")
    return after.startsWith("point") ? { unit: "points", factor: 0.01, next: at + 2 } : { unit: "percent", factor: 0.01, next: at + 1 };
  if (key === "pp" || key === "ppt" || key === "ppts" || key === "pps") return { unit: "points", factor: 0.01, next: at + 1 };
  if (key === "bps" || key === "bp") return { unit: "points", factor: 0.0001, next: at + 1 };
  return key === "basis" && after.startsWith("point") ? { unit: "points", factor: 0.0001, next: at + 2 } : null;
}

/** EH/s, TH/s, exahashes a second */
function hashesBehind(tokens: readonly Token[], at: number): Unit | null {
  const scale = HASH_SCALES[tokens[at]?.key ?? ""];
  const isRate = tokens[at + 1]?.text === "/" && tokens[at + 2]?.key === "s";
  if (scale && isRate) return { unit: "hash", factor: scale, next: at + 3 };
  const words = /^(peta|exa|tera|giga|zetta)hash/.exec(tokens[at]?.key ?? "")?.[1];
  return words ? { unit: "hash", factor: HASH_SCALES[`${words[0]}h`] ?? 1, next: at + 1 } : null;
}

function multipleBehind(tokens: readonly Token[], at: number, isScaled: boolean): Unit | null {
  const token = tokens[at];
  if (!token || isScaled) return null;
  if (/^[x×]$/i.test(token.text) && !token.isApart) return { unit: "multiple", factor: 1, next: at + 1 };
  return token.key === "fold" || token.key === "times" ? { unit: "multiple", factor: 1, next: at + 1 } : null;
}

/** Adds a figure, or makes it the upper end of the one before: 20–25 %, $1610-1735, $2-3 million. */
function join(tokens: readonly Token[], found: Quantity[], quantity: Quantity): void {
  const lower = found.at(-1);
  const mark = lower && rangeMark(tokens, lower, quantity);
  if (!lower || lower.value2 !== null || !mark) {
    found.push(quantity);
    return;
  }
  const ends = rangeEnds(lower, quantity, mark === "to" || mark === "and");
  if (!ends) {
    found.push(quantity);
    return;
  }
  found[found.length - 1] = {
    ...quantity,
    first: lower.first,
    start: lower.start,
    value: ends[0],
    value2: ends[1],
    unit: quantity.unit === "plain" ? lower.unit : quantity.unit,
    currency: quantity.currency ?? lower.currency,
    sign: lower.sign,
    end: tokens[quantity.next - 1]?.end ?? quantity.end,
  };
}

/** What joins two figures to a range. */
function rangeMark(tokens: readonly Token[], lower: Quantity, upper: Quantity): string | null {
  const between = tokens.slice(lower.next, upper.first);
  // the dash of a range was read as the sign of its second figure
  const dash = between.length === 0 && upper.sign === -1 && /^[-–−]$/.test(tokens[upper.first]?.text ?? "") ? tokens[upper.first] : null;
  if (dash) return "-";
  const [mark] = between;
  const opener = [1, 2, 3].map((back) => tokens[lower.first - back]?.key ?? "");
  if (between.some(({ key }) => HIGHS.has(key)) && between.length <= 4 && mark?.key === "and" && opener.some((key) => LOWS.has(key))) return "and";
  if (between.length !== 1 || !mark) return null;
  if (mark.key === "and") return opener.includes("between") ? "and" : null;
  if (mark.key === "to" && opener.includes("from")) return null;
  return RANGE_MARKS.has(mark.key) ? mark.key : null;
}

/** Both ends in base units, or null where the two make no range. */
function rangeEnds(lower: Quantity, upper: Quantity, isSpoken: boolean): [number, number] | null {
  if (lower.unit !== upper.unit && lower.unit !== "plain" && upper.unit !== "plain") return null;
  let low = lower.value;
  let high = upper.value;
  if (lower.unit === "plain" && upper.unit === "percent") low *= 0.01;
  if (lower.unit === "plain" && upper.unit === "hash") return null;
  // 22 % to 37,500 BTC are two figures
  if (upper.unit === "plain" && lower.unit !== "plain" && (lower.unit !== "money" || isSpoken)) return null;
  if (upper.isScaled && !lower.isScaled && low < 1000 && high >= 1000) low *= scaleOf(high, low);
  // a point for the comma: $3,590 - $4.071
  if (low >= 1000 && high < 10 && !Number.isInteger(high) && high * 1000 > low) high *= 1000;
  return high > low ? [low, high] : null;
}

function scaleOf(high: number, low: number): number {
  return [1e12, 1e9, 1e6, 1e3].find((scale) => high >= scale && low * scale < high) ?? 1;
}
