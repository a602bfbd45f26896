import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { answered, type BriefChanges, type BriefLine, client } from "./api.ts";
import { addDays } from "./dates.ts";

/** Where feed readers find the briefs. */
export const FEEDS = { rss: "/v1/briefs/feed", json: "/v1/briefs/feed?format=json" } as const;

const ARCHIVE_PAGE = 30;

/** The archive, so many at a time: the newest first. */
export const briefsQuery = infiniteQueryOptions({
  queryKey: ["briefs", "archive"],
  queryFn: async ({ pageParam }): Promise<BriefLine[]> =>
    (await answered(client.GET("/v1/briefs", { params: { query: { limit: ARCHIVE_PAGE, ...(pageParam ? { before: pageParam } : {}) } } }))).items,
  initialPageParam: "",
  // a day may have two: the last of a full page is asked for again, so that none is left out
  getNextPageParam: (page) => (page.length < ARCHIVE_PAGE ? undefined : addDays(page.at(-1)?.day ?? "", 1)),
});

/** The newest brief of a day, for the front page. */
export const newestBriefQuery = queryOptions({
  queryKey: ["briefs", "newest"],
  queryFn: async () => (await answered(client.GET("/v1/briefs", { params: { query: { kind: "daily", limit: 1 } } }))).items[0] ?? null,
});

export function briefQuery(day: string, weekly: boolean) {
  return queryOptions({
    queryKey: ["brief", day, weekly],
    queryFn: () => answered(client.GET("/v1/brief", { params: { query: { date: day, weekly } } })),
  });
}

export const briefSettingsQuery = queryOptions({ queryKey: ["brief-settings"], queryFn: () => answered(client.GET("/v1/brief-settings")) });

export function changeBriefSettings(changes: BriefChanges) {
  return answered(client.PATCH("/v1/brief-settings", { body: changes }));
}
