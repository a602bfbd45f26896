import type { Session } from "./database.ts";
import { seriesAsKnown } from "./series.ts";
import type { Spliced } from "./splice.ts";

const DAY_HOURS = 24;
const FIRST = new Date("2009-01-01T00:00:00Z");
/** A fall that really happened: changes are taken over it. */
const TRUE_LOSS = "collapse";
const MAX_HELD = 600;
const MAX_ROUNDS = 6;

/** Days of one metric of one asset, ascending; days are counted from 1970 (UTC). */
export interface DailySeries {
  days: Int32Array;
  values: Float64Array;
  /** Which source the value of a day is from. */
  sourceOf(place: number): string;
  /** Days on which it stops meaning what it meant, a true collapse aside. */
  breaks: number[];
}

export type FindDaily = (asset: string, metric: string) => DailySeries | null;

export interface BookQuestion {
  /** Nothing that became known later is in it; without it, what is known now. */
  asOf?: Date | undefined;
  /** Simulated series alone, or real ones alone. */
  simulated: boolean;
  /** Leaves out what this newsletter reports itself: nobody is a witness in his own case. */
  notReportedBy?: string | undefined;
}

/** Series of the desk, loaded when they are first asked for. */
export interface DailyBook {
  /** Does pure work over series, again until all that it asks for is there, and gives its last answer. */
  reading<T>(work: (find: FindDaily) => T): Promise<T>;
}

export function dailyBook(db: Session, question: BookQuestion): DailyBook {
  const held = new Map<string, DailySeries | null>();
  return {
    async reading(work) {
      if (held.size > MAX_HELD) held.clear();
      for (let round = 1; ; round += 1) {
        const missing = new Map<string, { asset: string; metric: string }>();
        const answer = work((asset, metric) => {
          const name = `${asset}/${metric}`;
          const found = held.get(name);
          if (found === undefined) missing.set(name, { asset, metric });
          return found ?? null;
        });
        if (missing.size === 0 || round === MAX_ROUNDS) return answer;
        await load(db, question, missing, held);
      }
    },
  };
}

async function load(
  db: Session,
  { asOf, simulated, notReportedBy }: BookQuestion,
  missing: Map<string, { asset: string; metric: string }>,
  held: Map<string, DailySeries | null>,
): Promise<void> {
  const byMetric = Map.groupBy(missing.values(), ({ metric }) => metric);
  for (const [metric, wanted] of byMetric) {
    const assets = wanted.map(({ asset }) => asset);
    const to = asOf ?? new Date(8.64e15);
    const found = await seriesAsKnown(db, { assets, metrics: [metric], step: "day", from: FIRST, to, asOf, simulated, notReportedBy });
    for (const asset of assets) held.set(`${asset}/${metric}`, null);
    for (const series of found) held.set(`${series.asset}/${metric}`, dailySeries(series));
  }
}

/** A daily series as checks want it. */
export function dailySeries({ hours, values, sources, sourceOf, breaks }: Spliced): DailySeries {
  return {
    days: hours.map((hour) => hour / DAY_HOURS),
    values,
    sourceOf: (place) => sources[sourceOf[place] ?? 0] ?? "",
    breaks: breaks.filter(({ kind }) => kind !== TRUE_LOSS).map(({ hour }) => hour / DAY_HOURS),
  };
}
