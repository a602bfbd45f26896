import { useCallback, useMemo, useState } from "react";
import type { Series } from "../../api.ts";
import { Drawing } from "../../charts/drawing.tsx";
import type { Ink } from "../../charts/ink.ts";
import { meanDays, sourcesOf, spansMuch, withGaps } from "../../charts/periods.ts";
import type { PlotDrawing } from "../../charts/plot.ts";
import { PointsTable } from "../../charts/points-table.tsx";
import { pointDay } from "../../dates.ts";
import { figure } from "../../figures.ts";
import { type Step, type Stretch, stepFor } from "../../ranges.ts";
import { isFlow, vendorName } from "../../series-words.ts";
import { BreakList, breaksWithin } from "./break-list.tsx";
import { courseWords } from "./price-words.tsx";

const BARS = 130;
const LOG_TIMES = 100;

interface Props {
  /** the asset's name */
  asset: string;
  name: string;
  series: Series;
  stretch: Stretch;
  /** alone on its page, with room for words */
  isLone: boolean;
}

/** One metric as a small chart; flows as bars, the rest as a line. */
export function Panel({ asset, name, series, stretch, isLone }: Props) {
  const step: Step = isFlow(series.metric) ? stepFor(stretch, BARS) : "day";
  const plot = useMemo(() => plotOf(series, stretch, step), [series, stretch, step]);
  const [at, setAt] = useState<number | null>(null);
  const draw = useCallback((box: HTMLElement, ink: Ink) => begun(box, ink, { ...plot, point: setAt }), [plot]);
  const last = series.points.at(-1)?.[1] ?? 0;
  const under = at === null ? null : plot.values[at];
  return (
    <figure className="panel">
      <div className="panel-head">
        <h3>{name}</h3>
        <p className="reading" aria-hidden="true">
          {under === null || under === undefined ? figure(last, series.unit) : `${pointDay(plot.dates[at ?? 0] ?? "")} ${figure(under, series.unit)}`}
        </p>
      </div>
      <Drawing className="drawing" label={`${name} of ${asset}. ${courseWords(series)}`} draw={draw} />
      <BreakList breaks={plot.breaks} />
      <figcaption>
        {isLone && `${courseWords(series)} `}
        {captionOf(series, { step, isLog: plot.isLog })}
      </figcaption>
      <PointsTable name={name} series={series} stretch={stretch} />
    </figure>
  );
}

async function begun(box: HTMLElement, ink: Ink, drawing: PlotDrawing) {
  const { drawPlot } = await import("../../charts/plot.ts");
  return () => drawPlot(box, drawing, ink);
}

function plotOf(series: Series, stretch: Stretch, step: Step): Omit<PlotDrawing, "point"> {
  const isBars = isFlow(series.metric);
  const { points } = series;
  const isLog =
    !isBars &&
    spansMuch(
      points.map(([, value]) => value),
      LOG_TIMES,
    );
  return { ...withGaps(isBars ? meanDays(points, step) : points), unit: series.unit, isBars, isLog, stretch, breaks: breaksWithin(series, stretch) };
}

function captionOf(series: Series, { step, isLog }: { step: Step; isLog: boolean }): string {
  const last = series.points.at(-1)?.[0];
  return [
    sourcesOf(series).map(vendorName).join(", "),
    `last ${pointDay(last ?? "")}`,
    isFlow(series.metric) && (step === "day" ? "a day" : `a day, mean of each ${step}`),
    isLog && "logarithmic scale",
  ]
    .filter(Boolean)
    .join(" · ");
}
