import { type ReactNode, useCallback, useState } from "react";
import { pointDay } from "../dates.ts";
import { Drawing } from "./drawing.tsx";
import { FiguresTable } from "./figures-table.tsx";
import type { Ink } from "./ink.ts";
import type { PlotDrawing } from "./plot.ts";

interface Props {
  name: string;
  /** what it shows, for whoever does not see it */
  label: string;
  /** it must stay the same while nothing changes */
  plot: Omit<PlotDrawing, "point">;
  /** a value in words, with its unit */
  words: (value: number) => string;
  /** in the heading’s place while nothing is pointed at */
  standing: string;
  caption: ReactNode;
  table: { columns: string[]; rows: string[][] };
}

/** How something went day by day: a chart with what stands under the pointer, its words and its table. */
export function Course({ name, label, plot, words, standing, caption, table }: Props) {
  const [at, setAt] = useState<number | null>(null);
  const draw = useCallback((box: HTMLElement, ink: Ink) => begun(box, ink, { ...plot, point: setAt }), [plot]);
  const under = at === null ? null : plot.values[at];
  return (
    <figure className="panel">
      <div className="panel-head">
        <h3>{name}</h3>
        <p className="reading" aria-hidden="true">
          {under === null || under === undefined ? standing : `${pointDay(plot.dates[at ?? 0] ?? "")} ${words(under)}`}
        </p>
      </div>
      <Drawing className="drawing" label={label} draw={draw} />
      <figcaption>{caption}</figcaption>
      <FiguresTable name={name} {...table} />
    </figure>
  );
}

/** Fetches the means of drawing, then draws. */
export async function begun(box: HTMLElement, ink: Ink, drawing: PlotDrawing) {
  const { drawPlot } = await import("./plot.ts");
  return () => drawPlot(box, drawing, ink);
}
