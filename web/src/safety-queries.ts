import { queryOptions } from "@tanstack/react-query";
import { answered, client } from "./api.ts";

/** How letters are shown to the person. */
export const readingSettingsQuery = queryOptions({
  queryKey: ["reading-settings"],
  queryFn: () => answered(client.GET("/v1/reading-settings")),
});

/** Lists of bad hosts that the desk follows. */
export const hostListsQuery = queryOptions({ queryKey: ["host-lists"], queryFn: async () => (await answered(client.GET("/v1/host-lists"))).items });
