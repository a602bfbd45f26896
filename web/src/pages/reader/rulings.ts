import { useMutation, useQueryClient } from "@tanstack/react-query";
import { announce } from "../../announce.ts";
import { answered, client, type Issue } from "../../api.ts";

export type Ruling = NonNullable<Issue["trust"]["ruling"]>;

const TOUCHED = ["issue", "issues", "claims", "claim", "calls", "records", "record", "asset", "assets"]; // dangerous issues are kept out of all these

/** Overrules what the desk thinks of an issue's safety, or takes that back. A word on a domain holds for other issues too. */
export function useRuling(id: string) {
  const queries = useQueryClient();
  const params = { path: { id } };
  const show = (trust: Issue["trust"]) => {
    queries.setQueriesData<Issue>({ queryKey: ["issue", id] }, (issue) => issue && { ...issue, trust, safety: trust.verdict });
    for (const key of TOUCHED) void queries.invalidateQueries({ queryKey: [key] });
  };
  const keep = useMutation({
    mutationFn: (ruling: Pick<Ruling, "kind" | "verdict" | "note">) => answered(client.PUT("/v1/issues/{id}/ruling", { params, body: ruling })),
    onSuccess({ trust }) {
      show(trust);
      announce(trust.verdict === "danger" ? "Noted: it counts as dangerous now" : "Noted: it counts as genuine now");
    },
  });
  const withdraw = useMutation({
    mutationFn: (kind: Ruling["kind"]) => answered(client.DELETE("/v1/issues/{id}/ruling", { params: { ...params, query: { kind } } })),
    onSuccess({ trust }) {
      show(trust);
      announce("Your word is taken back");
    },
  });
  return { keep, withdraw };
}
