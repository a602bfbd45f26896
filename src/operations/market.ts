import { z } from "zod";
import { operation } from "../desk.ts";
import { dayNumber } from "../insights/checks/book.ts";
import { REGIME_RULE } from "../insights/market/market.ts";
import { sourcesOf } from "../insights/signals/columns.ts";
import { deskColumns } from "../insights/signals/job.ts";
import { isoDay } from "../platform/clock.ts";
import { Market } from "../schema/market.ts";
import { momentOf } from "./signals.ts";

const MOST_DAYS = 365;

export const getMarket = operation({
  name: "get_market",
  summary: "The state of the market by day: how many assets take part, whose part of its value is how large, and its regime by a stated rule",
  route: "GET /v1/market",
  role: "reader",
  changes: false,
  input: z.object({
    asOf: z.iso.date().optional().describe("as known at the end of this day; default: now"),
    days: z.coerce.number().int().min(1).max(MOST_DAYS).default(30).describe("how many days up to it"),
  }),
  output: Market,
  async run({ db, clock, think }, { asOf, days }) {
    const moment = momentOf(asOf, clock.now());
    const columns = await deskColumns(db, { metrics: ["price_usd", "market_cap_usd"], asOf: moment });
    const to = lastDay(
      columns.filter(({ metric }) => metric === "price_usd").map(({ days: own }) => own),
      moment,
    );
    const found = (await think("market-over", { columns, from: to - days + 1, to })) as Market["days"];
    return { asOf: isoDay(moment.getTime() - 1), rule: REGIME_RULE, sources: sourcesOf(columns), days: columns.length === 0 ? [] : found };
  },
});

/** The newest day with a price: today has none before it has ended. */
function lastDay(days: readonly ArrayLike<number>[], moment: Date): number {
  const newest = Math.max(...days.map((each) => each[each.length - 1] ?? Number.NEGATIVE_INFINITY));
  return Number.isFinite(newest) ? newest : dayNumber(isoDay(moment));
}
