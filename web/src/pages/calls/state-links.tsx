import { Link } from "@tanstack/react-router";
import { STATE_WORDS, STATES } from "../../calls/states.ts";
import type { CallSearch } from "../../claim-search.ts";

/** By how they came out. */
export function StateLinks({ search: { state: _, ...search } }: { search: CallSearch }) {
  return (
    <nav className="ranges" aria-label="State">
      {[undefined, ...STATES].map((each) => (
        <Link
          key={each ?? "all"}
          to="/calls"
          search={{ ...search, ...(each && { state: each }) }}
          activeOptions={{ exact: true }}
          resetScroll={false}
        >
          {each ? STATE_WORDS[each] : "All"}
        </Link>
      ))}
    </nav>
  );
}
