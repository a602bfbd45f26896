import { useMutation } from "@tanstack/react-query";
import type { Series } from "../api.ts";
import { TroubleNote } from "../components/page-trouble.tsx";
import { grouped } from "../counts.ts";
import { pointDay } from "../dates.ts";
import { figure } from "../figures.ts";
import type { Stretch } from "../ranges.ts";
import { saveFile } from "../save-file.ts";
import { pointsAsCsv } from "../series-queries.ts";
import { vendorName } from "../series-words.ts";
import { BehindChart, SHOWN } from "./behind-chart.tsx";

interface Props {
  name: string;
  series: Series;
  stretch: Stretch;
  /** What the file holds besides the series itself. */
  metrics?: string[];
}

/** The figures behind a chart: the newest first, all of them as a file. */
export function PointsTable({ name, series, stretch, metrics = [series.metric] }: Props) {
  const { asset, points, unit, step } = series;
  const above = (
    <p className="told">
      {points.length > SHOWN ? `The newest ${SHOWN} of ${grouped(points.length)} points, each of a ${step}. ` : ""}
      <Download asset={asset} metrics={metrics} stretch={stretch} name={name} />
    </p>
  );
  return (
    <BehindChart name={name} above={above}>
      {() => (
        <>
          <thead>
            <tr>
              <th scope="col">{STEP_WORDS[step]}</th>
              <th scope="col" className="n">
                {name}
              </th>
              <th scope="col">Source</th>
            </tr>
          </thead>
          <tbody>
            {points
              .slice(-SHOWN)
              .toReversed()
              .map(([date, value]) => (
                <tr key={date}>
                  <th scope="row">{pointDay(date)}</th>
                  <td className="n">{figure(value, unit)}</td>
                  <td className="told">{sourceAt(series, date)}</td>
                </tr>
              ))}
          </tbody>
        </>
      )}
    </BehindChart>
  );
}

const STEP_WORDS = { hour: "Hour", day: "Day", week: "Week from", month: "Month from" } as const;

function Download({ asset, metrics, stretch, name }: { asset: string; metrics: string[]; stretch: Stretch; name: string }) {
  const download = useMutation({
    mutationFn: () => pointsAsCsv({ asset, metrics, ...stretch }),
    onSuccess: (text) => saveFile(text, { name: `${asset}-${metrics[0]}.csv`, type: "text/csv" }),
  });
  return (
    <>
      <button type="button" className="quiet" disabled={download.isPending} onClick={() => download.mutate()}>
        Download CSV<span className="unseen"> of {name}</span>
      </button>
      {download.isError && <TroubleNote error={download.error} />}
    </>
  );
}

function sourceAt({ sources }: Series, date: string): string {
  const stretch = sources.findLast(({ from }) => from <= date) ?? sources[0];
  return stretch ? vendorName(stretch.source) : "";
}
