import { assetsIn } from "../assets/assets-in.ts";
import { dateIn, isStatement, statedDate, withoutDates } from "./dates.ts";
import { measuresIn, only, type Period, type Quantity } from "./measure.ts";
import { regionsIn } from "./regions.ts";
import { type Kind, kindBy } from "./subject.ts";
import { isSentence } from "./tables.ts";
import { type Unit, unitsIn } from "./unit.ts";

/** What the lines around a table say of all its figures; null where they say several things, undefined where nothing. */
export interface Context {
  quantity: Quantity | null | undefined;
  period: Period | null | undefined;
  units: Unit[];
  kind: Kind | undefined;
  asset: string | null | undefined;
  region: string | null | undefined;
  date: string | "unclear" | undefined;
  /** Whether it says that its figures are of the whole trade. */
  isOfTrade: boolean;
  /** Whether its rows are only some, so that their sum is no total. */
  isSelection: boolean;
}

const SILENT: Context = {
  quantity: undefined,
  period: undefined,
  units: [],
  kind: undefined,
  asset: undefined,
  region: undefined,
  date: undefined,
  isOfTrade: false,
  isSelection: false,
};
const OF_TRADE = /\b(?:crypto|digital[ -]assets?|total|all (?:funds|products))\b/i;
const SELECTION = /\b(?:top|largest|biggest|selected|leading)\b/i;

/** What captions say, the nearest first: where two speak of the same thing, the nearer one counts. */
export function contextOf(captions: string[], published: Date | null): Context {
  const said = captions.map((line) => saidBy(line, published));
  const nearest = <K extends keyof Context>(name: K) => said.find((each) => each[name] !== undefined)?.[name];
  return {
    quantity: nearest("quantity"),
    period: nearest("period"),
    units: said.find(({ units }) => units.length > 0)?.units ?? [],
    kind: nearest("kind"),
    asset: nearest("asset"),
    region: nearest("region"),
    date: nearest("date"),
    isOfTrade: said.some(({ isOfTrade }) => isOfTrade),
    isSelection: said.some(({ isSelection }) => isSelection),
  };
}

function saidBy(line: string, published: Date | null): Context {
  const date = dateIn(line, published);
  const { quantities, periods, rest } = measuresIn(withoutDates(line).toLowerCase());
  const { units } = unitsIn(rest);
  if (isSentence(line)) return { ...SILENT, units };
  const words = withoutDates(line).replaceAll(/\bUS ?\$/g, "$");
  const assets = assetsIn(words, { published }).map(({ asset }) => asset);
  return {
    quantity: told(quantities),
    period: told(periods),
    units,
    kind: kindBy(line) ?? undefined,
    asset: told(assets),
    region: told(regionsIn(words)),
    date: isDateline(line, date, published) ? undefined : (date ?? undefined),
    isOfTrade: OF_TRADE.test(line),
    isSelection: SELECTION.test(line),
  };
}

/** A caption that bears the day of publication does not say that its week ended on it. */
function isDateline(line: string, date: string | null, published: Date | null): boolean {
  return !isStatement(line) && date === published?.toISOString().slice(0, 10);
}

function told<T>(found: T[]): T | null | undefined {
  return found.length === 0 ? undefined : only(found);
}

/** The day that the notes below a table give, or else the head of the letter. */
export function dateBeside(notes: string[], head: string[], published: Date | null): string | null {
  const found = [
    ...notes.map((line) => statedDate(line, published, { loosely: true })),
    ...head.map((line) => statedDate(line, published, { loosely: false })),
  ];
  return found.find((date) => date !== null) ?? null;
}
