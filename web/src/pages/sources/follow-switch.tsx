import { useMutation, useQueryClient } from "@tanstack/react-query";
import { announce } from "../../announce.ts";
import { answered, client, type Source, sentence } from "../../api.ts";

/** Stops following a source, or follows it again by the first feed it is known to have. */
export function FollowSwitch({ source: { slug, name, followed, feeds, aliases } }: { source: Source }) {
  const queries = useQueryClient();
  const feed = feeds.find(({ state }) => state !== "gone")?.url ?? aliases.find(({ kind }) => kind === "feed")?.value;
  const change = useMutation({
    mutationFn: async () => {
      if (followed) await answered(client.DELETE("/v1/sources/{slug}/follow", { params: { path: { slug } } }));
      else if (feed) await answered(client.POST("/v1/sources", { body: { url: feed } }));
    },
    onSuccess: () => {
      announce(followed ? `No longer following ${name}; its issues stay` : `Following ${name}`);
      return queries.invalidateQueries({ queryKey: ["sources"] });
    },
    onError: (error) => announce(sentence(error)),
  });
  if (!followed && !feed) return null;
  return (
    <button
      type="button"
      className="quiet"
      disabled={change.isPending}
      onClick={() => change.mutate()}
      aria-label={followed ? `Unfollow ${name}` : `Follow ${name}`}
    >
      {followed ? "Unfollow" : "Follow"}
    </button>
  );
}
