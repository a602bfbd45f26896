import { useInfiniteQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useMemo } from "react";
import type { ClaimFilter } from "../api.ts";
import { claimsQuery } from "../claim-queries.ts";
import type { ClaimSearch } from "../claim-search.ts";
import { ClaimsOrCalls } from "../components/claims-or-calls.tsx";
import { LoadingLines } from "../components/loading.tsx";
import { More } from "../components/more.tsx";
import { TroubleNote } from "../components/page-trouble.tsx";
import { RecordLink } from "../components/record-link.tsx";
import { usePageTitle } from "../page-title.ts";
import { CheckBox } from "./claims/check-box.tsx";
import { ClaimFilters } from "./claims/claim-filters.tsx";
import { ListedClaim } from "./claims/listed-claim.tsx";
import { VerdictLinks } from "./claims/verdict-links.tsx";

const PAGE = 30;

/** What letters say in figures, each held against primary data. */
export function ClaimsPage() {
  const search = useSearch({ from: "/claims" });
  const navigate = useNavigate({ from: "/claims" });
  usePageTitle("Claims");
  return (
    <div className="claims-page">
      <header className="page-head">
        <div>
          <h1>Claims</h1>
          <p className="told">Figures of markets and chains that letters give, each held against primary data.</p>
        </div>
        <ClaimsOrCalls search={search} />
      </header>
      <CheckBox />
      <section aria-labelledby="said">
        <h2 id="said">What letters say</h2>
        <VerdictLinks search={search} />
        <ClaimFilters search={search} ask={(next) => void navigate({ search: next, resetScroll: false })} />
        <Found search={search} />
      </section>
    </div>
  );
}

function Found({ search }: { search: ClaimSearch }) {
  const filter = useMemo((): ClaimFilter => ({ limit: PAGE, ...search }), [search]);
  const found = useInfiniteQuery(claimsQuery(filter));
  if (found.isError && !found.data) return <TroubleNote error={found.error} again={() => void found.refetch()} />;
  if (found.isPending) return <LoadingLines lines={16} />;
  const claims = found.data.pages.flatMap(({ items }) => items);
  return (
    <>
      <div className="found-head">
        <p role="status" className="kicker">
          {countWords(claims.length, found.hasNextPage)}
        </p>
        <RecordLink slug={search.source} />
      </div>
      {claims.length === 0 && <Nothing isFiltered={Object.keys(search).length > 0} />}
      {claims.map((claim) => (
        <ListedClaim key={claim.id} claim={claim} />
      ))}
      <More query={found} byItself />
    </>
  );
}

function countWords(count: number, hasMore: boolean): string {
  if (count === 0) return "No claims";
  if (hasMore) return `The newest ${count}`;
  return count === 1 ? "1 claim" : `${count} claims`;
}

function Nothing({ isFiltered }: { isFiltered: boolean }) {
  if (isFiltered)
    return (
      <p className="no-data">
        No claim passes these filters. <Link to="/claims">Show all</Link>.
      </p>
    );
  return (
    <p className="no-data">
      No letter has said a figure yet. <Link to="/sources">Follow a source, or bring files in</Link>: what they say of markets and chains is read at
      once, and held against the data that the desk has.
    </p>
  );
}
