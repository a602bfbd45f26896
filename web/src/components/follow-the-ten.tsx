import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { answered, type CatalogueFollowed, client } from "../api.ts";
import { addressesQuery } from "../mail-queries.ts";
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
      {byMailOnly.length > 0 && <ByMailOnly those={byMailOnly} />}
    </div>
  );
}

function ByMailOnly({ those }: { those: CatalogueFollowed["byMailOnly"] }) {
  const { data: sources } = useQuery(sourcesQuery);
  const { data: addresses } = useQuery(addressesQuery);
  return (
    <p>
      <b>{those.length} come by mail only.</b>{" "}
      {addresses?.domain
        ? "Make each an address of the desk’s own, and subscribe with it: "
        : "Subscribe there, then connect the mailbox they write to, or bring their mails in as files: "}
      {those.map(({ name, subscribeAt }, place) => {
        const source = addresses?.domain ? sources?.find((each) => each.catalogue !== null && each.name === name) : undefined;
        return (
          <span key={name}>
            {place > 0 && ", "}
            {source ? (
              <Link to="/sources/$slug" params={{ slug: source.slug }}>
                {name}
              </Link>
            ) : (
              <Outside name={name} at={subscribeAt} />
            )}
          </span>
        );
      })}
    </p>
  );
}

function Outside({ name, at }: { name: string; at: string | null }) {
  if (!at) return name;
  return (
    <a href={at} target="_blank" rel="noreferrer">
      {name}
    </a>
  );
}
