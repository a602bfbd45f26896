import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { answered, type CallFilter, type CallPage, client } from "./api.ts";

/** Calls by filter, a page at a time. */
export function callsQuery(filter: CallFilter) {
  return infiniteQueryOptions({
    queryKey: ["calls", filter],
    // the client's types lose that a point is a pair
    queryFn: ({ pageParam }) =>
      answered(client.GET("/v1/calls", { params: { query: { ...filter, ...(pageParam ? { cursor: pageParam } : {}) } } })) as Promise<CallPage>,
    initialPageParam: "",
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
}

/** Of every source, how many of its figures and calls came out. */
export const recordsQuery = queryOptions({ queryKey: ["records"], queryFn: async () => (await answered(client.GET("/v1/records"))).items });

/** The record of a source; of a day, as it would have stood at its end. */
export function recordQuery(slug: string, asOf?: string) {
  return queryOptions({
    queryKey: ["record", slug, asOf ?? "now"],
    queryFn: () => answered(client.GET("/v1/sources/{slug}/record", { params: { path: { slug }, query: asOf ? { asOf } : {} } })),
    placeholderData: (shown) => (shown?.source.slug === slug ? shown : undefined), // another day of the same source
  });
}

/** Every case that a record counts, as CSV. */
export function recordAsCsv(slug: string, asOf?: string): Promise<string> {
  return answered(client.POST("/v1/export/record", { body: { slug, format: "csv", ...(asOf && { asOf }) }, parseAs: "text" }));
}
