import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { AssetHistory } from "../../api.ts";
import { Byline, IssueTitle } from "../../components/issue-words.tsx";
import { LoadingLines } from "../../components/loading.tsx";
import { More } from "../../components/more.tsx";
import { counted } from "../../counts.ts";
import { issuesQuery } from "../../queries.ts";

export function AssetIssues({ asset }: { asset: string }) {
  const found = useInfiniteQuery(issuesQuery({ asset, limit: 20 }));
  return (
    <section aria-labelledby="issues">
      <h3 id="issues" className="kicker">
        Issues that name it
      </h3>
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

export function WhoWrites({ history: { sources, asset } }: { history: AssetHistory }) {
  return (
    <section aria-labelledby="who">
      <h3 id="who" className="kicker">
        Who writes about it
      </h3>
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
