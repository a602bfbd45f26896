import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { WrittenAbout } from "../api.ts";
import { LoadingLines } from "../components/loading.tsx";
import { TroubleNote } from "../components/page-trouble.tsx";
import { grouped } from "../counts.ts";
import { useCalendar } from "../dates.ts";
import { usePageTitle } from "../page-title.ts";
import { assetsQuery } from "../queries.ts";

const ALL_DAYS = 36_500;
const SHOWN = 200;

export function AssetsPage() {
  usePageTitle("Assets");
  const { data: assets, error, refetch } = useQuery(assetsQuery({ days: ALL_DAYS, limit: SHOWN }));
  return (
    <div className="assets-page">
      <header className="page-head">
        <div>
          <h1>Assets</h1>
          <p className="told">What your sources write about, counted over every issue in the desk; those in most issues first.</p>
        </div>
      </header>
      {error && <TroubleNote error={error} again={() => void refetch()} />}
      {!assets && !error && <LoadingLines lines={14} />}
      {assets?.length === 0 && <p>No asset was recognised yet. They appear as issues come in.</p>}
      {assets && assets.length > 0 && <AssetTable assets={assets} />}
    </div>
  );
}

function AssetTable({ assets }: { assets: WrittenAbout[] }) {
  const { when } = useCalendar();
  const most = assets[0]?.issues ?? 1;
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Asset</th>
          <th scope="col" className="n">
            Issues
          </th>
          <th scope="col" className="wide">
            <span className="unseen">Share of the first</span>
          </th>
          <th scope="col" className="n">
            Sources
          </th>
          <th scope="col">Newest</th>
        </tr>
      </thead>
      <tbody>
        {assets.map(({ asset, name, symbol, issues, sources, newest }) => (
          <tr key={asset}>
            <th scope="row">
              <Link to="/assets/$asset" params={{ asset }}>
                {name}
              </Link>{" "}
              <small className="told">{symbol}</small>
            </th>
            <td className="n">{grouped(issues)}</td>
            <td className="wide" aria-hidden="true">
              <i className="bar" style={{ inlineSize: `${(issues / most) * 100}%` }} />
            </td>
            <td className="n">{grouped(sources)}</td>
            <td>{when(newest)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
