import { z } from "zod";
import { HOUR_MS } from "../series/table.ts";
import { type Entry, endOf, pageOf, reachedAfter } from "./pages.ts";
import type { Objection, Provider } from "./provider.ts";

const Digits = z.string().regex(/^\d+$/, "is not a whole number").transform(Number);
const Answer = z.object({ data: z.array(z.object({ value: Digits, timestamp: Digits })).min(1) });

/** The Crypto Fear & Greed Index. The index of a day is published at its beginning and bears that day; one answer holds all of it, newest first. */
export function fearGreed({ baseUrl = "https://api.alternative.me" } = {}): Provider {
  const provider: Provider = {
    id: "alternative.me",
    name: "alternative.me",
    baseUrl,
    pauseMs: 1_100, // 60 requests a minute are allowed
    steps: ["day"],
    example: "market",
    metricsOf: (asset, step = "day") => (asset === "market" && step === "day" ? ["fear_greed"] : []),
    async *history(ask, request) {
      if (request.asset !== "market" || request.step !== "day" || request.from >= endOf(request)) return;
      const { data } = await ask.json(`${baseUrl}/fng/?limit=0`, Answer, { objection });
      const entries = data.map(entryOf);
      yield pageOf(provider, request, { entries, reached: reachedAfter(entries, request) });
    },
  };
  return provider;
}

/** `timestamp` in seconds; in some years it was some hours into the day. */
export function entryOf({ value, timestamp }: { value: number; timestamp: number }): Entry {
  return { hour: Math.floor((timestamp * 1_000) / HOUR_MS / 24) * 24, values: { fear_greed: value } };
}

function objection(body: unknown): Objection | null {
  const said = z.object({ metadata: z.object({ error: z.string().min(1) }) }).safeParse(body);
  return said.success ? { kind: "server", text: said.data.metadata.error } : null;
}
