import uPlot from "uplot";
import "uplot/dist/uPlot.min.css";
import type { Drawn } from "./drawing.tsx";
import type { Ink } from "./ink.ts";

const WHOLE = 100;
const LABEL_PX = 60;
const AXIS_PX = 40;

/** Shares that stand on each other: the first layer at the bottom. */
export interface RiverDrawing {
  dates: string[];
  /** of each layer, its share at each date, 0 to 1 */
  layers: number[][];
  /** the layer that is told apart from the others */
  lit: number | null;
  point: (place: number | null) => void;
}

/** Layers as areas on each other, by uPlot: two tints by turns, and the one that is pointed at in ink. */
export function drawRiver(box: HTMLElement, river: RiverDrawing, ink: Ink): Drawn {
  const tops = stacked(river.layers).toReversed();
  const chart = new uPlot(optionsOf(box, river, ink), [river.dates.map((date) => Date.parse(date) / 1000), ...tops], box);
  const fits = new ResizeObserver(() => chart.setSize({ width: box.clientWidth, height: box.clientHeight }));
  fits.observe(box);
  return {
    remove() {
      fits.disconnect();
      chart.destroy();
    },
  };
}

/** Where each layer ends, in percent. */
function stacked(layers: number[][]): number[][] {
  let below: number[] = [];
  return layers.map((layer) => {
    below = layer.map((share, place) => (below[place] ?? 0) + share * WHOLE);
    return below;
  });
}

/** The topmost layer is drawn first, and each below it over it: so every area may be filled as far as zero. */
function optionsOf(box: HTMLElement, { layers, lit, point }: RiverDrawing, ink: Ink): uPlot.Options {
  const font = `11px ${ink.font}`;
  const tint = (layer: number) => (layer === lit ? ink.ink : layer % 2 === 0 ? ink.edge : ink.rule);
  return {
    width: box.clientWidth,
    height: box.clientHeight,
    padding: [8, 4, 0, 0],
    legend: { show: false },
    tzDate: (seconds) => uPlot.tzDate(new Date(seconds * 1000), "UTC"),
    cursor: { y: false, drag: { x: false, y: false, setScale: false }, points: { show: false } },
    scales: { y: { range: (_, __, high) => [0, Math.min(WHOLE, high * 1.06)] } },
    axes: [
      { stroke: ink.soft, font, size: 24, gap: 4, space: LABEL_PX, grid: { show: false }, ticks: { show: false }, values: dayLabels },
      {
        stroke: ink.soft,
        font,
        size: AXIS_PX,
        gap: 6,
        grid: { stroke: ink.rule, width: 1 },
        ticks: { show: false },
        values: (_, splits) => splits.map((split) => `${split} %`),
      },
    ],
    series: [
      {},
      ...layers
        .map((_, layer): uPlot.Series => ({ stroke: ink.paper, width: 1, fill: tint(layer), fillTo: 0, points: { show: false } }))
        .toReversed(),
    ],
    hooks: { setCursor: [({ cursor: { idx } }) => point(idx ?? null)] },
  };
}

const DAY = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", timeZone: "UTC" });

function dayLabels(_: uPlot, splits: number[]): string[] {
  return splits.map((seconds) => DAY.format(new Date(seconds * 1000)));
}
