import type { Job } from "../../desk.ts";
import type { Database } from "../../store/database.ts";
import { seriesColumns, seriesToJudge, siblingsOf, storeJudgement, type UnjudgedSeries } from "../../store/series-quality.ts";
import { isComparable } from "../../store/series-sources.ts";
import { agreement, type Column } from "./agreement.ts";
import { breaks } from "./breaks.ts";
import { reach } from "./reach.ts";

const AT_ONCE = 10;
const PRICES = new Set(["price_usd"]);

/** Looks over every series that has changed: its reach and gaps, where it breaks, and how far vendors agree. */
export const judgeSeries: Job = {
  name: "judge-series",
  every: "7,37 * * * *",
  async run({ db, clock, log, queue }) {
    let judged = 0;
    for (let found = await seriesToJudge(db, AT_ONCE); found.length > 0; found = await seriesToJudge(db, AT_ONCE)) {
      const columns = await seriesColumns(
        db,
        found.map(({ id }) => id),
      );
      for (const series of found) await judge(db, series, columns.get(series.id) ?? { hours: [], values: [] }, clock.now());
      judged += found.length;
    }
    if (judged === 0) return;
    log.info({ series: judged }, "Judged series");
    await queue.enqueue("check-claims", {}, "check"); // what they decide, and where they break, is known now
    await queue.enqueue("rate-assets", {}, "rate");
  },
};

async function judge(db: Database, series: UnjudgedSeries, column: Column, now: Date): Promise<void> {
  const others = (await siblingsOf(db, series)).filter(({ source }) => isComparable(series.metric, source, series.source));
  const columns = await seriesColumns(
    db,
    others.map(({ id }) => id),
  );
  await storeJudgement(
    db,
    series,
    {
      reach: reach(column.hours, series),
      breaks: PRICES.has(series.metric) ? breaks(column.hours, column.values) : [],
      agreements: others.flatMap(({ id }) => {
        const found = agreement(column, columns.get(id) ?? { hours: [], values: [] });
        return found ? [{ other: id, ...found }] : [];
      }),
    },
    now,
  );
}
