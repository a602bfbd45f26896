import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { LoadingLines } from "../components/loading.tsx";
import { TroubleNote } from "../components/page-trouble.tsx";
import { usePageTitle } from "../page-title.ts";
import { assetsQuery } from "../queries.ts";
import { latestQuery, watchesQuery } from "../series-queries.ts";
import { AssetTable } from "./assets/asset-table.tsx";

const ALL_DAYS = 36_500;
const SHOWN = 200;

export function AssetsPage() {
  usePageTitle("Assets");
  const { data: mentioned, error, refetch } = useQuery(assetsQuery({ days: ALL_DAYS, limit: SHOWN }));
  const { data: watches } = useQuery(watchesQuery);
  const isKnown = mentioned !== undefined && watches !== undefined;
  const slugs = isKnown ? [...new Set([...watches, ...mentioned].map(({ asset }) => asset))] : [];
  const { data: prices = [] } = useQuery(latestQuery(slugs.slice(0, 2 * SHOWN)));
  return (
    <div className="assets-page">
      <header className="page-head">
        <div>
          <h1>Assets</h1>
          <p className="told">What you watch, and what your sources write about, counted over every issue in the desk.</p>
        </div>
        <p className="told">
          <Link to="/shortlist">Your shortlist</Link> ·{" "}
          <Link to="/assets/$asset" params={{ asset: "market" }}>
            The whole market
          </Link>{" "}
          · <Link to="/quality">Quality of the data</Link>
        </p>
      </header>
      {error && <TroubleNote error={error} again={() => void refetch()} />}
      {!isKnown && !error && <LoadingLines lines={14} />}
      {isKnown && slugs.length === 0 && <p>No asset was recognised yet. They appear as issues come in.</p>}
      {isKnown && slugs.length > 0 && <AssetTable mentioned={mentioned} watches={watches} prices={prices} />}
    </div>
  );
}
