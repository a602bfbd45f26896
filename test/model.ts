import type { IncomingMessage, ServerResponse } from "node:http";
import { newFetch } from "../src/platform/fetch.ts";
import { type Model, type ModelSettings, type ModelWorld, newModel } from "../src/platform/model/model.ts";
import { ModelTrouble } from "../src/platform/model/trouble.ts";
import { openSite, type Page, type Site } from "./site.ts";

/** What was asked of the endpoint, as the wire has it. */
export interface Asked {
  system: string;
  text: string;
  isStreamed: boolean;
  schema: unknown;
}

/** What an endpoint does with a question: a Page, a value that it says as JSON, or anything with the open response. */
export type Reply = (asked: Asked, response: ServerResponse) => unknown;

/** A model's endpoint on this machine. */
export interface FakeEndpoint {
  site: Site;
  asked: Asked[];
  /** Taken one a question, in order; the last one stays. */
  replies: Reply[];
  close(): Promise<void>;
}

export class Raw {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }
}

export const silence = Symbol("no answer");

export async function openEndpoint(): Promise<FakeEndpoint> {
  const site = await openSite();
  const endpoint: FakeEndpoint = { site, asked: [], replies: [], close: () => site.close() };
  site.pages["/v1/chat/completions"] = (request, response) => {
    void answer(endpoint, request, response);
    return undefined;
  };
  return endpoint;
}

async function answer(endpoint: FakeEndpoint, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = JSON.parse(Buffer.concat(chunks).toString("utf8"));
  const said = (role: string) => body.messages.find((message: { role: string }) => message.role === role)?.content ?? "";
  const asked = { system: said("system"), text: said("user"), isStreamed: body.stream === true, schema: body.response_format?.json_schema?.schema };
  endpoint.asked.push(asked);
  const reply = endpoint.replies.length > 1 ? endpoint.replies.shift() : endpoint.replies[0];
  const value = reply ? await reply(asked, response) : new Raw({ status: 404 });
  if (value === silence) return;
  if (value instanceof Raw) response.writeHead(value.page.status ?? 200, value.page.headers).end(value.page.body ?? "");
  else if (asked.isStreamed) streamed(response, value);
  else response.writeHead(200, { "content-type": "application/json" }).end(completion(value));
}

/** A chat completion that says this value. */
export function completion(value: unknown): string {
  const message = { role: "assistant", content: typeof value === "string" ? value : JSON.stringify(value) };
  return JSON.stringify({
    id: "1",
    object: "chat.completion",
    created: 1,
    model: "reader-2026-01",
    choices: [{ index: 0, message, finish_reason: "stop" }],
    usage: { prompt_tokens: 1_000, completion_tokens: 500, total_tokens: 1_500 },
  });
}

/** The same in pieces of ten letters; with `upTo` it breaks off there. */
export function streamed(response: ServerResponse, value: unknown, upTo?: number): void {
  const content = typeof value === "string" ? value : JSON.stringify(value);
  const event = (delta: object, rest: object = {}) =>
    `data: ${JSON.stringify({ id: "1", object: "chat.completion.chunk", created: 1, model: "reader-2026-01", choices: [{ index: 0, delta, finish_reason: null, ...rest }] })}\n\n`;
  response.writeHead(200, { "content-type": "text/event-stream" });
  for (let at = 0; at < (upTo ?? content.length); at += 10) response.write(event({ content: content.slice(at, at + 10) }));
  if (upTo !== undefined) return void setTimeout(() => response.destroy(), 20);
  response.write(event({}, { finish_reason: "stop" }));
  response.end("data: [DONE]\n\n");
}

export interface TestModel {
  model: Model;
  slept: number[];
  at(moment: string): void;
  spent: Map<string, number>;
}

/** A model over that endpoint whose waits take no time, and whose shelf and ledger are in memory. */
export function testModel({ site }: FakeEndpoint, settings: Partial<ModelSettings> = {}, world: Partial<ModelWorld> = {}): TestModel {
  const slept: number[] = [];
  const spent = new Map<string, number>();
  const shelf = new Map<string, { text: string; model: string }>();
  let now = new Date("2024-03-06T12:00:00Z");
  const model = newModel(
    { url: `${site.url}/v1`, name: "reader", seconds: 5, atOnce: 2, prices: null, ...settings },
    {
      fetch: newFetch({ allowPrivate: [new URL(site.url).host], userAgent: "Assay test", inTurn: false }),
      clock: { now: () => now },
      shelf: { find: async (key) => shelf.get(key) ?? null, keep: async (key, answer) => void shelf.set(key, answer) },
      ledger: { spent: async (day) => spent.get(day) ?? 0, add: async (day, usd) => void spent.set(day, (spent.get(day) ?? 0) + usd) },
      sleep: async (ms) => void slept.push(ms),
      random: () => 0,
      ...world,
    },
  );
  const at = (moment: string) => {
    now = new Date(moment);
  };
  return { model, slept, spent, at };
}

/** The trouble that a call ends in. Throws where it ends otherwise. */
export async function troubleOf(work: Promise<unknown>): Promise<ModelTrouble> {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof ModelTrouble)) throw new Error(`expected ModelTrouble, got ${error}`);
  return error;
}
