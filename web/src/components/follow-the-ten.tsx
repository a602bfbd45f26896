import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { answered, type CatalogueFollowed, client } from "../api.ts";
import { catalogueQuery, sourcesQuery } from "../queries.ts";
import { TroubleNote } from "./page-trouble.tsx";

/** Follows the catalogue's newsletters, and says which of them come by mail only. */
export function FollowTheTen() {
  const queries = useQueryClient();
  const { data: catalogue } = useQuery(catalogueQuery);
  const { data: sources } = useQuery(sourcesQuery);
  const follow = useMutation({
    mutationFn: () => answered(client.POST("/v1/catalogue/follow")),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["sources"] }),
  });
  if (follow.data) return <Followed {...follow.data} isNew />;
  const followed = new Set(sources?.filter((source) => source.followed).map((source) => source.catalogue));
  if (catalogue?.every(({ slug }) => followed.has(slug))) return <Followed {...alreadyFollowed(catalogue)} isNew={false} />;
  return (
    <>
      <p>Ten newsletters, each fact with where it was read:</p>
      <p className="told names">{catalogue?.map(({ name }) => name).join(", ") ?? "\u00a0"}</p>
      <button type="button" className="main" disabled={follow.isPending} onClick={() => follow.mutate()}>
        {follow.isPending ? "Following…" : "Follow the ten"}
      </button>
      {follow.isError && <TroubleNote error={follow.error} />}
    </>
  );
}

interface Catalogued {
  name: string;
  feed: { value: string | null };
  homepage: { value: string | null };
}

function alreadyFollowed(catalogue: Catalogued[]): CatalogueFollowed {
  return {
    followed: catalogue.filter(({ feed }) => feed.value).map(({ name }) => name),
    byMailOnly: catalogue.filter(({ feed }) => !feed.value).map(({ name, homepage }) => ({ name, subscribeAt: homepage.value })),
  };
}

function Followed({ followed, byMailOnly, isNew }: CatalogueFollowed & { isNew: boolean }) {
  return (
    <div role={isNew ? "status" : undefined}>
      <p>
        <b>Following {followed.length} by their feeds:</b> {followed.join(", ")}.{isNew && " Their issues come within a minute or so."}
      </p>
      {byMailOnly.length > 0 && (
        <p>
          <b>{byMailOnly.length} come by mail only.</b> Subscribe there, then bring their mails in as files:{" "}
          {byMailOnly.map(({ name, subscribeAt }, place) => (
            <span key={name}>
              {place > 0 && ", "}
              {subscribeAt ? (
                <a href={subscribeAt} target="_blank" rel="noreferrer">
                  {name}
                </a>
              ) : (
                name
              )}
            </span>
          ))}
        </p>
      )}
    </div>
  );
}
