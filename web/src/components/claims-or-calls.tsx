import { Link } from "@tanstack/react-router";

interface Both {
  source?: string;
  asset?: string;
  from?: string;
  to?: string;
}

/** From what letters say has been to what they say will be, and back, with the filters that both have. */
export function ClaimsOrCalls({ search: { source, asset, from, to } }: { search: Both }) {
  const both = { ...(source && { source }), ...(asset && { asset }), ...(from && { from }), ...(to && { to }) };
  return (
    <nav className="ranges tabs" aria-label="Claims or calls">
      <Link to="/claims" search={both} activeOptions={{ includeSearch: false }}>
        Claims
      </Link>
      <Link to="/calls" search={both} activeOptions={{ includeSearch: false }}>
        Calls
      </Link>
    </nav>
  );
}
