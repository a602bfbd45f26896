import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { confirmationsQuery, sourcesQuery } from "../../queries.ts";
import type { ListSearch } from "../../search-params.ts";

const SHELVES: { label: string; shelf: Omit<ListSearch, "source"> }[] = [
  { label: "All", shelf: {} },
  { label: "Unread", shelf: { unread: true } },
  { label: "Starred", shelf: { starred: true } },
  { label: "Archive", shelf: { archived: true } },
];

const WAITING = { label: "To confirm", shelf: { waiting: true as const } };

/** Which issues the list shows; kept in the address. */
export function ListFilters({ search }: { search: ListSearch }) {
  const navigate = useNavigate();
  const { data: sources } = useQuery(sourcesQuery);
  const confirmations = useInfiniteQuery(confirmationsQuery);
  const { source, ...shelf } = search;
  const isWaiting = shelf.waiting || (confirmations.data?.pages[0]?.items.length ?? 0) > 0;
  return (
    <div className="list-filters desk">
      <p className="shelves">
        {(isWaiting ? [...SHELVES, WAITING] : SHELVES).map((each) => (
          <Link
            key={each.label}
            to="."
            search={{ ...each.shelf, ...(source && { source }) }}
            activeProps={{}}
            aria-current={isSame(each.shelf, shelf) ? "true" : undefined}
          >
            {each.label}
          </Link>
        ))}
      </p>
      <select
        aria-label="Source"
        value={source ?? ""}
        onChange={({ target }) => void navigate({ to: ".", search: { ...shelf, ...(target.value && { source: target.value }) } })}
      >
        <option value="">Every source</option>
        {sources?.map(({ slug, name }) => (
          <option key={slug} value={slug}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}

function isSame(a: Omit<ListSearch, "source">, b: Omit<ListSearch, "source">): boolean {
  return Object.keys(a).sort().join() === Object.keys(b).sort().join();
}
