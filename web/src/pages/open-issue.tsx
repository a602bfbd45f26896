import { useQuery } from "@tanstack/react-query";
import { Link, useParams, useSearch } from "@tanstack/react-router";
import { useEffect, useMemo, useRef, useState } from "react";
import { type Issue, Trouble } from "../api.ts";
import { LoadingLines } from "../components/loading.tsx";
import { TroubleNote } from "../components/page-trouble.tsx";
import { useMark } from "../marks.ts";
import { usePageTitle } from "../page-title.ts";
import { issueQuery } from "../queries.ts";
import { withoutWords } from "../search-params.ts";
import { AsSent } from "./reader/as-sent.tsx";
import { sentenceAt } from "./reader/cited.ts";
import { DeadAsSent } from "./reader/dead-as-sent.tsx";
import { IssueHead } from "./reader/issue-head.tsx";
import { IssueText } from "./reader/issue-text.tsx";
import { Margin } from "./reader/margin.tsx";
import { usePointing } from "./reader/pointing.ts";
import { Quarantine } from "./reader/quarantine.tsx";
import { remarksOf } from "./reader/remarks.ts";
import { useView } from "./reader/view.ts";

export function OpenIssuePage() {
  const { id } = useParams({ from: "/read/$id" });
  const { claim, call, at } = useSearch({ from: "/read/$id" });
  return <OpenIssue key={`${id} ${claim} ${call} ${at}`} id={id} />;
}

function OpenIssue({ id }: { id: string }) {
  const [version, setVersion] = useState<number | undefined>();
  const { data: issue, error, refetch } = useQuery(issueQuery(id, version));
  usePageTitle(issue?.title ?? "Read");
  if (error instanceof Trouble && (error.status === 404 || error.status === 400)) return <NoSuchIssue />;
  if (error) return <TroubleNote error={error} again={() => void refetch()} />;
  if (!issue) return <LoadingLines lines={16} />;
  return <ShownIssue issue={issue} version={version} choose={setVersion} />;
}

function ShownIssue({ issue, version, choose }: { issue: Issue; version: number | undefined; choose: (version: number | undefined) => void }) {
  const { claim, call = claim, at } = useSearch({ from: "/read/$id" });
  const remarks = useMemo(() => remarksOf(issue), [issue]);
  const cited = useMemo(() => sentenceAt(issue.text, at), [issue.text, at]);
  const isDanger = issue.trust.verdict === "danger";
  const [view, setView] = useView({ isAskedForWords: call !== undefined || at !== undefined, isDanger });
  const [hasPictures, showPictures] = useState(false);
  const pictures = { hasPictures, showPictures };
  const pointing = usePointing(remarks, { remark: call, sentence: cited !== null });
  const heading = useReadOnOpen(issue);
  return (
    <>
      <article className="letter" data-open-issue={issue.id} aria-labelledby="issue-title">
        <Link className="back desk" to="/read" search={withoutWords}>
          ← All issues
        </Link>
        <IssueHead issue={issue} heading={heading} view={view} setView={setView} />
        {isDanger && <Quarantine issue={issue} />}
        {view === "text" && <IssueText issue={issue} remarks={remarks} cited={cited} pointing={pointing} />}
        {view === "as-sent" && (isDanger ? <DeadAsSent issue={issue} /> : <AsSent issue={issue} version={version} pictures={pictures} />)}
      </article>
      <Margin issue={issue} remarks={remarks} pointing={pointing} version={version} choose={choose} pictures={pictures} />
    </>
  );
}

/** Marks an issue read when it is opened (once: it may be marked unread again while open), and takes the focus to its title. */
function useReadOnOpen({ id, marks }: Issue) {
  const mark = useMark();
  const heading = useRef<HTMLHeadingElement>(null);
  const wasRead = useRef(marks.read);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    if (wasRead.current) return;
    wasRead.current = true;
    void mark(id, { read: true });
  }, [id, mark]);
  return heading;
}

function NoSuchIssue() {
  return (
    <div className="nothing-open">
      <h1>There is no such issue</h1>
      <p>It may have been deleted with its source. Choose another from the list.</p>
    </div>
  );
}
