import type { QueryClient } from "@tanstack/react-query";
import type { Price } from "./series-queries.ts";

export interface QuotesEvent {
  quotes: { asset: string; source: string; priceUsd: number; observedAt: string; ageMs: number }[];
}

/** Puts live prices in the place of older ones wherever the page shows the asset. */
export function takeQuotes(queries: QueryClient, { quotes }: QuotesEvent): void {
  const now = Date.now();
  const byAsset = new Map(quotes.toSorted((a, b) => b.ageMs - a.ageMs).map((quote) => [quote.asset, quote])); // the youngest stays
  let isNews = false;
  queries.setQueriesData<Price[]>({ queryKey: ["latest"] }, (known) =>
    known?.map((price) => {
      const quote = byAsset.get(price.asset);
      if (!quote || now - quote.ageMs < price.bornAt) return price;
      const { priceUsd, source, observedAt, ageMs } = quote;
      return { ...price, priceUsd, source, at: observedAt, kind: "quote", ageSeconds: Math.round(ageMs / 1000), bornAt: now - ageMs };
    }),
  );
  for (const [, known] of queries.getQueriesData<Price[]>({ queryKey: ["latest"] })) isNews ||= known?.length === 0;
  if (isNews) void queries.invalidateQueries({ queryKey: ["latest"] }); // the first price of an asset that had none
}
