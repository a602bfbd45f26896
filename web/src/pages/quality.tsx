import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useMemo } from "react";
import type { DataQuality } from "../api.ts";
import { LoadingLines } from "../components/loading.tsx";
import { TroubleNote } from "../components/page-trouble.tsx";
import { usePageTitle } from "../page-title.ts";
import { qualityQuery } from "../series-queries.ts";
import { assetName } from "../series-words.ts";
import { Agreements } from "./quality/agreements.tsx";
import { Breaks } from "./quality/breaks.tsx";
import { HeldTable } from "./quality/held-table.tsx";
import { QualitySummary } from "./quality/summary.tsx";

const NONE: DataQuality["series"] = [];

export function QualityPage() {
  usePageTitle("Quality of the data");
  const { asset } = useSearch({ from: "/quality" });
  const { data: quality, error, refetch } = useQuery(qualityQuery);
  const shown = useMemo(() => quality && (asset ? ofAsset(quality, asset) : quality), [quality, asset]);
  const nameOf = useAssetNames(quality?.series ?? NONE);
  return (
    <div className="quality-page">
      <header className="page-head">
        <div>
          <p className="kicker">
            <Link to="/assets">Assets</Link>
          </p>
          <h1>Quality of the data</h1>
        </div>
        {quality && <AssetChoice assets={[...new Set(quality.series.map((each) => each.asset))]} nameOf={nameOf} />}
      </header>
      {error && <TroubleNote error={error} again={() => void refetch()} />}
      {!quality && !error && <LoadingLines lines={16} />}
      {shown && shown.series.length === 0 && <NothingHeld />}
      {shown && shown.series.length > 0 && (
        <>
          <QualitySummary quality={shown} nameOf={nameOf} />
          <Breaks series={shown.series} nameOf={nameOf} />
          <Agreements pairs={shown.agreements} nameOf={nameOf} />
          <HeldTable series={shown.series} nameOf={nameOf} />
        </>
      )}
    </div>
  );
}

function ofAsset({ series, agreements }: DataQuality, asset: string): DataQuality {
  const isOf = (each: { asset: string }) => each.asset === asset;
  return { series: series.filter(isOf), agreements: agreements.filter(isOf) };
}

function useAssetNames(series: DataQuality["series"]): (asset: string) => string {
  return useMemo(() => {
    const names = new Map(series.map(({ asset, name }) => [asset, name]));
    return (asset: string) => assetName(asset, names.get(asset));
  }, [series]);
}

function AssetChoice({ assets, nameOf }: { assets: string[]; nameOf: (asset: string) => string }) {
  const navigate = useNavigate({ from: "/quality" });
  const { asset = "" } = useSearch({ from: "/quality" });
  const choose = (chosen: string) => void navigate({ search: (search) => ({ ...search, asset: chosen || undefined }), replace: true });
  return (
    <label className="desk">
      <span className="told">Of </span>
      <select value={asset} onChange={({ target }) => choose(target.value)}>
        <option value="">all assets</option>
        {[...new Set([...assets, ...(asset ? [asset] : [])])]
          .toSorted((a, b) => nameOf(a).localeCompare(nameOf(b)))
          .map((each) => (
            <option key={each} value={each}>
              {nameOf(each)}
            </option>
          ))}
      </select>
    </label>
  );
}

function NothingHeld() {
  return (
    <p className="no-data">
      No primary data yet: watch an <Link to="/assets">asset</Link>, or <Link to="/sources">import a CSV</Link>.
    </p>
  );
}
