import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import type { DataQuality } from "../../api.ts";
import { grouped } from "../../counts.ts";
import { pointDay } from "../../dates.ts";
import type { QualitySearch } from "../../search-params.ts";
import { metricName, SCOPES, vendorName } from "../../series-words.ts";
import { Rest } from "./rest.tsx";

type Held = DataQuality["series"][number];

const SHOWN = 200;

const BY: Record<NonNullable<QualitySearch["sort"]>, (each: Held) => number> = {
  age: ({ ageDays }) => ageDays ?? 0,
  missing: ({ missing }) => missing,
  revised: ({ revised }) => revised,
};

/** Every series that is held; in the order of its asset, or what is worst first. */
export function HeldTable({ series, nameOf }: { series: Held[]; nameOf: (asset: string) => string }) {
  const { sort } = useSearch({ from: "/quality" });
  const [isWhole, setIsWhole] = useState(false);
  const sorted = sort ? series.toSorted((a, b) => BY[sort](b) - BY[sort](a)) : series;
  return (
    <section aria-labelledby="held">
      <h2 id="held">Series</h2>
      <table className="held">
        <thead>
          <tr>
            <Sortable by={undefined}>Asset</Sortable>
            <th scope="col">Series</th>
            <th scope="col" className="wide-only">
              Covers
            </th>
            <th scope="col" className="wide-only">
              First
            </th>
            <th scope="col" className="wide-only">
              Last
            </th>
            <Sortable by="age">Age</Sortable>
            <th scope="col" className="n wide-only">
              Points
            </th>
            <Sortable by="missing">Missing</Sortable>
            <Sortable by="revised">Revised</Sortable>
          </tr>
        </thead>
        <tbody>
          {(isWhole ? sorted : sorted.slice(0, SHOWN)).map((each, at) => (
            <HeldRow
              key={`${each.asset} ${each.metric} ${each.step} ${each.source}`}
              held={each}
              name={nameOf(each.asset)}
              isRepeated={!sort && sorted[at - 1]?.asset === each.asset}
            />
          ))}
        </tbody>
      </table>
      <Rest of={sorted.length} shown={SHOWN} isWhole={isWhole} show={() => setIsWhole(true)} />
    </section>
  );
}

function Sortable({ by, children }: { by: QualitySearch["sort"]; children: string }) {
  const { sort } = useSearch({ from: "/quality" });
  const navigate = useNavigate({ from: "/quality" });
  const isSorted = sort === by;
  const choose = () => void navigate({ search: (search) => ({ ...search, sort: by }), replace: true, resetScroll: false });
  return (
    <th scope="col" className={by && `n ${by}`} aria-sort={isSorted ? (by ? "descending" : "ascending") : undefined}>
      <button type="button" className="quiet" aria-pressed={isSorted} onClick={choose}>
        {children}
      </button>
    </th>
  );
}

function HeldRow({ held, name, isRepeated }: { held: Held; name: string; isRepeated: boolean }) {
  const { asset, metric, source, step, scope, reportedBy, first, last, ageDays, count, missing, revised } = held;
  return (
    <tr className={isRepeated ? "repeated" : undefined}>
      <th scope="row">
        <span className={isRepeated ? "unseen" : undefined}>
          <Link to="/assets/$asset" params={{ asset }} tabIndex={isRepeated ? -1 : undefined}>
            {name}
          </Link>
        </span>
      </th>
      <td>
        {metricName(metric)}
        {step === "hour" && ", by hour"}{" "}
        <small className="told">
          {vendorName(source)}
          {reportedBy && `, told by ${reportedBy}`}
        </small>
      </td>
      <td className="told wide-only">{SCOPES[scope] ?? scope}</td>
      <td className="day told wide-only">{first && pointDay(first)}</td>
      <td className="day wide-only">{last ? pointDay(last) : "none"}</td>
      <td className="n">{ageDays === null ? "" : `${grouped(Math.round(ageDays))} d`}</td>
      <td className="n wide-only">{grouped(count)}</td>
      <td className="n">{missing === 0 ? <span className="told">0</span> : grouped(missing)}</td>
      <td className="n revised">{revised === 0 ? <span className="told">0</span> : grouped(revised)}</td>
    </tr>
  );
}
