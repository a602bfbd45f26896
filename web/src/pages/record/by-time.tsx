import { Link, useSearch } from "@tanstack/react-router";
import type { SourceRecord } from "../../api.ts";
import { PeriodChart } from "./period-chart.tsx";
import { periodsOf, periodWords } from "./periods.ts";
import { TallyTable } from "./tally-table.tsx";

/** How the figures of each year or quarter held. */
export function ByTime({ claims }: { claims: SourceRecord["claims"] }) {
  const { by = "year" } = useSearch({ from: "/sources/$slug/record" });
  const periods = periodsOf(claims, by);
  return (
    <section aria-label="By time">
      <div className="section-head">
        <h2>By {by}</h2>
        <StepLinks />
      </div>
      <PeriodChart periods={periods} />
      <details>
        <summary>As a table</summary>
        <TallyTable
          by={by === "year" ? "Year" : "Quarter"}
          rows={periods.toReversed().flatMap(({ name, tally }) => (tally ? [{ key: name, name: periodWords(name), tally }] : []))}
        />
      </details>
    </section>
  );
}

function StepLinks() {
  return (
    <nav className="ranges" aria-label="Cut by">
      {(["year", "quarter"] as const).map((each) => (
        <Link
          key={each}
          from="/sources/$slug/record"
          to="/sources/$slug/record"
          search={({ by: _, ...search }) => (each === "year" ? search : { ...search, by: each })}
          activeOptions={{ exact: true }}
          resetScroll={false}
          replace
        >
          {each === "year" ? "Years" : "Quarters"}
        </Link>
      ))}
    </nav>
  );
}
