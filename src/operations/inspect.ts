import { open, stat } from "node:fs/promises";
import { operation, type ReadingThreads } from "../desk.ts";
import type { SeriesBook } from "../insights/checks/book.ts";
import { checkedClaims } from "../insights/checks/checked.ts";
import { Unreadable } from "../platform/errors.ts";
import { formatOf, HEAD_BYTES } from "../platform/file-format.ts";
import type { Claim } from "../schema/claim.ts";
import { Document } from "../schema/delivery.ts";
import { Reading } from "../schema/reading.ts";
import { ndjsonUnits } from "../sources/files/lines.ts";
import { fileUnits } from "../sources/files/open.ts";
import type { FileUnit } from "../sources/files/unit.ts";

const AHEAD = 8;

export const inspectOne = operation({
  name: "inspect_document",
  summary: "Reads one document and says what the desk makes of it; stores nothing",
  route: "POST /v1/inspect",
  role: "reader",
  changes: false,
  input: Document,
  output: Reading,
  async run({ threads }, document) {
    const result = await threads.inspectDocument(document.id, document);
    if ("error" in result) throw new Unreadable(result.error.code, result.error.message);
    return result;
  },
});

/** Results whose claims are held against series, if there are any; those of a folder or an archive one by one. */
export async function* checkedResults(results: AsyncGenerator<unknown>, book: SeriesBook | null): AsyncGenerator<unknown> {
  for await (const result of results) yield book ? checked(result, book) : result;
}

function checked(result: unknown, book: SeriesBook): unknown {
  if (typeof result !== "object" || result === null) return result;
  if ("documents" in result && Array.isArray(result.documents)) return { ...result, documents: result.documents.map((each) => checked(each, book)) };
  if (!("claims" in result && "text" in result)) return result;
  const { claims, text } = result as { claims: Claim[]; text: string };
  return { ...result, claims: checkedClaims(claims, { text }, book) };
}

/** One result for each file named, in their order; a folder, mbox or archive holds the results of what is in it. */
export async function* inspectFiles(threads: ReadingThreads, paths: string[], { items }: { items: boolean }): AsyncGenerator<unknown> {
  yield* inOrder(paths.values(), (path) => inspectPath(threads, path, items));
}

/** One result for each document, one JSON object a line. */
export async function* inspectLines(threads: ReadingThreads, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<unknown> {
  yield* inOrder(ndjsonUnits(chunks, "line"), (unit) => inspectLine(threads, unit));
}

/** One file from standard input, by what it is. */
export async function* inspectBytes(threads: ReadingThreads, bytes: Uint8Array, { items }: { items: boolean }): AsyncGenerator<unknown> {
  const format = formatOf(bytes.subarray(0, HEAD_BYTES), "-");
  const readable = format === "mail" || format === "feed" || format === "page" || format === "opml";
  if (readable) yield* await threads.inspectFile({ id: "-", format, bytes, items });
  else yield await threads.inspectDocument("-", { id: "-", text: new TextDecoder().decode(bytes) });
}

async function inspectPath(threads: ReadingThreads, path: string, items: boolean): Promise<unknown[]> {
  const container = await containerKind(path);
  if (!container) {
    for await (const unit of fileUnits(path)) {
      const results = await inspectUnit(threads, unit, { id: path, items });
      return items ? results : results.map((result) => ({ ...(result as object), id: path })); // a text is a document with an id of its own
    }
    return [{ id: path, error: { code: "empty", message: "nothing is in it" } }];
  }
  const documents: unknown[] = [];
  for await (const results of windowed(fileUnits(path), (unit) => inspectUnit(threads, unit, { items }))) documents.push(...results);
  return items && container === "archive" ? documents : [{ id: path, kind: container, documents }];
}

async function inspectLine(threads: ReadingThreads, unit: FileUnit): Promise<unknown[]> {
  if (unit.kind !== "delivery") return inspectUnit(threads, unit, { items: false });
  const document: unknown = JSON.parse(new TextDecoder().decode(unit.bytes));
  const id = typeof document === "object" && document !== null && "id" in document ? String(document.id) : unit.origin;
  return [await threads.inspectDocument(id, document)];
}

async function inspectUnit(threads: ReadingThreads, unit: FileUnit, { id, items }: { id?: string; items: boolean }): Promise<unknown[]> {
  if (unit.kind === "failure") return [{ id: id ?? unit.failure.name, error: { code: unit.failure.code, message: unit.failure.message } }];
  if (unit.kind === "series")
    return [{ id: id ?? unit.origin, error: { code: "series", message: "holds series, no document: assay import takes it" } }];
  return threads.inspectFile({ id: id ?? unit.origin, format: unit.kind === "opml" ? "opml" : unit.format, bytes: unit.bytes, items });
}

async function containerKind(path: string): Promise<"folder" | "archive" | "mbox" | null> {
  const found = await stat(path).catch(() => null);
  if (!found || found.size === 0) return null;
  if (found.isDirectory()) return "folder";
  const file = await open(path);
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    const format = formatOf(buffer.subarray(0, bytesRead), path);
    if (format === "zip" || format === "gzip" || format === "ndjson") return "archive";
    return format === "mbox" ? "mbox" : null;
  } finally {
    await file.close();
  }
}

async function* inOrder<T>(source: Iterable<T> | AsyncIterable<T>, work: (item: T) => Promise<unknown[]>): AsyncGenerator<unknown> {
  for await (const results of windowed(source, work)) yield* results;
}

/** Works on several items at once and gives the answers in the items' order. */
async function* windowed<T>(source: Iterable<T> | AsyncIterable<T>, work: (item: T) => Promise<unknown[]>): AsyncGenerator<unknown[]> {
  const pending: Promise<unknown[]>[] = [];
  for await (const item of source) {
    pending.push(work(item));
    const first = pending.length >= AHEAD ? pending.shift() : undefined;
    if (first) yield await first;
  }
  for (const rest of pending) yield await rest;
}
