import { type DailyColumn, type SeriesBook, valueOn } from "./book.ts";
import type { Data } from "./observation.ts";
import type { Wanted } from "./series-for.ts";

/** The columns that answer a claim, put together as it wants them; or which series is missing. */
export function dataFor({ asset, metric, plus = [], per, times = 1, inverse, whole = [] }: Wanted, book: SeriesBook): Data | { missing: string } {
  const needed = [{ asset, metric }, ...plus, ...(per ? [per] : []), ...whole];
  const lacking = needed.find((each) => book.find(each.asset, each.metric) === null);
  const column = book.find(asset, metric);
  if (lacking || !column) return { missing: `${lacking?.metric ?? metric} of ${lacking?.asset ?? asset}` };
  const added = plus.flatMap((each) => book.find(each.asset, each.metric) ?? []);
  const divisor = per && book.find(per.asset, per.metric);
  const isPrice = metric === "price_usd" && !per;
  return {
    column: combinedColumn(column, { added, divisor: divisor ?? null, times, inverse: inverse ?? null }),
    high: isPrice ? book.find(asset, "high_usd") : null,
    low: isPrice ? book.find(asset, "low_usd") : null,
    whole: whole.flatMap((each) => book.find(each.asset, each.metric) ?? []),
  };
}

interface Combination {
  added: DailyColumn[];
  divisor: DailyColumn | null;
  times: number;
  inverse: number | null;
}

/** Day for day, on the days that all of them have. */
function combinedColumn(column: DailyColumn, { added, divisor, times, inverse }: Combination): DailyColumn {
  if (inverse !== null) return { ...column, values: Array.from(column.values, (value) => inverse / value) };
  if (added.length === 0 && divisor === null) return column;
  const days: number[] = [];
  const values: number[] = [];
  const places: number[] = [];
  for (let place = 0; place < column.days.length; place += 1) {
    const day = column.days[place] ?? 0;
    const parts = added.map((each) => valueOn(each, day));
    const by = divisor ? valueOn(divisor, day) : 1;
    if (by === null || by === 0 || parts.includes(null)) continue;
    days.push(day);
    values.push((((column.values[place] ?? Number.NaN) + parts.reduce<number>((sum, part) => sum + (part ?? 0), 0)) * times) / by);
    places.push(place);
  }
  return { days, values, sourceOf: (place) => column.sourceOf(places[place] ?? 0), breaks: [...column.breaks, ...(divisor?.breaks ?? [])] };
}
