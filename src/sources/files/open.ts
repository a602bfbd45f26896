import { createReadStream } from "node:fs";
import { open, readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { messageOf } from "../../platform/errors.ts";
import { type FileFormat, formatOf, HEAD_BYTES } from "../../platform/file-format.ts";
import { gunzipUnits, zipUnits } from "./archive.ts";
import { mboxUnits, ndjsonUnits } from "./lines.ts";
import { type Content, type FileUnit, failure, LIMITS, tooLarge } from "./unit.ts";

const CHUNK_BYTES = 256 * 1024; // a large file is read in a quarter of the time that chunks of 64 KB take

/** Everything in a file or folder, one unit at a time and never more than one document in memory. Bad parts are named, the rest goes on. */
export async function* fileUnits(path: string, depth = 0): AsyncGenerator<FileUnit> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) yield* folderUnits(path, depth);
    else if (!found.isFile()) yield failure(path, "not-a-file", "is neither a file nor a folder");
    else
      yield* contentUnits(
        { origin: path, size: found.size, head: await headOf(path), chunks: () => createReadStream(path, { highWaterMark: CHUNK_BYTES }) },
        0,
      );
  } catch (error) {
    const missing = error instanceof Error && "code" in error && error.code === "ENOENT";
    yield failure(path, missing ? "not-found" : "unreadable", missing ? "there is no such file" : messageOf(error));
  }
}

async function* folderUnits(path: string, depth: number): AsyncGenerator<FileUnit> {
  if (depth >= LIMITS.folderDepth) return yield failure(path, "too-deep", `folders are nested more than ${LIMITS.folderDepth} deep`);
  const entries = await readdir(path, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith(".") || entry.isSymbolicLink()) continue; // a link may lead anywhere, or back here
    yield* fileUnits(join(path, entry.name), depth + 1);
  }
}

async function* contentUnits(content: Content, depth: number): AsyncGenerator<FileUnit> {
  const { origin, chunks, head, size } = content;
  if (size === 0) return yield failure(origin, "empty", "the file is empty");
  const format = formatOf(head, origin);
  if (depth > LIMITS.depth) return yield failure(origin, "too-deep", `archives are nested more than ${LIMITS.depth} deep`);
  if (format === "zip") yield* zipUnits(content, depth, contentUnits);
  else if (format === "gzip") yield* gunzipUnits(content, depth, contentUnits);
  else if (format === "mbox") yield* mboxUnits(chunks(), origin);
  else if (format === "ndjson") yield* ndjsonUnits(chunks(), origin);
  else if (format === "csv" || format === "market-chart") yield { kind: "series", form: format, origin, head, chunks };
  else yield await wholeUnit(content, format);
}

async function wholeUnit({ origin, size, chunks }: Content, format: FileFormat): Promise<FileUnit> {
  if (size > LIMITS.documentBytes) return tooLarge(origin, "the file");
  if (format === "unknown")
    return failure(origin, "unknown-format", "is none of the kinds that are read: mail, mbox, feed, OPML, HTML, text, NDJSON, series CSV, zip, gz");
  const bytes = await collected(chunks());
  if (format === "opml") return { kind: "opml", origin, bytes };
  if (format === "text") return { kind: "delivery", origin, format: "document", bytes: textDocument(origin, bytes) };
  return { kind: "delivery", origin, format: format === "mail" ? "mail" : format === "feed" ? "feed" : "page", bytes };
}

function textDocument(origin: string, bytes: Uint8Array): Uint8Array {
  const name = origin.split("/").at(-1) ?? origin;
  return Buffer.from(JSON.stringify({ id: name, text: new TextDecoder().decode(bytes), title: name.replace(/\.\w+$/, "") }));
}

async function collected(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return Buffer.concat(parts);
}

async function headOf(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
