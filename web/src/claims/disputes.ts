import { type InfiniteData, type QueryClient, useMutation, useQueryClient } from "@tanstack/react-query";
import { announce } from "../announce.ts";
import { answered, type ClaimLine, type ClaimPage, client, type Dispute, type Issue, type KeptClaim } from "../api.ts";

/** Notes a reader's own judgement of a claim, or takes it away. Lists keep the claim until they are asked for anew, so that nothing jumps. */
export function useDispute(id: string) {
  const queries = useQueryClient();
  const params = { params: { path: { id } } };
  const keep = useMutation({
    mutationFn: (judgement: Pick<Dispute, "verdict" | "note">) => answered(client.PUT("/v1/claims/{id}/dispute", { ...params, body: judgement })),
    onSuccess({ dispute }) {
      show(queries, id, dispute);
      announce("Noted. The desk’s verdict stays beside yours.");
    },
  });
  const withdraw = useMutation({
    mutationFn: () => answered(client.DELETE("/v1/claims/{id}/dispute", params)),
    onSuccess() {
      show(queries, id, null);
      announce("Your judgement is withdrawn.");
    },
  });
  return { keep, withdraw };
}

/** Shows a judgement wherever the claim stands on the page. */
function show(queries: QueryClient, id: string, dispute: Dispute | null): void {
  const judged = <T extends KeptClaim>(claims: T[]) => claims.map((claim) => (claim.id === id ? { ...claim, dispute } : claim));
  queries.setQueryData<KeptClaim>(["claim", id], (claim) => claim && { ...claim, dispute });
  queries.setQueriesData<Issue>({ queryKey: ["issue"] }, (issue) =>
    issue?.claims.some((claim) => claim.id === id) ? { ...issue, claims: judged(issue.claims) } : issue,
  );
  queries.setQueriesData<InfiniteData<ClaimPage> | ClaimLine[]>({ queryKey: ["claims"] }, (data) => {
    if (!data) return data;
    return Array.isArray(data) ? judged(data) : { ...data, pages: data.pages.map((page) => ({ ...page, items: judged(page.items) })) };
  });
}
