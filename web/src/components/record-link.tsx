import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { sourcesQuery } from "../queries.ts";

/** To the record of the source that a list is cut down to. */
export function RecordLink({ slug }: { slug: string | undefined }) {
  const { data: sources } = useQuery(sourcesQuery);
  const name = sources?.find((source) => source.slug === slug)?.name;
  if (!slug || !name) return null;
  return (
    <p className="told">
      <Link to="/sources/$slug/record" params={{ slug }}>
        The record of {name}
      </Link>
    </p>
  );
}
