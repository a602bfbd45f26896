import uPlot from "uplot";
import "uplot/dist/uPlot.min.css";
import { ticks } from "../figures.ts";
import type { Stretch } from "../ranges.ts";
import { type BreakMark, breakLines } from "./break-lines.ts";
import { decades } from "./decades.ts";
import type { Drawn } from "./drawing.tsx";
import type { Ink } from "./ink.ts";

const DAY_S = 86_400;
const AXIS_PX = 52;
const SMALL_AXIS_PX = 36;
const WHOLE_STEPS = [1, 2, 5, 10, 20, 50];
const LABEL_PX = 60;
const YEAR_DAYS = 360;
const MONTH_DAYS = 28;
const MOST_DECADES = 5;
const AFTER: Record<string, string> = { percent: " %", sigma: " σ" };
const TOGETHER = uPlot.sync("asset"); // the pointer stands at the same day in every panel

export interface PlotDrawing {
  dates: string[];
  /** null where the line has to break off */
  values: (number | null)[];
  unit: string;
  isBars: boolean;
  isLog: boolean;
  /** one of many beside each other: what all of them share is their scale */
  isSmall?: boolean;
  /** filled as far as zero */
  isArea?: boolean;
  /** ends of the scale; without them it fits the values */
  range?: uPlot.Range.MinMax;
  /** within which the last value lies */
  interval?: { low: number; high: number } | null;
  stretch: Stretch;
  breaks: BreakMark[];
  point: (place: number | null) => void;
}

/** One small chart, by uPlot. */
export function drawPlot(box: HTMLElement, plot: PlotDrawing, ink: Ink): Drawn {
  const chart = new uPlot(optionsOf(box, plot, ink), [plot.dates.map(secondsOf), plot.values], box);
  const lines = breakLines(box, plot.breaks, (date) => chart.valToPos(secondsOf(date), "x") + chart.over.offsetLeft);
  TOGETHER.sub(chart);
  lines.draw();
  const fits = new ResizeObserver(() => {
    chart.setSize({ width: box.clientWidth, height: box.clientHeight });
    lines.draw();
  });
  fits.observe(box);
  return {
    remove() {
      fits.disconnect();
      TOGETHER.unsub(chart);
      lines.remove();
      chart.destroy();
    },
  };
}

function optionsOf(box: HTMLElement, plot: PlotDrawing, ink: Ink): uPlot.Options {
  const { unit, isBars, isLog, isSmall = false, stretch, range } = plot;
  const font = `11px ${ink.font}`;
  const bars = uPlot.paths.bars;
  return {
    width: box.clientWidth,
    height: box.clientHeight,
    padding: [8, 4, 0, 0],
    legend: { show: false },
    tzDate: (seconds) => uPlot.tzDate(new Date(seconds * 1000), "UTC"),
    cursor: { y: false, drag: { x: false, y: false, setScale: false }, points: { size: 6, fill: ink.ink }, sync: { key: TOGETHER.key } },
    scales: {
      x: { time: true, range: () => [secondsOf(stretch.from), secondsOf(stretch.to) + DAY_S] },
      y: { distr: isLog ? 3 : 1, ...(isLog ? {} : { range: (_, low, high) => range ?? around(low, high, plot) }) },
    },
    axes: [
      { stroke: ink.soft, font, size: 24, gap: 4, space: LABEL_PX, grid: { show: false }, ticks: { show: false }, values: dayLabels },
      {
        stroke: ink.soft,
        font,
        size: isSmall ? SMALL_AXIS_PX : AXIS_PX,
        gap: 6,
        space: isSmall ? 24 : 34,
        grid: { stroke: ink.rule, width: 1 },
        ticks: { show: false },
        ...(isSmall ? { incrs: WHOLE_STEPS } : {}),
        values: (_, splits) => ticks(splits, unit).map((words) => `${words}${AFTER[unit] ?? ""}`),
        ...(isLog
          ? {
              filter: (_: uPlot, splits: number[]) => splits,
              splits: (_: uPlot, __: number, low: number, high: number) => decades([low, high], MOST_DECADES),
            }
          : {}),
      },
    ],
    series: [
      {},
      isBars && bars
        ? { fill: ink.edge, width: 0, paths: bars({ size: [1, 14], gap: 1, align: 1 }), points: { show: false } }
        : {
            stroke: ink.ink,
            width: 1.25,
            points: { show: plot.values.length === 1, size: 5, fill: ink.ink },
            ...(plot.isArea ? { fill: ink.rule, fillTo: 0 } : {}),
          },
    ],
    hooks: { setCursor: [({ cursor: { idx } }) => plot.point(idx ?? null)], draw: [(chart) => marks(chart, plot, ink)] },
  };
}

/** A line at zero where the values go below it, and the interval of the last value. */
function marks(chart: uPlot, { dates, interval, isArea, isBars }: PlotDrawing, ink: Ink): void {
  const { ctx, bbox } = chart;
  const across = (y: number) => Math.min(bbox.top + bbox.height, Math.max(bbox.top, chart.valToPos(y, "y", true)));
  const stroke = (from: [number, number], to: [number, number], [colour, width]: [string, number]) => {
    ctx.beginPath();
    ctx.strokeStyle = colour;
    ctx.lineWidth = width * devicePixelRatio;
    ctx.moveTo(...from);
    ctx.lineTo(...to);
    ctx.stroke();
  };
  ctx.save();
  if (isArea || (isBars && (chart.scales.y?.min ?? 0) < 0)) stroke([bbox.left, across(0)], [bbox.left + bbox.width, across(0)], [ink.edge, 1]);
  const last = dates.at(-1);
  if (interval && last) {
    const x = chart.valToPos(secondsOf(last), "x", true);
    stroke([x, across(interval.low)], [x, across(interval.high)], [ink.soft, 2]);
  }
  ctx.restore();
}

/** Bars and areas stand on zero, an index of a hundred keeps its ends, lines have a little air. */
function around(low: number, high: number, { isBars, isArea = false, unit, interval }: PlotDrawing): uPlot.Range.MinMax {
  if (unit === "index" && low >= 0 && high <= 100) return [0, 100];
  const hasZero = isBars || isArea;
  const ends = [low, high, ...(hasZero ? [0] : []), ...(interval ? [interval.low, interval.high] : [])];
  const [bottom, top] = [Math.min(...ends), Math.max(...ends)];
  const air = (top - bottom || Math.abs(top) || 1) * 0.06;
  return [hasZero && bottom === 0 ? 0 : bottom - air, top + air];
}

/** 2024 at a year’s steps, Aug (or the year in January) at a month’s, 12 Aug below. */
function dayLabels(_: uPlot, splits: number[], __: number, ___: number, step: number): string[] {
  return splits.map((seconds) => {
    const day = new Date(seconds * 1000);
    if (step >= YEAR_DAYS * DAY_S) return String(day.getUTCFullYear());
    if (step >= MONTH_DAYS * DAY_S) return day.getUTCMonth() === 0 ? String(day.getUTCFullYear()) : MONTH.format(day);
    return DAY.format(day);
  });
}

const MONTH = new Intl.DateTimeFormat("en-GB", { month: "short", timeZone: "UTC" });
const DAY = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", timeZone: "UTC" });

function secondsOf(date: string): number {
  return Date.parse(date) / 1000;
}
