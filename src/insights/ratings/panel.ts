/** One metric of one asset as it came, days ascending and counted from 1970 (UTC). */
export interface PanelColumn {
  asset: string;
  metric: string;
  days: ArrayLike<number>;
  values: ArrayLike<number>;
  /** Whole days from the end of a point's day until it is known. */
  lagDays: ArrayLike<number>;
  /** Days on which a price stops meaning what it meant, a true collapse aside. */
  breaks: readonly number[];
}

/** A value that can't be true and was left out. */
export interface Flaw {
  asset: string;
  day: number;
  message: string;
}

/** What is rated: one asset for as long as its price means one thing. A symbol that was reused, or new units, begin another row. */
export interface PanelRow {
  asset: string;
  /** Its first day, and the one before which it ends. */
  from: number;
  to: number;
  /** Whether it begins with a break of the series. */
  broken: boolean;
}

/** Assets by days, in columns: place `day - firstDay` of each column. What is missing is NaN. */
export interface Panel {
  rows: PanelRow[];
  firstDay: number;
  days: number;
  /** Prices by their own day, for what came of it. */
  price: Float64Array[];
  /** By metric and row: values by the day on which they became known, for what could be thought then. */
  known: Map<string, (Float64Array | undefined)[]>;
  flaws: Flaw[];
}

const PRICE = "price_usd";

/** The panel of everything up to a day. `since` leaves out what is older: enough must be left for the longest window. */
export function panelOf(columns: readonly PanelColumn[], { until, since, flaws = [] }: { until: number; since?: number; flaws?: Flaw[] }): Panel {
  const prices = columns.filter(({ metric, days }) => metric === PRICE && days.length > 0 && (days[0] ?? 0) <= until);
  const known = flaws.filter(({ day }) => day <= until);
  if (prices.length === 0) return { rows: [], firstDay: until + 1, days: 0, price: [], known: new Map(), flaws: known };
  const firstDay = Math.max(since ?? -Infinity, Math.min(...prices.map(({ days }) => days[0] ?? 0)));
  const rows = prices.flatMap((column) => rowsOf(column, { firstDay, until })).sort(byName);
  const panel: Panel = {
    rows,
    firstDay,
    days: until - firstDay + 1,
    price: rows.map(() => empty(until - firstDay + 1)),
    known: new Map(),
    flaws: known,
  };
  const byAsset = Map.groupBy(rows.keys(), (row) => rows[row]?.asset ?? "");
  for (const column of columns) for (const row of byAsset.get(column.asset) ?? []) fill(panel, column, row);
  return panel;
}

function rowsOf({ asset, days, breaks }: PanelColumn, { firstDay, until }: { firstDay: number; until: number }): PanelRow[] {
  const first = days[0] ?? 0;
  const starts = [first, ...breaks.filter((day) => day > first && day <= until)];
  return starts
    .map((from, i): PanelRow => ({ asset, from, to: starts[i + 1] ?? Number.POSITIVE_INFINITY, broken: i > 0 }))
    .filter(({ to }) => to > firstDay);
}

function byName(a: PanelRow, b: PanelRow): number {
  return a.asset === b.asset ? a.from - b.from : a.asset < b.asset ? -1 : 1;
}

function fill(panel: Panel, { metric, days, values, lagDays }: PanelColumn, place: number): void {
  const [row, known] = [panel.rows[place], knownColumn(panel, metric, place)];
  const price = metric === PRICE ? panel.price[place] : undefined;
  for (let i = 0; i < days.length; i += 1) {
    const [day, value] = [days[i] ?? 0, values[i] ?? Number.NaN];
    if (!row || day < row.from || day >= row.to || !Number.isFinite(value)) continue;
    const at = day - panel.firstDay;
    if (price && at >= 0 && at < panel.days) price[at] = value;
    const knownAt = at + (lagDays[i] ?? 0);
    if (knownAt >= 0 && knownAt < panel.days) known[knownAt] = value;
  }
}

function knownColumn(panel: Panel, metric: string, place: number): Float64Array {
  const columns = panel.known.get(metric) ?? panel.rows.map(() => undefined);
  panel.known.set(metric, columns);
  const known = columns[place] ?? empty(panel.days);
  columns[place] = known;
  return known;
}

function empty(days: number): Float64Array {
  return new Float64Array(days).fill(Number.NaN);
}
