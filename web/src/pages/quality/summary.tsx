import type { DataQuality } from "../../api.ts";
import { counted, grouped } from "../../counts.ts";
import { metricWithin, vendorName } from "../../series-words.ts";
import { FAR_APART } from "./agreements.tsx";

const LATE_DAYS = 7;

/** The state of the data in a few sentences. */
export function QualitySummary({ quality: { series, agreements }, nameOf }: { quality: DataQuality; nameOf: (asset: string) => string }) {
  const assets = new Set(series.map(({ asset }) => asset)).size;
  const points = series.reduce((sum, { count }) => sum + count, 0);
  const late = series.filter(({ ageDays, count }) => count > 0 && (ageDays ?? 0) > LATE_DAYS).length;
  const gaps = series.filter(({ missing }) => missing > 0).toSorted((a, b) => b.missing - a.missing);
  const revised = series.reduce((sum, each) => sum + each.revised, 0);
  const breaks = series.reduce((sum, each) => sum + each.breaks.length, 0);
  const apart = agreements.filter(({ median }) => median > FAR_APART).length;
  const [worst] = gaps;
  return (
    <p className="standfirst">
      The desk holds {grouped(points)} points in {counted(series.length, "series", "series")} of {counted(assets, "asset")}.{" "}
      {late === 0
        ? `None is older than ${LATE_DAYS} days.`
        : `${late === series.length ? "All of them end" : ends(late)} more than ${LATE_DAYS} days ago.`}{" "}
      {worst
        ? `${grouped(gaps.length)} ${gaps.length === 1 ? "has" : "have"} gaps, most of all ${nameOf(worst.asset)}: ${metricWithin(worst.metric)} from ${vendorName(worst.source)}, ${counted(worst.missing, worst.step)}.`
        : "None has gaps."}{" "}
      {revised > 0 && `${counted(revised, "value")} ${revised === 1 ? "was" : "were"} replaced later. `}
      {breaks === 0 ? "No series breaks." : `${counted(breaks, "break")} ${breaks === 1 ? "is" : "are"} listed below.`}{" "}
      {agreements.length === 0
        ? "No two vendors have days in common, so none can be checked against another."
        : `Of ${counted(agreements.length, "pair")} of vendors, ${apart === 0 ? "none differs" : `${grouped(apart)} ${apart === 1 ? "differs" : "differ"}`} by more than ${FAR_APART * 100} % at the median.`}
    </p>
  );
}

function ends(late: number): string {
  return late === 1 ? "One ends" : `${grouped(late)} end`;
}
