import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { answered, client, type IndicatorName } from "./api.ts";

/** The ranking by the published weights, or by the reader's own. */
export function scoresQuery(weights?: string) {
  return queryOptions({
    queryKey: ["scores", weights ?? ""],
    queryFn: () => answered(client.GET("/v1/scores", { params: { query: weights ? { weights } : {} } })),
    placeholderData: keepPreviousData,
  });
}

/** One score, opened. */
export function scoreQuery(slug: string, weights?: string) {
  return queryOptions({
    queryKey: ["scores", "of", slug, weights ?? ""],
    queryFn: () => answered(client.GET("/v1/sources/{slug}/score", { params: { path: { slug }, query: weights ? { weights } : {} } })),
  });
}

/** Every case of one indicator. */
export function indicatorQuery(slug: string, indicator: IndicatorName) {
  return queryOptions({
    queryKey: ["scores", "of", slug, "cases", indicator],
    queryFn: () => answered(client.GET("/v1/sources/{slug}/score/{indicator}", { params: { path: { slug, indicator } } })),
  });
}

/** What the reader said that he needs. */
export const needsQuery = queryOptions({ queryKey: ["needs"], queryFn: () => answered(client.GET("/v1/needs")) });

/** A reading list by those needs. */
export const readingListQuery = queryOptions({ queryKey: ["reading-list"], queryFn: () => answered(client.GET("/v1/reading-list")) });

/** The questions before following a newsletter, answered. */
export function checklistQuery(slug: string) {
  return queryOptions({
    queryKey: ["scores", "checklist", slug],
    queryFn: () => answered(client.GET("/v1/sources/{slug}/checklist", { params: { path: { slug } } })),
  });
}

/** When to read what, for the next week. */
export const readingPlanQuery = queryOptions({ queryKey: ["reading-plan"], queryFn: () => answered(client.GET("/v1/reading-plan")) });

/** The usual mistakes, where the reader is about to make one. */
export const cautionsQuery = queryOptions({ queryKey: ["cautions"], queryFn: async () => (await answered(client.GET("/v1/cautions"))).items });

/** The published rubric. It changes with the program only. */
export const rubricQuery = queryOptions({
  queryKey: ["rubric"],
  queryFn: () => answered(client.GET("/v1/rubric")),
  staleTime: Number.POSITIVE_INFINITY,
});
