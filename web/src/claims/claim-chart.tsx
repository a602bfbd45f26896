import type { WholeClaim } from "../api.ts";
import { pointDay } from "../dates.ts";
import { figure, tick } from "../figures.ts";
import { metricName, vendorName } from "../series-words.ts";
import type { NameOf } from "./asset-names.ts";
import { type ChartShape, chartShape } from "./chart-shape.ts";
import { seriesUnit } from "./values.ts";
import { daysWords } from "./words.ts";

/** The series around a claim's days, with what was said as a line across it. */
export function ClaimChart({ claim, nameOf }: { claim: WholeClaim; nameOf: NameOf }) {
  const { chart, check } = claim;
  const [asset = "", metric = ""] = check.series?.split("/") ?? [];
  if (chart.length < 2) return null;
  const shape = chartShape(claim);
  const unit = seriesUnit(metric);
  const name = `${metricName(metric)} of ${nameOf(asset).name}`;
  return (
    <figure className="claim-chart">
      <Plot shape={shape} unit={unit} label={labelOf(claim, { shape, name, unit })} />
      <p className="ends" aria-hidden="true">
        <span>{pointDay(chart[0]?.[0] ?? "")}</span>
        <span>{pointDay(chart.at(-1)?.[0] ?? "")}</span>
      </p>
      <figcaption>
        {name}
        {check.source && `, ${check.source.split(", ").map(vendorName).join(", ")}`}. Shaded: {daysWords(claim)}.
        {shape.level && " Dashed: what was said."}
        {shape.dots.length > 0 && " Dots: what it was held against."}
      </figcaption>
      <ChartTable claim={claim} name={name} unit={unit} />
    </figure>
  );
}

function Plot({ shape: { course, days, level, dots, high, low }, unit, label }: { shape: ChartShape; unit: string; label: string }) {
  return (
    <div className="plot" role="img" aria-label={label}>
      <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
        <rect x={days.left} y="0" width={days.width} height="100" />
        {level && <line x1="0" x2="100" y1={level.top} y2={level.top} />}
        <path d={course} />
      </svg>
      {dots.map(({ date, left, top }) => (
        <i key={date} style={{ insetInlineStart: `${left}%`, insetBlockStart: `${top}%` }} />
      ))}
      <span className="high">{tick(high, unit)}</span>
      <span className="low">{tick(low, unit)}</span>
      {level && level.value !== high && level.value !== low && (
        <span className="level" style={{ insetBlockStart: `${level.top}%` }}>
          {tick(level.value, unit)}
        </span>
      )}
    </div>
  );
}

function labelOf({ chart, check, ...claim }: WholeClaim, { shape, name, unit }: { shape: ChartShape; name: string; unit: string }): string {
  const told = (check.points.length > 0 ? check.points : chart.slice(-1)).map(([date, value]) => `${figure(value, unit)} on ${pointDay(date)}`);
  return [
    `${name}, ${daysWords(claim)}: ${told.join(", ")}.`,
    shape.level && `What was said stands at ${figure(shape.level.value, unit)}.`,
    `Over the time shown it lay between ${lowest(chart, unit)} and ${highest(chart, unit)}.`,
  ]
    .filter(Boolean)
    .join(" ");
}

function lowest(chart: WholeClaim["chart"], unit: string): string {
  return figure(Math.min(...chart.map(([, value]) => value)), unit);
}

function highest(chart: WholeClaim["chart"], unit: string): string {
  return figure(Math.max(...chart.map(([, value]) => value)), unit);
}

function ChartTable({ claim: { chart }, name, unit }: { claim: WholeClaim; name: string; unit: string }) {
  return (
    <details className="points">
      <summary>Table</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys */}
      <section className="scroll" tabIndex={0} aria-label={`${name}, figures`}>
        <table>
          <thead>
            <tr>
              <th scope="col">Day</th>
              <th scope="col" className="n">
                {name}
              </th>
            </tr>
          </thead>
          <tbody>
            {chart.toReversed().map(([date, value]) => (
              <tr key={date}>
                <th scope="row">{pointDay(date)}</th>
                <td className="n">{figure(value, unit)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}
