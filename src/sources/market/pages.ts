import { messageOf, Unreadable } from "../../platform/errors.ts";
import type { Metric, Step } from "../../schema/series.ts";
import { dayOf, HOUR_MS, SeriesTable } from "../series/table.ts";
import { formatTrouble } from "./answer.ts";
import type { HistoryRequest, Page, Provider } from "./provider.ts";

/** Clocks differ, and vendors need a moment: a day or hour is taken as ended a minute later. */
const SETTLE_MS = 60_000;
/** What is not there a week after its end will not come any more. */
const WEEK_HOURS = 7 * 24;

/** One day or hour as a provider gives it; a metric without a value is null or left out, never 0. */
export interface Entry {
  hour: number;
  values: Record<Metric, number | null | undefined>;
  /** Where it is another than the provider's own id. */
  source?: string;
}

export function spanOf(step: Step): 1 | 24 {
  return step === "day" ? 24 : 1;
}

/** The end of what can be asked for: the last day or hour of the request that has ended. */
export function endOf({ step, to, now }: HistoryRequest): number {
  const span = spanOf(step);
  return Math.min(Math.floor(to / span), Math.floor((now.getTime() - SETTLE_MS) / HOUR_MS / span)) * span;
}

/** Up to where all is given once a provider has no more: behind the last entry, or where it is too long ago for anything to come. */
export function reachedAfter(entries: Entry[], request: HistoryRequest, graceHours = WEEK_HOURS): number {
  const end = endOf(request);
  const span = spanOf(request.step);
  const given = Math.max(request.from, ...entries.filter(({ hour }) => hour < end).map(({ hour }) => hour + span));
  const settled = Math.floor((request.now.getTime() / HOUR_MS - graceHours) / span) * span;
  return Math.max(given, Math.min(end, settled));
}

type Source = Pick<Provider, "id" | "name">;

/** A page of what lies in the request and has ended. Throws ProviderTrouble for what can't be a point. */
export function pageOf(provider: Source, request: HistoryRequest, { entries, reached }: { entries: Entry[]; reached: number }): Page {
  return filledPage(provider, request, reached, (table) => {
    const wanted = entries.filter(({ hour }) => hour >= request.from && hour < endOf(request)).toSorted((a, b) => a.hour - b.hour);
    for (const entry of wanted) addEntry(table, entry, { ...request, id: provider.id });
  });
}

/** A page that `fill` writes; what it refuses is a trouble with the provider. */
export function filledPage({ name }: Source, { now }: Pick<HistoryRequest, "now">, reached: number, fill: (table: SeriesTable) => void): Page {
  const table = new SeriesTable({ now: new Date(now.getTime() - SETTLE_MS) });
  try {
    fill(table);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    throw formatTrouble(`${name} answered with what can't be: ${messageOf(error)}`);
  }
  return { points: table.points(), reached };
}

function addEntry(table: SeriesTable, { hour, values, source }: Entry, { asset, step, id }: { asset: string; step: Step; id: string }): void {
  if (hour % spanOf(step) !== 0) throw new Unreadable("bad-step", `${dayOf(Math.floor(hour))} is not the beginning of a ${step}`);
  for (const [metric, value] of Object.entries(values)) {
    if (value === null || value === undefined) continue;
    table.add(table.series({ asset, metric, source: source ?? id, step }), hour, value, () => `${dayOf(hour)}, ${metric}`);
  }
}
