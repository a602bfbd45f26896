import { useMutation, useQueryClient } from "@tanstack/react-query";
import { answered, client } from "../api.ts";
import { runQuery } from "../queries.ts";
import { TroubleNote } from "./page-trouble.tsx";
import { RunProgress } from "./run-progress.tsx";

/** Fills the desk with invented letters, to try everything without a network. */
export function OpenSample() {
  const queries = useQueryClient();
  const open = useMutation({
    mutationFn: () => answered(client.POST("/v1/sample", { body: { wait: false } })),
    onSuccess: (run) => queries.setQueryData(runQuery(run.id).queryKey, run),
  });
  return (
    <>
      <p>
        Invented letters, plainly marked as such wherever they stand, to try everything without a network. Delete their sources when you have seen
        enough.
      </p>
      <button
        type="button"
        className={open.data ? undefined : "main"}
        disabled={open.isPending || open.data !== undefined}
        onClick={() => open.mutate()}
      >
        Open the sample desk
      </button>
      {open.isError && <TroubleNote error={open.error} />}
      {open.data && <RunProgress id={open.data.id} />}
    </>
  );
}
