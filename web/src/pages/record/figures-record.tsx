import { Link } from "@tanstack/react-router";
import type { SourceRecord } from "../../api.ts";
import { Fact } from "../../claims/evidence-facts.tsx";
import { counted } from "../../counts.ts";
import { ByTime } from "./by-time.tsx";
import { ByAsset, ByMetric } from "./by-what.tsx";
import { SharesTable } from "./shares-table.tsx";
import { errorWords } from "./words.ts";

/** What came of the figures it gave. */
export function FiguresRecord({ record }: { record: SourceRecord }) {
  const { claims, source, convention, issues, edited } = record;
  if (claims.claims === 0) return null;
  const errors = errorWords(claims);
  return (
    <>
      <section aria-labelledby="figures">
        <h2 id="figures">Figures</h2>
        <SharesTable claims={claims} hasConvention={convention !== null} />
        <dl className="facts across">
          <Fact name="Typical error, the median distance from the data">
            {errors.length > 0 ? errors.map((each) => <div key={each}>{each}</div>) : "not enough evidence"}
          </Fact>
          <Fact name="Edited after they came">
            {edited} of {counted(issues, "issue")}
          </Fact>
          <Fact name="Disputed by you">
            {claims.disputed === 0 ? "no figure" : `${counted(claims.disputed, "figure")}; that changes no share here`}
          </Fact>
          <Fact name="The figures themselves">
            <Link to="/claims" search={{ source: source.slug }}>
              All claims of {source.name}
            </Link>
          </Fact>
        </dl>
      </section>
      {claims.checkable > 0 && <ByTime claims={claims} />}
      <ByMetric record={record} />
      <ByAsset record={record} />
    </>
  );
}
