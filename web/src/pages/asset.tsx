import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { type AssetHistory, Trouble } from "../api.ts";
import { Months } from "../charts/months.tsx";
import { LoadingLines } from "../components/loading.tsx";
import { TroubleNote } from "../components/page-trouble.tsx";
import { usePageTitle } from "../page-title.ts";
import { assetQuery } from "../queries.ts";
import { assetName } from "../series-words.ts";
import { AssetHead } from "./asset/head.tsx";
import { AssetIssues, WhoWrites } from "./asset/letters.tsx";
import { PrimaryData } from "./asset/primary-data.tsx";
import { WhatLettersSaid } from "./asset/said.tsx";

export function AssetPage() {
  const { asset } = useParams({ from: "/assets/$asset" });
  const { data: history, error, refetch } = useQuery(assetQuery(asset));
  usePageTitle(assetName(asset, history?.name ?? "Asset"));
  if (error instanceof Trouble && (error.status === 404 || error.status === 400)) return <Unknown asset={asset} />;
  if (error) return <TroubleNote error={error} again={() => void refetch()} />;
  if (!history) return <LoadingLines lines={24} />;
  return <KnownAsset key={asset} history={{ ...history, name: assetName(asset, history.name) }} />;
}

function KnownAsset({ history }: { history: AssetHistory }) {
  return (
    <div className="asset-page">
      <AssetHead history={history} />
      <PrimaryData history={history} />
      <WhatLettersSaid asset={history.asset} name={history.name} />
      <Letters history={history} />
    </div>
  );
}

/** How it is written about. */
function Letters({ history }: { history: AssetHistory }) {
  const { asset, name, months } = history;
  if (asset === "market" && months.length === 0) return null;
  return (
    <section className="letters" aria-labelledby="letters">
      <h2 id="letters">In the letters</h2>
      {months.length === 0 && <p className="told">No issue names {name} yet.</p>}
      {months.length > 0 && (
        <>
          <Months months={months} name={name} />
          <div className="two">
            <AssetIssues asset={asset} />
            <WhoWrites history={history} />
          </div>
        </>
      )}
    </section>
  );
}

function Unknown({ asset }: { asset: string }) {
  return (
    <section className="plain">
      <h1>The desk knows nothing of {asset}</h1>
      <p>
        No issue names it and no series is of it. See <Link to="/assets">the assets that the desk knows</Link>.
      </p>
    </section>
  );
}
