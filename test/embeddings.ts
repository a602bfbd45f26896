import type { IncomingMessage, ServerResponse } from "node:http";
import { newFetch } from "../src/platform/fetch.ts";
import { type Embeddings, newEmbeddings } from "../src/platform/model/embeddings.ts";
import type { ModelSettings } from "../src/platform/model/model.ts";
import { openSite, type Page, type Site } from "./site.ts";

/** What an endpoint does with texts: a Page, or nothing, and then it never answers. */
export type EmbeddingReply = (texts: string[], response: ServerResponse) => Page | undefined;

/** An endpoint of embeddings on this machine. */
export interface FakeEmbeddings {
  site: Site;
  /** The texts of each request. */
  asked: string[][];
  bodies: { model: string; encoding_format: string }[];
  reply: EmbeddingReply;
  close(): Promise<void>;
}

export async function openEmbeddings(): Promise<FakeEmbeddings> {
  const site = await openSite();
  const endpoint: FakeEmbeddings = { site, asked: [], bodies: [], reply: (texts) => vectorsPage(texts.map(wordVector)), close: () => site.close() };
  site.pages["/v1/embeddings"] = (request, response) => {
    void answer(endpoint, request, response);
    return undefined;
  };
  return endpoint;
}

async function answer(endpoint: FakeEmbeddings, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const { input, ...body } = JSON.parse(Buffer.concat(chunks).toString("utf8"));
  endpoint.asked.push(input);
  endpoint.bodies.push(body);
  const page = endpoint.reply(input, response);
  if (page) response.writeHead(page.status ?? 200, page.headers).end(page.body ?? "");
}

/** A whole answer with these vectors, the last first: an answer says of which text each is. */
export function vectorsPage(vectors: readonly (readonly unknown[])[]): Page {
  const data = vectors.map((embedding, index) => ({ object: "embedding", index, embedding })).reverse();
  return {
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ object: "list", data, model: "small-2026-01", usage: { prompt_tokens: 1_000, total_tokens: 1_000 } }),
  };
}

const VALUES = 256;

/** A vector of the words of a text: texts that share words lie near each other. */
export function wordVector(text: string): number[] {
  const vector = new Array<number>(VALUES).fill(0.001);
  for (const word of text.toLowerCase().match(/[a-z]{3,}/g) ?? []) {
    const place = [...word.replace(/s$/, "")].reduce((hash, letter) => (hash * 31 + letter.charCodeAt(0)) % 65_521, 7) % VALUES;
    vector[place] = (vector[place] ?? 0) + 1;
  }
  return vector;
}

export interface TestEmbeddings {
  embeddings: Embeddings;
  slept: number[];
  spent: Map<string, number>;
  at(moment: string): void;
}

/** A model over that endpoint whose waits take no time, and whose ledger is in memory. */
export function testEmbeddings({ site }: FakeEmbeddings, settings: Partial<ModelSettings> = {}): TestEmbeddings {
  const slept: number[] = [];
  const spent = new Map<string, number>();
  let now = new Date("2024-03-06T12:00:00Z");
  const embeddings = newEmbeddings(
    { url: `${site.url}/v1`, name: "small", seconds: 5, atOnce: 2, prices: null, ...settings },
    {
      fetch: newFetch({ allowPrivate: [new URL(site.url).host], userAgent: "Assay test", inTurn: false }),
      clock: { now: () => now },
      ledger: { spent: async (day) => spent.get(day) ?? 0, add: async (day, usd) => void spent.set(day, (spent.get(day) ?? 0) + usd) },
      sleep: async (ms) => void slept.push(ms),
      random: () => 0,
    },
  );
  const at = (moment: string) => {
    now = new Date(moment);
  };
  return { embeddings, slept, spent, at };
}
