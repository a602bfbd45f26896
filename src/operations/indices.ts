import { z } from "zod";
import { operation } from "../desk.ts";
import { themeCatalogue } from "../extract/themes/catalogue.ts";
import { dayNumber } from "../insights/checks/book.ts";
import { BASKET_COST, type BasketInput, type BasketRule } from "../insights/market/basket.ts";
import { sourcesOf } from "../insights/signals/columns.ts";
import { deskColumns } from "../insights/signals/job.ts";
import { DAY_MS, isoDay } from "../platform/clock.ts";
import { NotFound } from "../platform/errors.ts";
import { IndexAnswer } from "../schema/market.ts";
import { momentOf } from "./signals.ts";

const MOST = 20;
const DAYS = 365;

/** What is asked for by name: three of the whole market, and one of each theme that names assets. */
function indices(): { index: string; name: string; rule: BasketRule }[] {
  const themes = themeCatalogue.themes.filter(({ assets }) => assets.length > 0);
  return [
    { index: "equal", name: `The ${MOST} largest in equal parts`, rule: { weighting: "equal", most: MOST } },
    { index: "cap", name: `The ${MOST} largest by market value`, rule: { weighting: "cap", most: MOST } },
    { index: "rating", name: `The ${MOST} largest by the series "rating" that the desk was given`, rule: { weighting: "rating", most: MOST } },
    ...themes.map(({ theme, name, assets }) => ({
      index: theme,
      name: `${name}, in equal parts`,
      rule: { weighting: "equal" as const, most: MOST, assets: new Set(assets) },
    })),
  ];
}

export const listIndices = operation({
  name: "list_indices",
  summary: "The indices that the desk reckons: of the whole market, and of each theme that names assets",
  route: "GET /v1/indices",
  role: "reader",
  changes: false,
  input: z.object({}),
  output: z.object({ items: z.array(z.object({ index: z.string(), name: z.string() })) }),
  async run() {
    return { items: indices().map(({ index, name }) => ({ index, name })) };
  },
});

export const getIndex = operation({
  name: "get_index",
  summary: "An index from 100, rebalanced each month after costs, with what it holds now",
  route: "GET /v1/indices/{index}",
  role: "reader",
  changes: false,
  input: z.object({
    index: z.string().max(80),
    from: z.iso.date().optional().describe("default: a year before the end"),
    asOf: z.iso.date().optional().describe("as known at the end of this day; default: now"),
  }),
  output: IndexAnswer.extend({ sources: z.array(z.string()) }),
  async run({ db, clock, think }, { index, from, asOf }) {
    const found = indices().find((each) => each.index === index);
    if (!found) throw new NotFound(`there is no index "${index}"`);
    const moment = momentOf(asOf, clock.now());
    const assets = found.rule.assets ? [...found.rule.assets] : undefined;
    const columns = await deskColumns(db, { metrics: ["price_usd", "market_cap_usd", "rating"], asOf: moment, assets });
    const to = dayNumber(isoDay(moment.getTime() - 1));
    const first = from ? dayNumber(from) : dayNumber(isoDay(moment.getTime() - DAYS * DAY_MS));
    const input: BasketInput = { columns, rule: found.rule, from: first, to };
    const made = (await think("basket", input)) as Omit<IndexAnswer, "index" | "name" | "method">;
    return { index, name: found.name, method: METHOD, sources: sourcesOf(columns), ...made };
  },
});

const METHOD = `rebalanced at the close of the first day of each month by what was known then; ${BASKET_COST * 100} % of what is traded is paid; assets with 90 days of prices that move; what stops having a price is held at its last close until the next rebalance`;
