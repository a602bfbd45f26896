import { Link } from "@tanstack/react-router";
import type { ClaimSearch } from "../../claim-search.ts";
import { VERDICTS } from "../../claims/choices.ts";
import { VERDICT_WORDS } from "../../claims/verdicts.ts";

/** By what was found. */
export function VerdictLinks({ search: { verdict: _, ...search } }: { search: ClaimSearch }) {
  return (
    <nav className="ranges" aria-label="Verdict">
      {[undefined, ...VERDICTS].map((each) => (
        <Link
          key={each ?? "all"}
          to="/claims"
          search={{ ...search, ...(each && { verdict: each }) }}
          activeOptions={{ exact: true }}
          resetScroll={false}
        >
          {each ? VERDICT_WORDS[each] : "All"}
        </Link>
      ))}
    </nav>
  );
}
