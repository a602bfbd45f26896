import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { type Source, Trouble } from "../api.ts";
import { FeedWords } from "../components/feed-words.tsx";
import { Byline, IssueTitle, SampleMark, separated } from "../components/issue-words.tsx";
import { LoadingLines } from "../components/loading.tsx";
import { More } from "../components/more.tsx";
import { TroubleNote } from "../components/page-trouble.tsx";
import { counted } from "../counts.ts";
import { useCalendar } from "../dates.ts";
import { usePageTitle } from "../page-title.ts";
import { issuesQuery, sourceQuery } from "../queries.ts";
import { NotFoundPage } from "./not-found.tsx";
import { Aliases } from "./sources/aliases.tsx";
import { ByMail, isByMailOnly } from "./sources/mail/by-mail.tsx";
import { RecordSection } from "./sources/record-section.tsx";
import { SourceTools } from "./sources/source-tools.tsx";

export function SourcePage() {
  const { slug } = useParams({ from: "/sources/$slug" });
  const { data: source, error, refetch } = useQuery(sourceQuery(slug));
  usePageTitle(source?.name ?? "Source");
  if (error instanceof Trouble && error.status === 404) return <NotFoundPage />;
  if (error) return <TroubleNote error={error} again={() => void refetch()} />;
  if (!source) return <LoadingLines lines={14} />;
  return (
    <div className="source-page">
      <header className="page-head">
        <div>
          <p className="kicker">
            <Link to="/sources">Sources</Link>
          </p>
          <h1>{source.name}</h1>
          <Facts source={source} />
        </div>
        <SourceTools source={source} />
      </header>
      <div className="two">
        <SourceIssues slug={slug} />
        <aside aria-label="About this source">
          {isByMailOnly(source) && <ByMail source={source} />}
          <RecordSection slug={slug} />
          <Feeds source={source} />
          {!isByMailOnly(source) && <ByMail source={source} />}
          <Aliases source={source} />
        </aside>
      </div>
    </div>
  );
}

function Facts({ source: { issues, newest, homepage, sample, followed } }: { source: Source }) {
  const { longDay } = useCalendar();
  return (
    <p className="told">
      {separated([
        followed ? "followed" : "not followed",
        newest ? `${counted(issues, "issue")}, newest ${longDay(newest)}` : "no issues yet",
        homepage && (
          <a key="home" href={homepage} target="_blank" rel="noreferrer">
            {homepage.replace(/^https?:\/\//, "").replace(/\/$/, "")}
          </a>
        ),
        sample && <SampleMark key="sample" />,
      ])}
    </p>
  );
}

function SourceIssues({ slug }: { slug: string }) {
  const found = useInfiniteQuery(issuesQuery({ source: slug, limit: 30 }));
  const issues = found.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <section aria-labelledby="issues">
      <h2 id="issues" className="kicker">
        Issues
      </h2>
      {found.isPending && <LoadingLines lines={10} />}
      {found.data && issues.length === 0 && <p className="told">Nothing has come yet.</p>}
      {issues.map((issue) => (
        <div className="row" key={issue.id}>
          <span>
            <IssueTitle issue={issue} />
            <Byline issue={issue} when="shortDay" withSource={false} />
          </span>
        </div>
      ))}
      <More query={found} />
    </section>
  );
}

function Feeds({ source: { feeds } }: { source: Source }) {
  return (
    <section aria-labelledby="feeds">
      <h2 id="feeds" className="kicker">
        Feeds
      </h2>
      {feeds.length === 0 && <p className="told">None: it comes by mail or file.</p>}
      {feeds.map((feed) => (
        <div className="row" key={feed.url}>
          <span className="told">
            <span className="origin">{feed.url}</span>
            <br />
            <FeedWords feed={feed} />
          </span>
        </div>
      ))}
    </section>
  );
}
