import { useQuery } from "@tanstack/react-query";
import { Link, useParams, useSearch } from "@tanstack/react-router";
import { type SourceRecord, Trouble } from "../api.ts";
import { SampleMark } from "../components/issue-words.tsx";
import { LoadingLines } from "../components/loading.tsx";
import { TroubleNote } from "../components/page-trouble.tsx";
import { usePageTitle } from "../page-title.ts";
import { sourcesQuery } from "../queries.ts";
import { recordQuery } from "../record-queries.ts";
import { NotFoundPage } from "./not-found.tsx";
import { AsOf, AsOfWords } from "./record/as-of.tsx";
import { CallsRecord } from "./record/calls-record.tsx";
import { ConventionFacts } from "./record/convention-facts.tsx";
import { ExportRecord } from "./record/export-record.tsx";
import { FiguresRecord } from "./record/figures-record.tsx";
import { InShort } from "./record/in-short.tsx";

/** How what a source said compares with what was. */
export function RecordPage() {
  const { slug } = useParams({ from: "/sources/$slug/record" });
  const { asOf } = useSearch({ from: "/sources/$slug/record" });
  const { data: record, error, refetch, isPlaceholderData } = useQuery(recordQuery(slug, asOf));
  const { data: sources } = useQuery(sourcesQuery);
  const name = record?.source.name ?? sources?.find((source) => source.slug === slug)?.name;
  usePageTitle(name ? `Record of ${name}` : "Record");
  if (error instanceof Trouble && error.status === 404) return <NotFoundPage />;
  return (
    <div className="record-page">
      <header className="page-head">
        <div>
          <p className="kicker">
            <Link to="/sources">Sources</Link> ·{" "}
            <Link to="/sources/$slug" params={{ slug }}>
              {name ?? slug}
            </Link>
          </p>
          <h1>Record{name && ` of ${name}`}</h1>
          {record?.source.sample && (
            <p className="told">
              <SampleMark />
            </p>
          )}
        </div>
        <div className="tools desk">
          <AsOf />
          <ExportRecord slug={slug} asOf={asOf} />
        </div>
      </header>
      {error && <TroubleNote error={error} again={() => void refetch()} />}
      {!record && !error && <LoadingLines lines={16} />}
      {record && !error && <Shown record={record} isReplaying={isPlaceholderData} />}
    </div>
  );
}

function Shown({ record, isReplaying }: { record: SourceRecord; isReplaying: boolean }) {
  return (
    <div aria-busy={isReplaying}>
      <AsOfWords record={record} isReplaying={isReplaying} />
      <InShort record={record} />
      <FiguresRecord record={record} />
      {record.convention && <ConventionFacts convention={record.convention} name={record.source.name} />}
      <CallsRecord record={record} />
    </div>
  );
}
