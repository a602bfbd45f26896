import { type Evidence, type Marked, type Points, THRESHOLD } from "./evidence.ts";
import type { Mark } from "./marks.ts";
import type { Paragraph } from "./paragraphs.ts";
import { bareName, type Patrons } from "./patrons.ts";

/** What goes before speaks for what follows: a heading for some paragraphs, a plain sentence hardly longer than the next. */
const HEADING_SHARE: Record<Marked, number> = {
  sponsor: 2.4,
  disclosure: 1.6,
  disclaimer: 1.8,
  methodology: 1.2,
  paywall: 0.6,
  "call-to-action": 0.6,
  "red-flag": 1.3,
};
const SENTENCE_SHARE: Record<Marked, number> = {
  sponsor: 0.8,
  disclosure: 0.6,
  disclaimer: 0.9,
  methodology: 0.4,
  paywall: 0.3,
  "call-to-action": 0.4,
  "red-flag": 1.1,
};
/** Where an advertisement stood on a page, often only this word is left of it. */
const PLACEHOLDER = /^\W*(?:advertisement|ad|ads)\W*$/i;
/** How fast a heading's word fades: slowly while the lines below bear it out. */
const BORNE_OUT = 0.92;
const HEADING_DECAY = 0.6;
/** What is left of a sponsor's heading for a line that neither names the sponsor nor sells anything. */
const UNRELATED = 0.6;
const BUYER: ReadonlySet<string> = new Set(["your", "you", "you're", "you'll", "our", "we'd", "we'll"]);
/** A cue of this weight makes a short line a heading. */
const HEADING_CUE = 3;
const SENTENCE_DECAY = 0.4;
const FORGOTTEN = 0.2;
/** A title-like line this short, with nothing to say for the label, begins something new. */
const NEW_SECTION = 60;

const FOOT_SHARE = 0.15;
const FOOT_LINES = 6;
const MIN_LINES = 8;
const FOOT: Points = { disclaimer: 0.6, disclosure: 0.5, "call-to-action": 0.5, paywall: 0.4 };
const SHORTEST_CUT = 80;
const MOST_FOR_PROMOTION = 1.2;

/** What is carried from paragraph to paragraph. */
export interface Carried {
  points: Points;
  decay: number;
  /** The lines since the heading have borne it out. */
  isBorneOut: boolean;
}

export const NOTHING: Carried = { points: {}, decay: 0, isBorneOut: false };

/** What is left of the context for a paragraph; a new heading ends it. */
export function contextFor(carried: Carried, paragraph: Paragraph, { whole }: Evidence, patrons: Patrons): Carried {
  const begins = paragraph.heading !== "none" && paragraph.text.length <= NEW_SECTION && !/[.!?]$/.test(paragraph.text);
  const entries = Object.entries(carried.points) as [Marked, number][];
  const kept: Points = Object.fromEntries(begins ? entries.filter(([label]) => (whole[label] ?? 0) > 0) : entries);
  const isRelated =
    carried.isBorneOut || patrons.names.size === 0 || (whole.sponsor ?? 0) > 0 || speaksToBuyer(paragraph) || namesPatron(paragraph, patrons);
  if (kept.sponsor && !isRelated) kept.sponsor *= UNRELATED;
  return { ...carried, points: kept };
}

/** What a paragraph leaves to the next one; only a mark on the whole of it adds to that. */
export function carriedBy(paragraph: Paragraph, evidence: Evidence, marks: Mark[], { points, decay, isBorneOut }: Carried): Carried {
  const [mark, ...others] = marks;
  const label = mark && mark.label !== "editorial" && others.length === 0 && mark.points >= THRESHOLD ? mark.label : null;
  const bears = label !== null && (points[label] ?? 0) >= 1 && (mark?.points ?? 0) > (points[label] ?? 0);
  const faded = Object.entries(points).map(([name, value]) => [name, value * (bears && name === label ? BORNE_OUT : decay)] as const);
  const kept: Points = Object.fromEntries(faded.filter(([, value]) => value > FORGOTTEN));
  if (!label) return { points: kept, decay, isBorneOut: false };
  if (isHeading(paragraph, evidence)) return { points: { ...kept, [label]: HEADING_SHARE[label] }, decay: HEADING_DECAY, isBorneOut: false };
  const left = Math.max(kept[label] ?? 0, SENTENCE_SHARE[label]);
  return { points: { ...kept, [label]: left }, decay: left > SENTENCE_SHARE[label] ? decay : SENTENCE_DECAY, isBorneOut: bears || isBorneOut };
}

function isHeading({ heading, text }: Paragraph, { hits }: Evidence): boolean {
  if (heading === "none" || PLACEHOLDER.test(text)) return false;
  return heading === "marked" || hits.some((found) => found.some(({ of }) => of.weight >= HEADING_CUE));
}

/** Small print stands at the foot. */
export function positionPoints(at: number, count: number): Points {
  if (count < MIN_LINES) return {};
  return at >= count - Math.max(FOOT_LINES, Math.floor(count * FOOT_SHARE)) ? FOOT : {};
}

/** A line that names who pays, and promises or asks something, below their heading above all. */
export function patronPoints(paragraph: Paragraph, { whole }: Evidence, patrons: Patrons, context: Points): Points {
  const isBelow = (context.sponsor ?? 0) > 0;
  if (!namesPatron(paragraph, patrons) || (!isBelow && (whole.sponsor ?? 0) <= 0)) return {};
  return isBelow ? { sponsor: 1.1, "call-to-action": -Math.max(0, whole["call-to-action"] ?? 0) } : { sponsor: 1.1 };
}

/** "Your code", "we offer": a seller's voice, which a letter's own seldom is. */
function speaksToBuyer({ sentences }: Paragraph): boolean {
  return sentences.some(({ words }) => words.some(({ key }) => BUYER.has(key)));
}

function namesPatron({ sentences }: Paragraph, { names }: Patrons): boolean {
  return names.size > 0 && sentences.some(({ words }) => words.some(({ key }) => names.has(bareName(key))));
}

/** An article that promotes in most of its paragraphs does so in the mild ones too. */
export function promotionPoints(evidence: Evidence[], title: Evidence): Points {
  const flagged = evidence.filter(({ whole }) => (whole["red-flag"] ?? 0) >= THRESHOLD).length;
  const share = evidence.length >= 3 ? flagged / evidence.length : 0;
  const titled = Math.min(Math.max(title.whole["red-flag"] ?? 0, 0) / 4, 0.7);
  return { "red-flag": Math.min(MOST_FOR_PROMOTION, share * 2 + titled) };
}

/** A text that breaks off in the middle of its last sentence was cut; in a mail it may as well be a way to end. */
export function endingPoints({ text }: Paragraph, kind: "mail" | "page" | "text"): Points {
  const breaksOff = text.length > SHORTEST_CUT && /[\p{L}\p{N},.]\s?(?:…|\.{3})$|\[(?:…|\.{3})\]$/u.test(text.slice(-20));
  return breaksOff && !/^["“]/.test(text) ? { paywall: kind === "mail" ? 1.4 : 2.6 } : {};
}
