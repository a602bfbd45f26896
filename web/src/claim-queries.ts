import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { answered, type CheckedText, type ClaimFilter, type ClaimPage, client, type TextToCheck, type WholeClaim } from "./api.ts";

/** Claims by filter, a page at a time. */
export function claimsQuery(filter: ClaimFilter) {
  return infiniteQueryOptions({
    queryKey: ["claims", filter],
    // the client's types lose that a point is a pair, here and below
    queryFn: ({ pageParam }) =>
      answered(client.GET("/v1/claims", { params: { query: { ...filter, ...(pageParam ? { cursor: pageParam } : {}) } } })) as Promise<ClaimPage>,
    initialPageParam: "",
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
}

/** The newest claims about an asset that the data decided; where there are none, the newest. */
export function claimsAboutQuery(asset: string, limit: number) {
  const about = async (filter: ClaimFilter) =>
    ((await answered(client.GET("/v1/claims", { params: { query: { asset, limit, ...filter } } }))) as ClaimPage).items;
  return queryOptions({
    queryKey: ["claims", "about", asset, limit],
    async queryFn() {
      const decided = await about({ decided: true });
      return decided.length > 0 ? decided : about({});
    },
  });
}

/** A claim with all that its check stands on. */
export function claimQuery(id: string) {
  return queryOptions({
    queryKey: ["claim", id],
    queryFn: () => answered(client.GET("/v1/claims/{id}", { params: { path: { id } } })) as Promise<WholeClaim>,
  });
}

/** Reads the claims of a text and holds them against the data; nothing is kept. */
export function checkText(text: TextToCheck): Promise<CheckedText> {
  return answered(client.POST("/v1/checks", { body: text })) as Promise<CheckedText>;
}
