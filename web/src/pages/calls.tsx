import { useInfiniteQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useMemo } from "react";
import type { CallFilter } from "../api.ts";
import type { CallSearch } from "../claim-search.ts";
import { ClaimsOrCalls } from "../components/claims-or-calls.tsx";
import { LoadingLines } from "../components/loading.tsx";
import { More } from "../components/more.tsx";
import { TroubleNote } from "../components/page-trouble.tsx";
import { RecordLink } from "../components/record-link.tsx";
import { usePageTitle } from "../page-title.ts";
import { callsQuery } from "../record-queries.ts";
import { CallFilters } from "./calls/call-filters.tsx";
import { ListedCall } from "./calls/listed-call.tsx";
import { StateLinks } from "./calls/state-links.tsx";

const PAGE = 30;

/** What letters foretell of prices, and how it came out. */
export function CallsPage() {
  const search = useSearch({ from: "/calls" });
  const navigate = useNavigate({ from: "/calls" });
  usePageTitle("Calls");
  return (
    <div className="claims-page">
      <header className="page-head">
        <div>
          <h1>Calls</h1>
          <p className="told">Forecasts of prices that letters make, kept as they were written and held against prices when their time has come.</p>
        </div>
        <ClaimsOrCalls search={search} />
      </header>
      <section aria-label="What letters foretell">
        <StateLinks search={search} />
        <CallFilters search={search} ask={(next) => void navigate({ search: next, resetScroll: false })} />
        <Found search={search} />
      </section>
    </div>
  );
}

function Found({ search }: { search: CallSearch }) {
  const filter = useMemo((): CallFilter => {
    const { scorable, ...rest } = search;
    return { limit: PAGE, ...rest, ...(scorable && { scorable: scorable === "true" }) };
  }, [search]);
  const found = useInfiniteQuery(callsQuery(filter));
  if (found.isError && !found.data) return <TroubleNote error={found.error} again={() => void found.refetch()} />;
  if (found.isPending) return <LoadingLines lines={16} />;
  const calls = found.data.pages.flatMap(({ items }) => items);
  return (
    <>
      <div className="found-head">
        <p role="status" className="kicker">
          {countWords(calls.length, found.hasNextPage)}
        </p>
        <RecordLink slug={search.source} />
      </div>
      {calls.length === 0 && <Nothing isFiltered={Object.keys(search).length > 0} />}
      {calls.map((call) => (
        <ListedCall key={call.id} call={call} />
      ))}
      <More query={found} byItself />
    </>
  );
}

function countWords(count: number, hasMore: boolean): string {
  if (count === 0) return "No calls";
  if (hasMore) return `The newest ${count}`;
  return count === 1 ? "1 call" : `${count} calls`;
}

function Nothing({ isFiltered }: { isFiltered: boolean }) {
  if (isFiltered)
    return (
      <p className="no-data">
        No call passes these filters. <Link to="/calls">Show all</Link>.
      </p>
    );
  return (
    <p className="no-data">
      No letter has foretold a price yet. <Link to="/sources">Follow a source, or bring files in</Link>: forecasts are read from every letter and kept
      until their day.
    </p>
  );
}
