import { basename } from "node:path";
import type { Desk } from "./desk.ts";
import { Unreadable } from "./platform/errors.ts";
import { readSeriesCsv, readSeriesJson, type SeriesFile, type SeriesOptions, type SeriesReading } from "./sources/series/read.ts";
import { doubtfulUnit, samplesOf, tornCandle } from "./sources/series/units.ts";
import { type Written, writePoints } from "./store/points.ts";
import { heldValues } from "./store/series.ts";

export interface TakenSeries extends Written {
  /** Points in the file that the desk held already. */
  known: number;
  unfinished: number;
}

type Options = Omit<SeriesOptions, "now"> & { form: "csv" | "market-chart"; report: () => Promise<void> | void };

/** Takes a file of series: read whole and looked over first, so that nothing of a refused one is stored. Throws Unreadable. */
export async function takeSeries(
  desk: Desk,
  file: Omit<SeriesFile, "name"> & { origin: string },
  { form, report, ...about }: Options,
): Promise<TakenSeries> {
  const now = desk.clock.now();
  const named = { ...file, name: basename(file.origin) };
  const reading = await (form === "csv" ? readSeriesCsv(named, { now, ...about }) : readSeriesJson(named, { now, ...about }));
  await checkUnits(desk, reading);
  const { points, unfinished } = reading;
  const written = await writePoints(desk.db, points, { arrival: "afterwards", now, report });
  return { ...written, known: points.values.length - written.added - written.revised, unfinished };
}

async function checkUnits({ db }: Desk, { points }: SeriesReading): Promise<void> {
  const samples = samplesOf(points);
  const held = await heldValues(
    db,
    samples.map(({ key, hour }) => ({ ...key, hour })),
  );
  const doubt = tornCandle(points) ?? doubtfulUnit(samples, held);
  if (doubt) throw new Unreadable("wrong-unit", doubt);
}
