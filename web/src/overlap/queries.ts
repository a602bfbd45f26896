import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { answered, type ComparedSources, client, type Overlap } from "../api.ts";
import { type OverlapSearch, USUAL_DAYS } from "./search.ts";

type Span = Pick<OverlapSearch, "days" | "asOf">;

function asked({ days = USUAL_DAYS, asOf }: Span) {
  return { days, ...(asOf && { asOf }) };
}

/** What the sources that are followed have in common. */
export function overlapQuery(span: Span) {
  return queryOptions({
    queryKey: ["overlap", asked(span)],
    queryFn: (): Promise<Overlap> => answered(client.GET("/v1/sources/overlap", { params: { query: asked(span) } })),
    placeholderData: keepPreviousData,
  });
}

/** Two of them, with the stories that both tell. */
export function pairQuery({ a, b, ...span }: Span & { a: string; b: string }) {
  return queryOptions({
    queryKey: ["overlap", a, b, asked(span)],
    queryFn: () =>
      // the client's types lose that the names are two
      answered(
        client.GET("/v1/sources/{slug}/overlap/{other}", { params: { path: { slug: a, other: b }, query: asked(span) } }),
      ) as Promise<ComparedSources>,
  });
}
