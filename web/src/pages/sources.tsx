import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { AddYourOwn } from "../components/add-your-own.tsx";
import { FollowTheTen } from "../components/follow-the-ten.tsx";
import { LoadingLines } from "../components/loading.tsx";
import { TroubleNote } from "../components/page-trouble.tsx";
import { usePageTitle } from "../page-title.ts";
import { sourcesQuery } from "../queries.ts";
import { ExportFeeds } from "./sources/export-feeds.tsx";
import { MailSection } from "./sources/mail/mail-section.tsx";
import { RecentRuns } from "./sources/recent-runs.tsx";
import { SourceTable } from "./sources/source-table.tsx";

export function SourcesPage() {
  usePageTitle("Sources");
  const { data: sources, error, refetch } = useQuery(sourcesQuery);
  return (
    <div className="sources-page">
      <header className="page-head">
        <h1>Sources</h1>
        <div className="tools desk">
          <Link to="/which">Which to read</Link>
          <Link to="/sources/overlap">Overlap and firsts</Link>
          <ExportFeeds />
        </div>
      </header>
      <div className="adding">
        <section aria-labelledby="add">
          <h2 id="add" className="kicker">
            Add
          </h2>
          <AddYourOwn />
          <p className="told">
            Letters come by mail too: from{" "}
            <Link to="/sources" hash="mail">
              a mailbox, or to addresses of the desk’s own
            </Link>
            . Which hosts are bad is kept on{" "}
            <Link to="/safety" hash="lists">
              lists that the desk follows
            </Link>
            .
          </p>
        </section>
        <section aria-labelledby="ten">
          <h2 id="ten" className="kicker">
            The ten
          </h2>
          <FollowTheTen />
        </section>
      </div>
      {error && <TroubleNote error={error} again={() => void refetch()} />}
      {!sources && !error && <LoadingLines lines={10} />}
      {sources?.length === 0 && <p>No sources yet. Follow one above, or bring files in: sources are made from what they hold.</p>}
      {sources && sources.length > 0 && <SourceTable sources={sources} />}
      <MailSection />
      <RecentRuns />
    </div>
  );
}
