import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { answered, type Candles, client, type Latest, type Series, type SeriesQuestion, Trouble } from "./api.ts";
import type { Step, Stretch } from "./ranges.ts";

const HALF_MINUTE_MS = 30_000;
const ALL_SERIES = 5_000;

/** A newest price, and when by this browser's clock it was made: its age goes on counting whatever the desk's clock shows. */
export type Price = Latest & { bornAt: number };

/** The newest prices of these assets, all in one question. */
export function latestQuery(assets: string[]) {
  return queryOptions({
    queryKey: ["latest", assets.join(",")],
    queryFn: async (): Promise<Price[]> => {
      const { items } = await answered(client.GET("/v1/latest", { params: { query: { assets: assets.join(",") } } }));
      const now = Date.now();
      return items.map((latest) => ({ ...latest, bornAt: now - latest.ageSeconds * 1000 }));
    },
    enabled: assets.length > 0,
    staleTime: HALF_MINUTE_MS,
    placeholderData: keepPreviousData,
  });
}

export const watchesQuery = queryOptions({ queryKey: ["watches"], queryFn: async () => (await answered(client.GET("/v1/watches"))).items });

/** Series of a stretch of time. None where the desk holds no point in it. */
export function seriesQuery(question: SeriesQuestion) {
  return queryOptions({
    queryKey: ["series", question],
    // the client's types lose that a point is a pair
    queryFn: (): Promise<Series[]> =>
      noneIfMissing(
        answered(client.GET("/v1/series", { params: { query: question } })).then(({ items }) => items as Series[]),
        [],
      ),
    placeholderData: keepPreviousData,
  });
}

export function candlesQuery(asset: string, { from, to }: Stretch, step: Step) {
  return queryOptions({
    queryKey: ["candles", asset, from, to, step],
    queryFn: (): Promise<Candles> => answered(client.GET("/v1/assets/{asset}/candles", { params: { path: { asset }, query: { from, to, step } } })),
    placeholderData: keepPreviousData,
  });
}

export const qualityQuery = queryOptions({
  queryKey: ["quality"],
  queryFn: () => answered(client.GET("/v1/quality", { params: { query: { limit: ALL_SERIES } } })),
});

/** The points of a stretch as CSV, from every source, as they were imported. */
export function pointsAsCsv({ asset, metrics, from, to }: { asset: string; metrics: string[] } & Stretch): Promise<string> {
  return answered(client.POST("/v1/export/series", { body: { assets: [asset], metrics, from, to, format: "csv" }, parseAs: "text" }));
}

async function noneIfMissing<T>(asking: Promise<T>, none: T): Promise<T> {
  try {
    return await asking;
  } catch (error) {
    if (error instanceof Trouble && error.status === 404) return none;
    throw error;
  }
}
