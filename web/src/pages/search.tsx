import { useInfiniteQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useMemo } from "react";
import type { FoundIssue, IssueFilter } from "../api.ts";
import { Byline, IssueTitle } from "../components/issue-words.tsx";
import { LoadingLines } from "../components/loading.tsx";
import { More } from "../components/more.tsx";
import { TroubleNote } from "../components/page-trouble.tsx";
import { usePageTitle } from "../page-title.ts";
import { issuesQuery } from "../queries.ts";
import type { WordSearch } from "../search-params.ts";
import { SearchForm } from "./search-form.tsx";

const PAGE = 20;

export function SearchPage() {
  const search = useSearch({ from: "/search" });
  const navigate = useNavigate({ from: "/search" });
  usePageTitle(search.q ? `${search.q}: search` : "Search");
  const isAsked = Object.keys(search).some((key) => key !== "order");
  return (
    <div className="search-page">
      <h1>Search</h1>
      <SearchForm key={search.q ?? ""} search={search} ask={(next) => void navigate({ search: next })} />
      {isAsked ? <Found search={search} /> : <Help />}
    </div>
  );
}

function Help() {
  return (
    <div className="told help">
      <p>Words are looked for in titles and texts, with their other forms: “fees” finds “fee”.</p>
      <p>
        <kbd>"exact phrase"</kbd> words that stand together · <kbd>blobs OR rollups</kbd> either · <kbd>-airdrop</kbd> without
      </p>
      <p>
        A question in your own words is answered in quotes: <Link to="/ask">ask</Link>.
      </p>
    </div>
  );
}

function Found({ search }: { search: WordSearch }) {
  const filter = useMemo((): IssueFilter => ({ limit: PAGE, ...search }), [search]);
  const found = useInfiniteQuery(issuesQuery(filter));
  const issues = found.data?.pages.flatMap(({ items }) => items) ?? [];
  if (found.isError && !found.data) return <TroubleNote error={found.error} again={() => void found.refetch()} />;
  if (found.isPending) return <LoadingLines lines={12} />;
  return (
    <section aria-label="Found">
      <p role="status" className="kicker">
        {countWords(issues.length, found.hasNextPage)}
      </p>
      {search.order === "best" && search.q && (
        <p className="told">Best first: the words in title or opening come first, ranked among the newest 100 of these.</p>
      )}
      {issues.map((issue) => (
        <FoundOne key={issue.id} issue={issue} />
      ))}
      <More query={found} />
    </section>
  );
}

function countWords(count: number, hasMore: boolean): string {
  if (count === 0) return "Nothing found. Try fewer words, or another filter.";
  return hasMore ? `The first ${count}` : `${count} found`;
}

function FoundOne({ issue }: { issue: FoundIssue }) {
  return (
    <article className="found">
      <h2>
        <IssueTitle issue={issue} />
      </h2>
      <Byline issue={issue} when="shortDay" />
      {issue.passage.length > 0 ? <Passage pieces={issue.passage} /> : <p>{issue.summary[0]}</p>}
    </article>
  );
}

function Passage({ pieces }: { pieces: FoundIssue["passage"] }) {
  let at = 0;
  const placed = pieces.map((piece) => {
    const start = at;
    at += piece.text.length;
    return { ...piece, start };
  });
  return <p className="passage">{placed.map(({ text, hit, start }) => (hit ? <mark key={start}>{text}</mark> : <span key={start}>{text}</span>))}</p>;
}
