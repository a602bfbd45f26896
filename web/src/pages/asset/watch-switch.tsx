import { useMutation, useQueryClient } from "@tanstack/react-query";
import { announce } from "../../announce.ts";
import { type AssetHistory, answered, client, sentence } from "../../api.ts";

const TOUCHED = ["asset", "watches", "latest"];

/** Has the desk ask for an asset's price each minute and bring its history in, or no longer. */
export function WatchSwitch({ history: { asset, name, watched } }: { history: AssetHistory }) {
  const queries = useQueryClient();
  const change = useMutation({
    mutationFn: async () => {
      const params = { params: { path: { asset } } };
      await (watched ? answered(client.DELETE("/v1/watches/{asset}", params)) : answered(client.PUT("/v1/watches/{asset}", params)));
    },
    onSuccess: () => {
      announce(watched ? `No longer watching ${name}; what is known of it stays` : `Watching ${name}: its price is asked for each minute`);
      return Promise.all(TOUCHED.map((key) => queries.invalidateQueries({ queryKey: [key] })));
    },
    onError: (error) => announce(sentence(error)),
  });
  return (
    <button type="button" className="watch" disabled={change.isPending} onClick={() => change.mutate()} aria-label={`${does(watched)} ${name}`}>
      {does(watched)}
    </button>
  );
}

function does(watched: boolean): string {
  return watched ? "Stop watching" : "Watch";
}
