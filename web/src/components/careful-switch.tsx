import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { announce } from "../announce.ts";
import { answered, client, sentence } from "../api.ts";
import { readingSettingsQuery } from "../safety-queries.ts";

/** Whether links that lead to connecting a wallet are shown as text: one setting of the person, for every letter. */
export function CarefulSwitch() {
  const queries = useQueryClient();
  const { data: settings } = useQuery(readingSettingsQuery);
  const change = useMutation({
    mutationFn: (careful: boolean) => answered(client.PATCH("/v1/reading-settings", { body: { careful } })),
    onSuccess(changed) {
      queries.setQueryData(readingSettingsQuery.queryKey, changed);
      announce(changed.careful ? "Reading with care: links to connecting a wallet are text" : "Links to connecting a wallet can be followed again");
    },
    onError: (error) => announce(sentence(error)),
  });
  return (
    <label className="careful desk">
      <input
        type="checkbox"
        checked={change.isPending ? change.variables : (settings?.careful ?? false)}
        disabled={!settings}
        onChange={({ target }) => change.mutate(target.checked)}
      />{" "}
      Careful reading
    </label>
  );
}
