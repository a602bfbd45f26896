import { type InfiniteData, type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { announce } from "./announce.ts";
import { answered, client, type Issue, type IssuePage, type Marks, sentence } from "./api.ts";

type Pages = InfiniteData<IssuePage, string>;

/** Marks an issue everywhere it is shown, then in the desk. Lists keep it until they are asked for anew, so that nothing jumps under the reader. */
export function useMark() {
  const queries = useQueryClient();
  return useCallback(
    async (id: string, change: Partial<Marks>): Promise<void> => {
      const before = marksOf(queries, id);
      show(queries, id, change);
      try {
        await answered(client.PATCH("/v1/issues/{id}/marks", { params: { path: { id } }, body: change }));
        void queries.invalidateQueries({ queryKey: ["desk"] });
      } catch (error) {
        if (before) show(queries, id, before);
        announce(`Not marked. ${sentence(error)}`);
      }
    },
    [queries],
  );
}

/** The marks of an issue that is on the page. */
export function marksOf(queries: QueryClient, id: string): Marks | null {
  const whole = queries.getQueriesData<Issue>({ queryKey: ["issue", id] }).find(([, issue]) => issue)?.[1];
  if (whole) return whole.marks;
  for (const [, data] of queries.getQueriesData<Pages>({ queryKey: ["issues"] })) {
    for (const { items } of data?.pages ?? []) {
      const line = items.find((item) => item.id === id);
      if (line) return line.marks;
    }
  }
  return null;
}

function show(queries: QueryClient, id: string, change: Partial<Marks>): void {
  queries.setQueriesData<Issue>({ queryKey: ["issue", id] }, (issue) => issue && { ...issue, marks: { ...issue.marks, ...change } });
  queries.setQueriesData<Pages>({ queryKey: ["issues"] }, (data) => data && { ...data, pages: data.pages.map((page) => marked(page, id, change)) });
}

function marked(page: IssuePage, id: string, change: Partial<Marks>): IssuePage {
  if (!page.items.some((item) => item.id === id)) return page;
  return { ...page, items: page.items.map((item) => (item.id === id ? { ...item, marks: { ...item.marks, ...change } } : item)) };
}
