import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { sourcesQuery } from "../queries.ts";

/** A source by its name, as a link to its page. */
export function SourceName({ slug }: { slug: string }) {
  const { data: sources } = useQuery(sourcesQuery);
  return (
    <Link to="/sources/$slug" params={{ slug }}>
      {sources?.find((source) => source.slug === slug)?.name ?? slug}
    </Link>
  );
}
