import { z } from "zod";
import { operation } from "../desk.ts";
import { dayNumber } from "../insights/checks/book.ts";
import { valueOn } from "../insights/market/panel.ts";
import type { ScenarioQuestion } from "../insights/market/scenarios.ts";
import { sourcesOf } from "../insights/signals/columns.ts";
import { deskColumns } from "../insights/signals/job.ts";
import { isoDay } from "../platform/clock.ts";
import { NotFound } from "../platform/errors.ts";
import { AssetSlug } from "../schema/asset.ts";
import { Scenarios } from "../schema/market.ts";
import { assetsWith } from "../store/series.ts";
import { momentOf } from "./signals.ts";

/** Those with the longest history of market value make the market. */
const MOST_ASSETS = 100;

export const getScenarios = operation({
  name: "get_scenarios",
  summary: "What an asset would cost at past parts of a market of other sizes, and how often such sizes and parts came about in the past",
  route: "GET /v1/scenarios",
  role: "reader",
  changes: false,
  input: z.object({
    asset: AssetSlug,
    horizonDays: z.coerce.number().int().min(7).max(1_500).default(365).describe("over which the market changes"),
    asOf: z.iso.date().optional().describe("as known at the end of this day; default: now"),
  }),
  output: z.object({ asset: AssetSlug, sources: z.array(z.string()), scenarios: Scenarios.nullable(), withheld: z.string().nullable() }),
  async run({ db, clock, think }, { asset, horizonDays, asOf }) {
    const moment = momentOf(asOf, clock.now());
    const market = await assetsWith(db, { metric: "market_cap_usd", limit: MOST_ASSETS });
    const caps = await deskColumns(db, { metrics: ["market_cap_usd"], asOf: moment, assets: [...new Set([...market, asset])] });
    const [prices] = await deskColumns(db, { metrics: ["price_usd"], asOf: moment, assets: [asset] });
    const own = caps.find((column) => column.asset === asset);
    if (!prices && !own) throw new NotFound(`the desk holds neither prices nor market values of ${asset}`);
    const day = own?.days[own.days.length - 1] ?? dayNumber(isoDay(moment));
    const price = prices ? valueOn(prices, day) : null;
    const sources = sourcesOf([...caps, ...(prices ? [prices] : [])]);
    if (!own || price === null)
      return { asset, sources, scenarios: null, withheld: `the desk holds no market value of ${asset} with a price beside it` };
    const question: ScenarioQuestion = { caps, price, asset, day, horizon: horizonDays };
    const found = (await think("scenarios", question)) as Scenarios | { withheld: string };
    return "withheld" in found ? { asset, sources, scenarios: null, withheld: found.withheld } : { asset, sources, scenarios: found, withheld: null };
  },
});
