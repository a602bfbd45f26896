import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { announce } from "../announce.ts";
import { answered, client, sentence } from "../api.ts";

export const shortlistQuery = queryOptions({ queryKey: ["shortlist"], queryFn: () => answered(client.GET("/v1/shortlist")) });

interface Change {
  asset: string;
  name: string;
  note?: string;
  /** The issue that it comes from. */
  issue?: string;
  drop?: true;
}

/** Puts an asset on the list, changes its note, or takes it off. */
export function useShortlisting() {
  const queries = useQueryClient();
  return useMutation({
    async mutationFn({ asset, name: _, drop, ...body }: Change) {
      const params = { params: { path: { asset } } };
      await (drop ? answered(client.DELETE("/v1/shortlist/{asset}", params)) : answered(client.PUT("/v1/shortlist/{asset}", { ...params, body })));
    },
    onSuccess: (_, { name, drop, note }) => {
      announce(drop ? `${name} is off your shortlist` : note === undefined ? `${name} is on your shortlist` : "Note kept");
      return Promise.all(["shortlist", "cautions"].map((key) => queries.invalidateQueries({ queryKey: [key] })));
    },
    onError: (error) => announce(sentence(error)),
  });
}

export function useIsShortlisted(asset: string): boolean {
  const { data } = useQuery(shortlistQuery);
  return data?.items.some((item) => item.asset === asset) ?? false;
}
