import { useInfiniteQuery } from "@tanstack/react-query";
import { Link, useParams, useSearch } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import type { FoundIssue, IssueFilter } from "../../api.ts";
import { DangerMark } from "../../components/danger-mark.tsx";
import { Hallmark } from "../../components/hallmark.tsx";
import { Byline } from "../../components/issue-words.tsx";
import { LoadingLines } from "../../components/loading.tsx";
import { More } from "../../components/more.tsx";
import { TroubleNote } from "../../components/page-trouble.tsx";
import { issuesQuery } from "../../queries.ts";
import { type ListSearch, withoutWords } from "../../search-params.ts";
import { ListFilters } from "./list-filters.tsx";

const PAGE = 40;

export function IssueList() {
  const search = useSearch({ from: "/read" });
  const found = useInfiniteQuery(issuesQuery(filterOf(search)));
  const list = useRef<HTMLElement>(null);
  const { id } = useParams({ strict: false });
  useEffect(() => {
    if (id) list.current?.querySelector(`[data-issue="${id}"]`)?.scrollIntoView({ block: "nearest" });
  }, [id]);
  const issues = found.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <nav className="list" aria-label="Issues" ref={list}>
      <ListFilters search={withoutWords(search)} />
      {found.isPending && <LoadingLines lines={14} />}
      {found.isError && <TroubleNote error={found.error} again={() => void found.refetch()} />}
      {found.data && issues.length === 0 && <p className="told">{emptyWords(search)}</p>}
      {issues.map((issue) => (
        <ListedIssue key={issue.id} issue={issue} />
      ))}
      <More query={found} byItself />
    </nav>
  );
}

function ListedIssue({ issue }: { issue: FoundIssue }) {
  return (
    <Link
      to="/read/$id"
      params={{ id: issue.id }}
      search={withoutWords}
      activeOptions={{ includeSearch: false }}
      data-issue={issue.id}
      className={issue.marks.read ? "seen" : undefined}
    >
      <Byline issue={issue} when="when" />
      <span className="title">
        <DangerMark safety={issue.safety} />
        {issue.kind === "confirmation" && <Hallmark of="open" />} {issue.title}
        {issue.safety === "caution" && <TakeCare />}
      </span>
      {!issue.marks.read && <span className="unseen">, unread</span>}
    </Link>
  );
}

function TakeCare() {
  return (
    <span className="fails" title="Take care">
      {" "}
      <Hallmark of="fails" />
      <span className="unseen">, take care</span>
    </span>
  );
}

function filterOf({ unread, starred, archived, waiting, source }: ListSearch): IssueFilter {
  return {
    limit: PAGE,
    ...(unread && { unread }),
    ...(starred && { starred }),
    ...(archived && { archived }),
    ...(source && { source }),
    ...(waiting && { kind: "confirmation" as const }),
  };
}

function emptyWords({ unread, starred, archived, waiting, source }: ListSearch): string {
  if (waiting) return "No mail asks for a confirmation.";
  if (starred) return "Nothing is starred. Press s on an issue to keep it here.";
  if (archived) return "Nothing is archived. Press e on an issue to put it here.";
  if (unread) return "Everything has been read.";
  return source ? "Nothing has come from this source." : "Nothing has come yet. Follow a source, or bring files in.";
}
