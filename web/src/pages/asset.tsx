import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { type AssetHistory, Trouble } from "../api.ts";
import { Months } from "../charts/months.tsx";
import { Byline, IssueTitle } from "../components/issue-words.tsx";
import { LoadingLines } from "../components/loading.tsx";
import { More } from "../components/more.tsx";
import { TroubleNote } from "../components/page-trouble.tsx";
import { counted } from "../counts.ts";
import { usePageTitle } from "../page-title.ts";
import { assetQuery, issuesQuery } from "../queries.ts";

export function AssetPage() {
  const { asset } = useParams({ from: "/assets/$asset" });
  const { data: history, error, refetch } = useQuery(assetQuery(asset));
  usePageTitle(history?.name ?? "Asset");
  if (error instanceof Trouble && (error.status === 404 || error.status === 400)) return <Unmentioned asset={asset} />;
  if (error) return <TroubleNote error={error} again={() => void refetch()} />;
  if (!history) return <LoadingLines lines={16} />;
  const issues = history.months.reduce((sum, month) => sum + month.issues, 0);
  return (
    <div className="asset-page">
      <header className="page-head">
        <div>
          <p className="kicker">
            <Link to="/assets">Assets</Link>
          </p>
          <h1>
            {history.name} <small>{history.symbol}</small>
          </h1>
          <p className="told">
            In {counted(issues, "issue")} of {counted(history.sources.length, "source")}
          </p>
        </div>
      </header>
      <Months months={history.months} name={history.name} />
      <div className="two">
        <AssetIssues asset={asset} />
        <WhoWrites history={history} />
      </div>
    </div>
  );
}

function AssetIssues({ asset }: { asset: string }) {
  const found = useInfiniteQuery(issuesQuery({ asset, limit: 20 }));
  return (
    <section aria-labelledby="issues">
      <h2 id="issues" className="kicker">
        Issues that name it
      </h2>
      {found.isPending && <LoadingLines lines={8} />}
      {found.data?.pages
        .flatMap(({ items }) => items)
        .map((issue) => (
          <div className="row" key={issue.id}>
            <span>
              <IssueTitle issue={issue} />
              <Byline issue={issue} when="shortDay" />
            </span>
          </div>
        ))}
      <More query={found} />
    </section>
  );
}

function WhoWrites({ history: { sources, asset } }: { history: AssetHistory }) {
  return (
    <section aria-labelledby="who">
      <h2 id="who" className="kicker">
        Who writes about it
      </h2>
      {sources.map(({ slug, name, issues }) => (
        <div className="row" key={slug}>
          <span>
            <Link to="/sources/$slug" params={{ slug }}>
              {name}
            </Link>
          </span>
          <Link className="told" to="/search" search={{ asset, source: slug }}>
            {counted(issues, "issue")}
          </Link>
        </div>
      ))}
    </section>
  );
}

function Unmentioned({ asset }: { asset: string }) {
  return (
    <section className="plain">
      <h1>No issue names {asset}</h1>
      <p>
        See <Link to="/assets">the assets that issues name</Link>.
      </p>
    </section>
  );
}
