import { queryOptions } from "@tanstack/react-query";
import { answered, client } from "./api.ts";

const LOOK_AGAIN_MS = 10_000;

/** Asked for again and again while one is read: nothing tells of how it gets on. */
export const mailboxesQuery = queryOptions({
  queryKey: ["mailboxes"],
  queryFn: async () => (await answered(client.GET("/v1/mailboxes"))).items,
  refetchInterval: ({ state: { data } }) => (data?.some(({ state }) => state === "active") ? LOOK_AGAIN_MS : false),
});

/** The desk's own addresses, and the domain they are of: null where it takes no mail. */
export const addressesQuery = queryOptions({ queryKey: ["addresses"], queryFn: () => answered(client.GET("/v1/addresses")) });

/** How providers of mail want programs to sign in. */
export const mailProvidersQuery = queryOptions({
  queryKey: ["mail-providers"],
  queryFn: async () => (await answered(client.GET("/v1/mail-providers"))).items,
  staleTime: Number.POSITIVE_INFINITY,
});
