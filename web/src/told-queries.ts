import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import { answered, client, type NarrativeInTime, type NarrativesOfDay, type NewTheme, type Sentiment, type StoryFilter } from "./api.ts";

const FRONT_STORIES = 6;

/** Stories by filter, a page at a time. */
export function storiesQuery(filter: StoryFilter) {
  return infiniteQueryOptions({
    queryKey: ["stories", filter],
    queryFn: ({ pageParam }) =>
      answered(client.GET("/v1/stories", { params: { query: { ...filter, ...(pageParam ? { cursor: pageParam } : {}) } } })),
    initialPageParam: "",
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
}

/** What the front page tells of: the stories that were told of last. */
export const newestStoriesQuery = storiesQuery({ limit: FRONT_STORIES });

export function storyQuery(id: string) {
  return queryOptions({ queryKey: ["story", id], queryFn: () => answered(client.GET("/v1/stories/{id}", { params: { path: { id } } })) });
}

/** What sources go on about as of a day, each with so many days of its past. */
export function narrativesQuery({ asOf, days }: { asOf?: string | undefined; days: number }) {
  return queryOptions({
    queryKey: ["narratives", asOf ?? "newest", days],
    queryFn: (): Promise<NarrativesOfDay> => answered(client.GET("/v1/narratives", { params: { query: { days, ...(asOf && { asOf }) } } })),
    placeholderData: keepPreviousData,
  });
}

export function narrativeQuery(id: string, asOf?: string) {
  return queryOptions({
    queryKey: ["narrative", id, asOf ?? "newest"],
    queryFn: (): Promise<NarrativeInTime> => answered(client.GET("/v1/narratives/{id}", { params: { path: { id }, query: asOf ? { asOf } : {} } })),
    placeholderData: (shown) => (shown?.id === id ? shown : undefined), // another day of the same narrative
  });
}

export function alarmsQuery(limit: number) {
  return infiniteQueryOptions({
    queryKey: ["alarms", limit],
    queryFn: ({ pageParam }) =>
      answered(client.GET("/v1/narrative-alarms", { params: { query: { limit, ...(pageParam ? { cursor: pageParam } : {}) } } })),
    initialPageParam: "",
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
}

export const themesQuery = queryOptions({ queryKey: ["themes"], queryFn: async () => (await answered(client.GET("/v1/themes"))).items });

export async function addTheme({ theme, ...given }: NewTheme & { theme: string }): Promise<void> {
  await answered(client.PUT("/v1/themes/{theme}", { params: { path: { theme } }, body: given }));
}

export async function dropTheme(theme: string): Promise<void> {
  await answered(client.DELETE("/v1/themes/{theme}", { params: { path: { theme } } }));
}

/** How issues speak of a theme between two days. */
export function sentimentQuery(question: { theme: string; from: string; to: string }) {
  return queryOptions({
    queryKey: ["sentiment", question],
    queryFn: (): Promise<Sentiment> => answered(client.GET("/v1/sentiment", { params: { query: question } })),
    placeholderData: keepPreviousData,
  });
}
