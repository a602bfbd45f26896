import {
  type AutoscaleInfo,
  CandlestickSeries,
  ColorType,
  createChart,
  HistogramSeries,
  type IChartApi,
  type ISeriesApi,
  LineSeries,
  LineStyle,
  PriceScaleMode,
  type SeriesType,
  type UTCTimestamp,
} from "lightweight-charts";
import type { Candle } from "../api.ts";
import { figure, tick } from "../figures.ts";
import { type BreakMark, breakLines } from "./break-lines.ts";
import { decades } from "./decades.ts";
import type { Drawn } from "./drawing.tsx";
import type { Ink } from "./ink.ts";

const VOLUME_SHARE = 0.22;
const LINE_WIDTH = 2;
const MOST_DECADES = 8;

export interface PriceDrawing {
  candles: Candle[] | null;
  line: [date: string, value: number][];
  volume: [date: string, value: number][];
  isLog: boolean;
  breaks: BreakMark[];
  /** Told the place of the point under the pointer; null when it has left. */
  point: (date: string | null) => void;
}

/** The price over its volume, by lightweight-charts. It stands still: a wheel moves the page, and ranges are chosen by links. */
export function drawPrice(box: HTMLElement, price: PriceDrawing, ink: Ink): Drawn {
  const chart = createChart(box, options(price, ink));
  const dates = addPrice(chart, price, ink);
  if (price.volume.length > 0) addVolume(chart, price, ink);
  chart.timeScale().fitContent();
  const lines = breakLines(box, price.breaks, (date) => {
    const at = dates.findLastIndex((each) => each <= date);
    return at < 0 ? null : chart.timeScale().timeToCoordinate(timeOf(dates[at] ?? ""));
  });
  const redraw = () => lines.draw();
  chart.timeScale().subscribeVisibleLogicalRangeChange(redraw);
  chart.timeScale().subscribeSizeChange(redraw);
  const byTime = new Map(dates.map((date) => [timeOf(date), date]));
  chart.subscribeCrosshairMove(({ time }) => price.point(byTime.get(time as UTCTimestamp) ?? null));
  return {
    remove() {
      lines.remove();
      chart.remove();
    },
  };
}

function options({ isLog }: PriceDrawing, ink: Ink) {
  return {
    autoSize: true,
    layout: {
      background: { type: ColorType.Solid, color: "transparent" },
      textColor: ink.soft,
      fontFamily: ink.font,
      fontSize: 12,
      attributionLogo: false, // the link stands in the caption
      panes: { separatorColor: "transparent", separatorHoverColor: "transparent", enableResize: false },
    },
    grid: { vertLines: { visible: false }, horzLines: { color: ink.rule, visible: !isLog } },
    crosshair: {
      vertLine: { color: ink.edge, style: LineStyle.Dotted, labelVisible: false },
      horzLine: { color: ink.edge, style: LineStyle.Dotted, labelBackgroundColor: ink.ink },
    },
    rightPriceScale: {
      borderVisible: false,
      mode: isLog ? PriceScaleMode.Logarithmic : PriceScaleMode.Normal,
      scaleMargins: { top: 0.06, bottom: 0.06 },
    },
    timeScale: { borderColor: ink.edge, fixLeftEdge: true, fixRightEdge: true, lockVisibleTimeRangeOnResize: true, minBarSpacing: 0.05 },
    localization: {
      locale: "en-GB",
      priceFormatter: (value: number) => (value < 1 ? tick(value, "usd", 4) : figure(value, "usd")),
      ...(isLog ? { tickmarksPriceFormatter: (prices: number[]) => prices.map(() => "") } : {}), // decades are marked instead
    },
    handleScroll: false,
    handleScale: false,
  };
}

/** Hollow where it rose, filled where it fell: no colour is needed for that. Returns the dates drawn. */
function addPrice(chart: IChartApi, { candles, line, isLog }: PriceDrawing, ink: Ink): string[] {
  const plain = { priceLineVisible: false, lastValueVisible: false, priceFormat: { type: "price" as const, minMove: 1e-10 } };
  if (candles) {
    const series = chart.addSeries(CandlestickSeries, {
      ...plain,
      upColor: ink.paper,
      downColor: ink.ink,
      borderColor: ink.ink,
      wickColor: ink.ink,
    });
    if (isLog)
      markDecades(
        series,
        candles.flatMap(({ low, high }) => [low, high]),
        ink,
      );
    series.setData(candles.map(({ date, open, high, low, close }) => ({ time: timeOf(date), open, high, low, close })));
    return candles.map(({ date }) => date);
  }
  const series: ISeriesApi<SeriesType> = chart.addSeries(LineSeries, { ...plain, color: ink.ink, lineWidth: LINE_WIDTH, crosshairMarkerRadius: 3 });
  if (isLog)
    markDecades(
      series,
      line.map(([, value]) => value),
      ink,
    );
  series.setData(line.map(([date, value]) => ({ time: timeOf(date), value })));
  return line.map(([date]) => date);
}

/** Lines at 1, 10, 100 …: the scale of the library leaves most of a logarithmic axis without figures. */
function markDecades(series: ISeriesApi<SeriesType>, values: number[], ink: Ink): void {
  for (const price of decades(values, MOST_DECADES))
    series.createPriceLine({
      price,
      color: ink.rule,
      lineWidth: 1,
      lineStyle: LineStyle.Solid,
      axisLabelVisible: true,
      axisLabelColor: ink.paper,
      axisLabelTextColor: ink.soft,
    });
}

function addVolume(chart: IChartApi, { volume }: PriceDrawing, ink: Ink): void {
  const series = chart.addSeries(
    HistogramSeries,
    {
      color: ink.edge,
      priceLineVisible: false,
      lastValueVisible: false,
      priceFormat: { type: "custom", formatter: (value: number) => tick(value, "usd"), minMove: 1 },
      autoscaleInfoProvider: (original: () => AutoscaleInfo | null) => original(),
    },
    1,
  );
  series.setData(volume.map(([date, value]) => ({ time: timeOf(date), value })));
  series.priceScale().applyOptions({ mode: PriceScaleMode.Normal, scaleMargins: { top: 0.25, bottom: 0 } });
  const [above, below] = chart.panes();
  above?.setStretchFactor(1 - VOLUME_SHARE);
  below?.setStretchFactor(VOLUME_SHARE);
}

function timeOf(date: string): UTCTimestamp {
  return (Date.parse(date) / 1000) as UTCTimestamp;
}
