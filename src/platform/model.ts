import type { z } from "zod";
import type { Fetch } from "./fetch.ts";

const DEADLINE_MS = 120_000;
const MAX_ANSWER_BYTES = 2 * 1024 * 1024;
const MAX_ANSWER_TOKENS = 8_000;

/** A language model behind an OpenAI-compatible endpoint. It gets no tools, and its answer must fit a schema. */
export interface Model {
  name: string;
  /** Throws where it does not answer in time, or not in this form. */
  answer<T>(question: { instructions: string; text: string; form: z.ZodType<T> }): Promise<T>;
}

export function newModel({ url, name, key }: { url: string; name: string; key?: string | undefined }, fetch: Fetch): Model {
  return {
    name,
    async answer({ instructions, text, form }) {
      const [{ generateText, Output }, { createOpenAICompatible }] = await Promise.all([import("ai"), import("@ai-sdk/openai-compatible")]);
      const provider = createOpenAICompatible({
        name: "endpoint",
        baseURL: url,
        ...(key ? { apiKey: key } : {}),
        supportsStructuredOutputs: true,
        fetch: guarded(fetch),
      });
      const { output } = await generateText({
        model: provider(name),
        output: Output.object({ schema: form }),
        system: instructions,
        prompt: text,
        temperature: 0,
        maxOutputTokens: MAX_ANSWER_TOKENS,
        maxRetries: 1,
      });
      return form.parse(output);
    },
  };
}

/** The library's requests go out the one way that all do. */
function guarded(fetch: Fetch): typeof globalThis.fetch {
  return async (input, init) => {
    const headers = Object.fromEntries(new Headers(init?.headers));
    const answer = await fetch(String(input), {
      headers,
      send: String(init?.body ?? ""),
      maxBytes: MAX_ANSWER_BYTES,
      deadlineMs: DEADLINE_MS,
      ...(init?.signal ? { signal: init.signal } : {}),
    });
    if ("failed" in answer) throw new Error(`the model's endpoint: ${answer.message}`);
    return new Response(Buffer.from(answer.body), { status: answer.status, headers: { "content-type": answer.headers["content-type"] ?? "" } });
  };
}
