import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { DataQuality } from "../../api.ts";
import { pointDay } from "../../dates.ts";
import { breakWords, metricName, vendorName } from "../../series-words.ts";
import { Rest } from "./rest.tsx";

const SHOWN = 15;

/** Days on which a series stops meaning what it meant. */
export function Breaks({ series, nameOf }: { series: DataQuality["series"]; nameOf: (asset: string) => string }) {
  const [isWhole, setIsWhole] = useState(false);
  const found = series.flatMap(({ breaks, ...each }) => breaks.map((one) => ({ ...each, ...one }))).toSorted((a, b) => (a.date < b.date ? 1 : -1));
  if (found.length === 0) return null;
  return (
    <section aria-labelledby="breaks">
      <h2 id="breaks">Breaks</h2>
      <p className="told">No return is computed over a break. A collapse is no break in meaning: it is a true loss, and is told.</p>
      <table>
        <thead>
          <tr>
            <th scope="col">Day</th>
            <th scope="col">Asset</th>
            <th scope="col">What happened</th>
            <th scope="col" className="wide">
              Series
            </th>
          </tr>
        </thead>
        <tbody>
          {(isWhole ? found : found.slice(0, SHOWN)).map(({ asset, metric, source, date, kind, ratio }) => (
            <tr key={`${asset} ${metric} ${source} ${date}`}>
              <td className="day">{pointDay(date)}</td>
              <th scope="row">
                <Link to="/assets/$asset" params={{ asset }} search={{ range: "all" }}>
                  {nameOf(asset)}
                </Link>
              </th>
              <td>{breakWords({ kind, ratio })}</td>
              <td className="told wide">
                {metricName(metric)}, {vendorName(source)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Rest of={found.length} shown={SHOWN} isWhole={isWhole} show={() => setIsWhole(true)} />
    </section>
  );
}
