import type { ReportedPoint } from "../../schema/series.ts";
import { type Context, contextOf } from "./context.ts";
import { daysApart } from "./dates.ts";
import { type Figure, figureIn } from "./figure.ts";
import { type Label, together } from "./label.ts";
import { type Measure, metricOf } from "./measure.ts";
import { type Plan, planOf, rowLabel } from "./plan.ts";
import type { Table } from "./tables.ts";
import { type Unit, unitOf } from "./unit.ts";

type Metric = ReportedPoint["metric"];

/** No true figure is outside; where one is, its unit was misread. */
const LIMITS: Record<Metric, [min: number, max: number]> = {
  weekly_net_flow_usd: [-1e11, 1e11],
  aum_usd: [0, 1e13],
  spread_bps: [0, 2_000],
  depth_1pct_usd: [0, 1e11],
};
/** Figures in plain dollars are at least this large somewhere in their column; smaller ones leave their thousands or millions unsaid. */
const PLAIN_DOLLARS = 100_000;
const MIN_WEEK_DAYS = 5;
const NO_REPORT =
  /\b(?:portfolio|holdings|positions|watch ?list|forecasts?|expected|estimates?|estimated|hypothetical|illustrative|simulated|example|scenario|targets?|back-?test(?:ed)?)\b/i;
/** Funds and trades of other things than crypto assets. */
const OTHER_TRADE =
  /\b(?:gold|silver|commodit(?:y|ies)|equit(?:y|ies)|stocks?|bonds?|treasur(?:y|ies)|fixed income|money[ -]markets?|hedge funds?|real estate|tokeni[sz]ed|stablecoins?|rwas?|defi|venture|s&p)\b/i;
/** Flows that are none of funds: into exchanges, over bridges, between wallets. */
const NO_FUNDS =
  /\bexchanges?\b(?![ -](?:traded|listed|countr))|\b(?:venues?|on-?chain|bridges?|chains?|networks?|wallets?|whales?|miners?|protocols?)\b/i;
const LEAGUE = /\b(?:price|returns?|performance|weights?|weighting|allocation|p&l|pnl|roi|apy|apr|sharpe)\b/i;

export interface About {
  published: Date | null;
  /** The day of an undated table; null where that can't be told either. */
  fallback: (notes: string[]) => string | null;
}

interface Raw extends ReportedPoint {
  column: number;
  isPlain: boolean;
}

/** The points of one table; none where its meaning, its unit or its day is not clear. */
export function pointsOf(table: Table, about: About): ReportedPoint[] {
  const words = [...table.captions, ...table.header];
  if (words.some((word) => NO_REPORT.test(word) || OTHER_TRADE.test(word))) return [];
  const plan = planOf(table, about.published);
  const contexts = new Map<string | null, Context>();
  const found: Raw[] = [];
  for (const { cells, section } of table.rows) {
    const context = contexts.get(section) ?? contextOf([...(section ? [section] : []), ...plan.captions], about.published);
    contexts.set(section, context);
    const points = rowPoints(cells, { table, plan, context, about });
    if (points === "misshapen") return [];
    found.push(...points);
  }
  const areFunds = !words.some((word) => NO_FUNDS.test(word));
  const sound = withoutDoubt(found).filter(({ metric }) => areFunds || metric !== "weekly_net_flow_usd");
  const isLeague = (plan.hasReturns || words.some((word) => LEAGUE.test(word))) && !sound.some(({ metric }) => metric === "weekly_net_flow_usd");
  return isLeague ? sound.filter(({ metric }) => metric !== "aum_usd") : sound;
}

interface Surroundings {
  table: Table;
  plan: Plan;
  context: Context;
  about: About;
}

function rowPoints(cells: string[], surroundings: Surroundings): Raw[] | "misshapen" {
  const { plan, table, about } = surroundings;
  const row = rowLabel(cells, plan, about.published);
  const found: Raw[] = [];
  for (const [column, label] of plan.columns.entries()) {
    const figure = figureIn(cells[column] ?? "");
    if (figure === "misshapen") return "misshapen";
    if (!row || !label || figure === null || figure === "missing") continue;
    const point = pointAt(figure, { row, label, ...surroundings, notes: table.notes });
    if (point) found.push({ ...point, column });
  }
  return found;
}

interface Place extends Surroundings {
  row: Label;
  label: Label;
  notes: string[];
}

function pointAt(figure: Figure, place: Place): Omit<Raw, "column"> | null {
  const { row, label, context, plan, about, notes } = place;
  const own = together(row, label);
  const metric = own && metricHere(own, context);
  const subject = own && subjectHere(own, context, plan);
  if (!metric || !subject || context.date === "unclear") return null;
  const value = inBaseUnits(figure, metric, unitHere(own, metric, context));
  const date = own.date ?? context.date ?? about.fallback(notes);
  if (value === null || date === null) return null;
  return { ...subject, metric, date, value: value.value, isPlain: value.isPlain };
}

function metricHere({ quantity, period }: Label, context: Context): Metric | null {
  if (quantity) return metricOf({ quantity, period: period ?? (quantity === "flow" ? (context.period ?? null) : null) });
  const measure: Measure = { quantity: context.quantity ?? null, period: period ?? context.period ?? null };
  if (period && measure.quantity !== "flow") return null; // "week" below assets under management is their change
  return metricOf(measure);
}

function subjectHere({ subject, date }: Label, context: Context, { listsAssets }: Plan): { asset: string; scope: string | null } | null {
  const isOpen = !subject || (!subject.asset && !subject.scope && !subject.isWhole);
  if (isOpen && (date === null || !(context.asset || context.isOfTrade))) return null;
  if (subject?.isWhole && context.isSelection) return null;
  if (context.region === null) return null;
  const asset = subject?.asset ?? (listsAssets ? "market" : context.asset === null ? null : (context.asset ?? "market"));
  return asset === null ? null : { asset, scope: subject?.scope ?? context.region ?? null };
}

/** The unit declared for a figure: by its row or column, else by the caption where that names but one of its kind. */
function unitHere({ unit }: Label, metric: Metric, { units }: Context): Unit | null {
  const fitting = units.filter(({ of }) => (metric === "spread_bps" ? of === "bps" || of === "percent" : of !== "bps" && of !== "percent"));
  const [only = null, ...others] = fitting;
  const isOne = others.every(({ of, scale }) => of === only?.of && scale === only?.scale);
  if (!unit) return isOne ? only : null;
  return isOne && only && (unit.of === null || unit.scale === null) && (unit.of === null || unit.of === only.of || only.of === null)
    ? unitOf(unit, only)
    : unit;
}

function inBaseUnits({ value, unit: own }: Figure, metric: Metric, declared: Unit | null): { value: number; isPlain: boolean } | null {
  const unit = unitOf(own, declared);
  if (!unit) return null;
  if (metric === "spread_bps") {
    const times = unit.of === "bps" ? 1 : unit.of === "percent" ? 100 : null;
    return times === null || unit.scale ? null : { value: exact(value * times), isPlain: false };
  }
  return unit.of === "usd" ? { value: exact(value * (unit.scale ?? 1)), isPlain: unit.scale === null } : null;
}

/** 1.1 million, not 1100000.0000000002. */
function exact(value: number): number {
  return Number(value.toPrecision(12));
}

/** Leaves out columns that show that they were misread, and days mistaken for weeks. */
function withoutDoubt(found: Raw[]): ReportedPoint[] {
  const doubtful = new Set<string>();
  const keyOf = ({ column, metric }: Raw) => `${column} ${metric}`;
  const groups = Map.groupBy(found, keyOf);
  for (const [key, points] of groups) {
    const isOutside = points.some(({ metric, value }) => value < LIMITS[metric][0] || value > LIMITS[metric][1]);
    const isUnscaled = points.every(({ isPlain }) => isPlain) && Math.max(...points.map(({ value }) => Math.abs(value))) < PLAIN_DOLLARS;
    if (isOutside || isUnscaled) doubtful.add(key);
  }
  const days = [...new Set(found.filter(({ metric }) => metric === "weekly_net_flow_usd").map(({ date }) => date))].sort();
  const areDaily = days.some((day, i) => i > 0 && daysApart(day, days[i - 1] ?? day) < MIN_WEEK_DAYS);
  return found
    .filter((point) => !doubtful.has(keyOf(point)) && !(areDaily && point.metric === "weekly_net_flow_usd"))
    .map(({ asset, metric, scope, date, value }) => ({ asset, metric, scope, date, value }));
}
