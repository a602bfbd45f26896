import type { Clock } from "../clock.ts";
import type { Fetch } from "../fetch.ts";
import { retryAfterMs } from "../patience.ts";
import type { Usage } from "./budget.ts";
import { ModelTrouble } from "./trouble.ts";

const MAX_ANSWER_BYTES = 2 * 1024 * 1024;
const MAX_ANSWER_TOKENS = 8_000;
const NAME = "endpoint";
const MAX_TOLD = 200;

export interface Request {
  instructions: string;
  text: string;
  /** JSON Schema of the answer; null: plain text. */
  schema: object | null;
}

/** A whole answer: its text, the model and version that the endpoint says it is of, and the tokens that it counts. */
export interface Said {
  text: string;
  model: string;
  usage: Usage;
}

export interface Endpoint {
  /** One try. Pieces of the answer are handed over as they come, where somebody wants them. Throws ModelTrouble, mostly wrapped by the library. */
  ask(request: Request, options: { signal: AbortSignal; piece?: ((text: string) => void) | undefined }): Promise<Said>;
}

interface EndpointSettings {
  url: string;
  name: string;
  key?: string | undefined;
  /** The limit of one try. */
  tryMs: number;
}

/** An OpenAI-compatible endpoint, spoken to through the `ai` library, with the desk's own way out. */
export function newEndpoint(settings: EndpointSettings, fetch: Fetch, clock: Clock): Endpoint {
  const { url, name, key, tryMs } = settings;
  return {
    async ask(request, { signal, piece }) {
      const [{ jsonSchema, Output, generateText, streamText }, { createOpenAICompatible }] = await Promise.all([
        import("ai"),
        import("@ai-sdk/openai-compatible"),
      ]);
      const provider = createOpenAICompatible({
        name: NAME,
        baseURL: url,
        ...(key ? { apiKey: key } : {}),
        supportsStructuredOutputs: true,
        includeUsage: true,
        fetch: guarded(fetch, clock, tryMs),
      });
      const call = {
        model: provider(name),
        system: request.instructions,
        prompt: request.text,
        ...(request.schema ? { output: Output.object({ schema: jsonSchema(request.schema) }) } : {}),
        temperature: 0,
        maxOutputTokens: MAX_ANSWER_TOKENS,
        maxRetries: 0,
        abortSignal: signal,
      };
      if (piece) return streamed(streamText({ ...call, onError: () => {} }).fullStream, name, piece);
      const { text, response, usage } = await generateText(call);
      return { text, model: response.modelId || name, usage: usageOf(usage) };
    },
  };
}

type Part = { type: string; text?: string; error?: unknown; response?: { modelId: string }; usage?: Counted };
type Counted = { inputTokens: number | undefined; outputTokens: number | undefined };

async function streamed(parts: AsyncIterable<Part>, name: string, piece: (text: string) => void): Promise<Said> {
  const said: Said = { text: "", model: name, usage: { input: null, output: null } };
  let isWhole = false;
  for await (const part of parts) {
    if (part.type === "error") throw part.error;
    if (part.type === "abort") throw new ModelTrouble("cancelled", "given up");
    if (part.type === "text-delta" && part.text) {
      said.text += part.text;
      piece(part.text);
    }
    if (part.type !== "finish-step") continue;
    isWhole = (part as { finishReason?: string }).finishReason === "stop";
    said.model = part.response?.modelId || name;
    if (part.usage) said.usage = usageOf(part.usage);
  }
  if (!isWhole) throw new ModelTrouble("broken-off", "the model's answer broke off before its end");
  return said;
}

function usageOf({ inputTokens, outputTokens }: Counted): Usage {
  return { input: inputTokens ?? null, output: outputTokens ?? null };
}

/** The library's requests go out the one way that all do, and what comes back is passed on as it comes. */
function guarded(fetch: Fetch, clock: Clock, deadlineMs: number): typeof globalThis.fetch {
  return (input, init) => {
    const headers = Object.fromEntries(new Headers(init?.headers));
    const gone = new AbortController();
    const { promise, resolve, reject } = Promise.withResolvers<Response>();
    let body: ReadableStreamDefaultController<Uint8Array> | null = null;
    const as = {
      head(status: number, given: Record<string, string>) {
        if (status < 200 || status > 299) return;
        const stream = new ReadableStream<Uint8Array>({
          start(controller) {
            body = controller;
          },
          cancel: () => gone.abort(),
        });
        resolve(new Response(stream, { status, headers: { "content-type": given["content-type"] ?? "" } }));
      },
      piece: (bytes: Uint8Array) => void (gone.signal.aborted || body?.enqueue(bytes)),
    };
    const signal = init?.signal ? AbortSignal.any([gone.signal, init.signal]) : gone.signal;
    void fetch(String(input), { headers, send: String(init?.body ?? ""), maxBytes: MAX_ANSWER_BYTES, deadlineMs, signal, as }).then((answer) => {
      const trouble = troubleIn(answer, { isBegun: body !== null, now: clock.now() });
      if (trouble) reject(trouble);
      if (gone.signal.aborted) return;
      if (trouble) body?.error(trouble);
      else body?.close();
    });
    return promise;
  };
}

/** Why what came back is no answer; null where it is one. */
export function troubleIn(answer: Awaited<ReturnType<Fetch>>, { isBegun, now }: { isBegun: boolean; now: Date }): ModelTrouble | null {
  if ("failed" in answer) {
    const kind = answer.failed === "timeout" ? "timeout" : isBegun ? "broken-off" : "unreachable";
    return new ModelTrouble(kind, `the model's endpoint: ${answer.message}`);
  }
  const { status, headers, body } = answer;
  if (status >= 200 && status <= 299) return null;
  const wait = retryAfterMs(headers["retry-after"], now);
  if (status === 429) return new ModelTrouble("limited", "the model's endpoint wants fewer questions (429)", wait);
  if (status >= 500) return new ModelTrouble("unwell", `the model's endpoint is not well (${status})`, wait);
  const told = Buffer.from(body).toString("utf8").replaceAll(/\s+/g, " ").slice(0, MAX_TOLD);
  return new ModelTrouble("refused", `the model's endpoint refused the question (${status}): ${told}`);
}
