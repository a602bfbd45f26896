import { Link, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import type { SourceRecord } from "../../api.ts";
import { useAssetNames } from "../../claims/asset-names.ts";
import { METRIC_WORDS } from "../../claims/choices.ts";
import { Rest } from "../quality/rest.tsx";
import { type Tallied, TallyTable } from "./tally-table.tsx";

const SHOWN = 12;

export function ByMetric({ record: { claims, source } }: { record: SourceRecord }) {
  const until = useUntil();
  const rows = claims.byMetric.map(({ metric, ...tally }) => ({
    key: metric,
    name: (
      <Link to="/claims" search={{ source: source.slug, metric, ...until }}>
        {metric === "other" ? "something else" : METRIC_WORDS[metric]}
      </Link>
    ),
    tally,
  }));
  return <Cut title="By figure" by="Figure of" rows={rows} />;
}

export function ByAsset({ record: { claims, source } }: { record: SourceRecord }) {
  const nameOf = useAssetNames();
  const until = useUntil();
  const rows = claims.byAsset.map(({ asset, ...tally }) => ({
    key: asset ?? "none",
    name: asset ? (
      <Link to="/claims" search={{ source: source.slug, asset, ...until }}>
        {nameOf(asset).name}
      </Link>
    ) : (
      "no single asset"
    ),
    tally,
  }));
  return <Cut title="By asset" by="Asset" rows={rows} />;
}

/** Of a record of an earlier day, the letters until then. */
function useUntil(): { to?: string } {
  const { asOf } = useSearch({ from: "/sources/$slug/record" });
  return asOf ? { to: asOf } : {};
}

function Cut({ title, by, rows }: { title: string; by: string; rows: Tallied[] }) {
  const [isWhole, setIsWhole] = useState(false);
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <TallyTable by={by} rows={isWhole ? rows : rows.slice(0, SHOWN)} />
      <Rest of={rows.length} shown={SHOWN} isWhole={isWhole} show={() => setIsWhole(true)} />
    </section>
  );
}
