import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { answered, type CatalogueFollowed, client } from "../api.ts";
import { catalogueQuery } from "../queries.ts";
import { TroubleNote } from "./page-trouble.tsx";

const COUNT_WORDS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** Follows the catalogue's newsletters, and says which of them come by mail only. */
export function FollowTheTen() {
  const queries = useQueryClient();
  const { data: catalogue } = useQuery(catalogueQuery);
  const follow = useMutation({
    mutationFn: () => answered(client.POST("/v1/catalogue/follow")),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["sources"] }),
  });
  if (follow.data) return <Followed {...follow.data} />;
  return (
    <>
      <p>
        {catalogue
          ? `${capital(numberWord(catalogue.length))} newsletters that Assay has checked by hand:`
          : "Newsletters that Assay has checked by hand:"}
      </p>
      <p className="told names">{catalogue?.map(({ name }) => name).join(", ") ?? "\u00a0"}</p>
      <button type="button" className="main" disabled={follow.isPending} onClick={() => follow.mutate()}>
        {follow.isPending ? "Following…" : "Follow the ten"}
      </button>
      {follow.isError && <TroubleNote error={follow.error} />}
    </>
  );
}

function Followed({ followed, byMailOnly }: CatalogueFollowed) {
  return (
    <div role="status">
      <p>
        <b>Following {followed.length} by their feeds:</b> {followed.join(", ")}. Their issues come within a minute or so.
      </p>
      {byMailOnly.length > 0 && (
        <>
          <p>
            <b>{byMailOnly.length} come by mail only.</b> Subscribe there, then bring their mails in as files:
          </p>
          <ul className="bare">
            {byMailOnly.map(({ name, subscribeAt }) => (
              <li key={name}>
                {subscribeAt ? (
                  <a href={subscribeAt} target="_blank" rel="noreferrer">
                    {name}
                  </a>
                ) : (
                  name
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function numberWord(count: number): string {
  return COUNT_WORDS[count] ?? String(count);
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
