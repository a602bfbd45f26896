import { infiniteQueryOptions, QueryClient, queryOptions } from "@tanstack/react-query";
import { answered, client, type Issue, type IssueFilter, Trouble } from "./api.ts";

const FRESH_MS = 60_000; // the event stream tells of changes; this is the safety net
const ASK_AGAIN_MS = 2_000;
const LOOK_AGAIN_MS = 15_000;
const FRONT_LIMIT = 60;

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: FRESH_MS,
      refetchOnWindowFocus: false,
      retry: (count, error) => count < 2 && !(error instanceof Trouble && error.status >= 400 && error.status < 500),
    },
  },
});

export const deskQuery = queryOptions({ queryKey: ["desk"], queryFn: () => answered(client.GET("/v1/desk")) });

/** Issues by filter, a page at a time. */
export function issuesQuery(filter: IssueFilter) {
  return infiniteQueryOptions({
    queryKey: ["issues", filter],
    queryFn: ({ pageParam }) => answered(client.GET("/v1/issues", { params: { query: { ...filter, ...(pageParam ? { cursor: pageParam } : {}) } } })),
    initialPageParam: "",
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
}

/** What the front page is made of: the newest issues of any day. */
export const newestIssuesQuery = issuesQuery({ limit: FRONT_LIMIT });

export const confirmationsQuery = issuesQuery({ kind: "confirmation", unread: true, limit: 20 });

export function issueQuery(id: string, version?: number) {
  return queryOptions({
    queryKey: ["issue", id, version ?? "newest"],
    // the client's types lose that a point is a pair
    queryFn: () => answered(client.GET("/v1/issues/{id}", { params: { path: { id }, query: version ? { version } : {} } })) as Promise<Issue>,
  });
}

export const sourcesQuery = queryOptions({ queryKey: ["sources"], queryFn: async () => (await answered(client.GET("/v1/sources"))).items });

export function sourceQuery(slug: string) {
  return queryOptions({ queryKey: ["sources", slug], queryFn: () => answered(client.GET("/v1/sources/{slug}", { params: { path: { slug } } })) });
}

export function assetsQuery({ days, limit }: { days: number; limit: number }) {
  return queryOptions({
    queryKey: ["assets", days, limit],
    queryFn: async () => (await answered(client.GET("/v1/assets", { params: { query: { days, limit } } }))).items,
  });
}

export function assetQuery(asset: string) {
  return queryOptions({
    queryKey: ["asset", asset],
    queryFn: () => answered(client.GET("/v1/assets/{asset}", { params: { path: { asset } } })),
    refetchInterval: ({ state: { data } }) => (data?.watched && data.series.length === 0 ? LOOK_AGAIN_MS : false), // its history is on its way
  });
}

export const catalogueQuery = queryOptions({
  queryKey: ["catalogue"],
  queryFn: async () => (await answered(client.GET("/v1/catalogue"))).items,
  staleTime: Number.POSITIVE_INFINITY,
});

export const runsQuery = queryOptions({
  queryKey: ["runs"],
  queryFn: async () => (await answered(client.GET("/v1/runs", { params: { query: { limit: 20 } } }))).items,
});

/** One run; asked for again and again until it ends, should the event stream fall silent. */
export function runQuery(id: string) {
  return queryOptions({
    queryKey: ["run", id],
    queryFn: () => answered(client.GET("/v1/runs/{id}", { params: { path: { id } } })),
    refetchInterval: ({ state: { data } }) => (data?.endedAt ? false : ASK_AGAIN_MS),
  });
}
