import { z } from "zod";
import { type Budget, newBudget, type Usage } from "./budget.ts";
import { type CallOptions, newCalls } from "./calls.ts";
import { troubleIn } from "./endpoint.ts";
import type { ModelSettings, ModelWorld } from "./model.ts";
import { noteCost } from "./paid.ts";
import { ModelTrouble, troubleOf } from "./trouble.ts";
import { unitVectors } from "./unit-vectors.ts";

/** Some servers take no more in one request. */
const TEXTS_A_CALL = 32;
/** About 500 tokens, the whole of what many small models read. */
const MOST_LETTERS = 2_000;
const MAX_ANSWER_BYTES = 20 * 1024 * 1024;

const Answer = z.object({
  data: z.array(z.object({ index: z.int().optional(), embedding: z.array(z.number()) })),
  usage: z
    .object({ prompt_tokens: z.int().min(0) })
    .nullish()
    .catch(null),
});

interface Embedded {
  vectors: Float32Array[];
  usage: Usage;
}

/** A model that turns texts into vectors, behind an OpenAI-compatible endpoint. Whatever it does, it answers or throws ModelTrouble in bounded time. */
export interface Embeddings {
  name: string;
  /** A vector of length 1 for each text, in their order; all that it ever gives have as many values. Texts are cut to their first 2,000 letters. */
  embed(texts: readonly string[], options?: CallOptions): Promise<Float32Array[]>;
}

export function newEmbeddings(settings: ModelSettings, { fetch, clock, ledger, ...waits }: Omit<ModelWorld, "shelf">): Embeddings {
  const { name, url, key, seconds, atOnce, prices } = settings;
  const tryMs = seconds * 1000;
  const budget = newBudget(prices, ledger, clock);
  const call = newCalls({ tryMs, atOnce, budget, clock, ...waits });
  let values: number | null = null;

  return {
    name,
    async embed(texts, options) {
      const cut = texts.map((text) => text.slice(0, MOST_LETTERS).toWellFormed());
      const vectors: Float32Array[] = [];
      for (let from = 0; from < cut.length; from += TEXTS_A_CALL) {
        const batch = cut.slice(from, from + TEXTS_A_CALL);
        const embedded = await call((signal) => paid(batch, budget, signal), options);
        vectors.push(...embedded.vectors);
      }
      return vectors;
    },
  };

  async function paid(texts: readonly string[], budget: Budget, signal: AbortSignal): Promise<Embedded> {
    const outcome = await asked(texts, signal).catch(troubleOf);
    await noteCost(budget, outcome, { sent: texts.reduce((sum, text) => sum + text.length, 0), received: 0 });
    if (outcome instanceof ModelTrouble) throw outcome;
    return outcome;
  }

  async function asked(texts: readonly string[], signal: AbortSignal): Promise<Embedded> {
    const answer = await fetch(`${url.replace(/\/+$/, "")}/embeddings`, {
      headers: { "content-type": "application/json", ...(key ? { authorization: `Bearer ${key}` } : {}) },
      send: JSON.stringify({ model: name, input: texts, encoding_format: "float" }),
      maxBytes: MAX_ANSWER_BYTES,
      deadlineMs: tryMs,
      signal,
    });
    const trouble = troubleIn(answer, { isBegun: false, now: clock.now() });
    if (trouble) throw trouble;
    const { data, usage } = Answer.parse(JSON.parse("body" in answer ? Buffer.from(answer.body).toString("utf8") : ""));
    const vectors = unitVectors(data, { texts: texts.length, values });
    values = vectors[0]?.length ?? values;
    return { vectors, usage: { input: usage?.prompt_tokens ?? null, output: 0 } };
  }
}
