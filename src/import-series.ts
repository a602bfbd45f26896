import { basename } from "node:path";
import type { Desk } from "./desk.ts";
import { Unreadable } from "./platform/errors.ts";
import type { Points } from "./schema/series.ts";
import { readSeriesCsv, readSeriesJson, type SeriesFile, type SeriesOptions } from "./sources/series/read.ts";
import type { Doubt } from "./sources/series/table.ts";
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
  const read = form === "csv" ? readSeriesCsv : readSeriesJson;
  const { points, unfinished } = await read(named, { now, ...about });
  const doubt = await doubtIn(desk, points);
  if (doubt) {
    await read(named, { now, ...about, doubt }); // throws when it comes to the line
    throw new Unreadable("wrong-unit", doubt.message);
  }
  const written = await writePoints(desk.db, points, { arrival: "afterwards", now, report });
  return { ...written, known: points.values.length - written.added - written.revised, unfinished };
}

/** What speaks against the units of a file. */
async function doubtIn({ db }: Desk, points: Points): Promise<Doubt | null> {
  const samples = samplesOf(points);
  const held = await heldValues(
    db,
    samples.map(({ key, hour }) => ({ ...key, hour })),
  );
  return tornCandle(points) ?? doubtfulUnit(samples, held);
}
