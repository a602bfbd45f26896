import { dateIn, withoutDates } from "./dates.ts";
import { leftOver, type Measure, measuresIn, only } from "./measure.ts";
import { type Kind, type Subject, subjectCalled } from "./subject.ts";
import { type Unit, unitsIn } from "./unit.ts";

/** What the header of a column, or of a row, says of the figures beside it. */
export interface Label extends Measure {
  unit: Unit | null;
  subject: Subject | null;
  date: string | null;
}

export interface Reading {
  published: Date | null;
  /** What subjects are, where a header or caption says it. */
  kind: Kind | null;
  /** Whether names that are ordinary words are assets here. */
  loosely: boolean;
}

const NEWEST = "9999-12-31";

/** What a label says; null where any word of it is not understood, since that word may change what the figures are. */
export function labelOf(text: string, { published, kind, loosely }: Reading): Label | null {
  const day = published?.toISOString().slice(0, 10) ?? NEWEST;
  const plain: Label = { quantity: null, period: null, unit: null, subject: null, date: null };
  if (kind === "part") {
    const subject = subjectCalled(text, { kind, day, loosely });
    return subject && { ...plain, subject };
  }
  const whole = subjectCalled(text, { kind, day, loosely });
  if (whole) return { ...plain, subject: whole };
  const date = dateIn(text, published);
  if (date === "unclear") return null;
  const { quantities, periods, rest } = measuresIn(withoutDates(text).toLowerCase());
  const { units, rest: words } = unitsIn(rest);
  const [unit = null, ...otherUnits] = units;
  const [quantity, period] = [only(quantities), only(periods)];
  const isTorn = otherUnits.length > 0 || (quantities.length > 0 && !quantity) || (periods.length > 0 && !period);
  if (isTorn || (!quantity && !period && !date)) return null;
  const left = leftOver(words, quantity);
  // "Weekly flow (BTC)" may count in coins
  const subject = left === "" || left.includes("(") ? null : subjectCalled(left, { kind: null, day, loosely });
  return left !== "" && !subject ? null : { quantity, period, unit, subject, date };
}

/** Two labels as one; null where they contradict each other. */
export function together(a: Label, b: Label): Label | null {
  const subject = a.subject && b.subject ? joined(a.subject, b.subject) : (a.subject ?? b.subject);
  const differ = (x: unknown, y: unknown) => x !== null && y !== null && x !== y;
  if ((a.subject && b.subject && !subject) || differ(a.quantity, b.quantity) || differ(a.period, b.period) || differ(a.date, b.date)) return null;
  if (a.unit && b.unit) return null;
  return { quantity: a.quantity ?? b.quantity, period: a.period ?? b.period, unit: a.unit ?? b.unit, subject, date: a.date ?? b.date };
}

function joined(a: Subject, b: Subject): Subject | null {
  if (a.asset && b.asset && a.asset !== b.asset) return null;
  const scope = [a.scope, b.scope].filter((name) => name !== null).join(" ") || null;
  const asset = a.asset ?? b.asset;
  return { asset, scope, isWhole: !asset && !scope && (a.isWhole || b.isWhole) };
}
