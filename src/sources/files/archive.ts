import type { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { type Entry, fromBufferPromise, openPromise, type ZipFile } from "yauzl";
import { messageOf } from "../../platform/errors.ts";
import { HEAD_BYTES } from "../../platform/file-format.ts";
import { type Content, type FileUnit, failure, LIMITS, type OpenContent, tooLarge } from "./unit.ts";

/** The files in a zip. Names are only labels: nothing is ever written to a path from an archive. */
export async function* zipUnits(content: Content, depth: number, open: OpenContent): AsyncGenerator<FileUnit> {
  const { origin } = content;
  let zip: ZipFile;
  try {
    zip = await zipOf(content, depth);
  } catch (error) {
    return yield failure(origin, "bad-archive", `not a readable zip: ${messageOf(error)}`);
  }
  try {
    yield* entriesOf(zip, { origin, depth, open });
  } catch (error) {
    yield failure(origin, "bad-archive", `the zip can't be read further: ${messageOf(error)}`);
  } finally {
    zip.close();
  }
}

async function* entriesOf(zip: ZipFile, { origin, depth, open }: { origin: string; depth: number; open: OpenContent }): AsyncGenerator<FileUnit> {
  let unpacked = 0;
  let entries = 0;
  for await (const entry of zip.eachEntry()) {
    entries += 1;
    if (entries > LIMITS.archiveEntries) return yield failure(origin, "too-many", `the zip has more than ${LIMITS.archiveEntries} files`);
    if (entry.fileName.endsWith("/") || /(^|\/)(\.|__MACOSX\/)/.test(entry.fileName)) continue;
    const name = `${origin}!${entry.fileName}`;
    unpacked += entry.uncompressedSize;
    if (unpacked > LIMITS.archiveBytes) return yield tooLarge(origin, "the zip, unpacked,", LIMITS.archiveBytes);
    if (entry.isEncrypted()) yield failure(name, "encrypted", "is encrypted");
    else if (isBomb(entry.uncompressedSize, entry.compressedSize))
      yield failure(name, "bomb", `unpacks to more than ${LIMITS.archiveRatio} times its size`);
    else if (entry.uncompressedSize > LIMITS.documentBytes) yield tooLarge(name, "the file");
    else yield* entryUnits(zip, entry, name, (content) => open(content, depth + 1));
  }
}

async function* entryUnits(zip: ZipFile, entry: Entry, name: string, open: (content: Content) => AsyncGenerator<FileUnit>): AsyncGenerator<FileUnit> {
  try {
    const bytes = await bounded(await zip.openReadStreamPromise(entry), LIMITS.documentBytes);
    yield* open(inMemory(name, bytes));
  } catch (error) {
    yield failure(name, "bad-archive", messageOf(error));
  }
}

/** A gzipped file: streamed on, counted as it unfolds. */
export async function* gunzipUnits(content: Content, depth: number, open: OpenContent): AsyncGenerator<FileUnit> {
  const { origin, size } = content;
  const name = origin.replace(/\.gz$/i, "");
  try {
    const head = await firstBytes(unzipped(content), HEAD_BYTES);
    yield* open({ origin: name, size: await sizeBelowLimit(content), head, chunks: () => unzipped(content) }, depth + 1);
  } catch (error) {
    if (error instanceof Bomb) yield failure(origin, "bomb", error.message);
    else yield failure(origin, "bad-archive", `not a readable gz of ${size} bytes: ${messageOf(error)}`);
  }
}

class Bomb extends Error {}

async function* unzipped({ size, chunks }: Content): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip();
  const source = chunks() as Readable | AsyncIterable<Uint8Array>;
  void feed(source, gunzip);
  let unpacked = 0;
  for await (const chunk of gunzip as AsyncIterable<Uint8Array>) {
    unpacked += chunk.length;
    if (isBomb(unpacked, size) || unpacked > LIMITS.archiveBytes)
      throw new Bomb(`unpacks to more than ${LIMITS.archiveRatio} times its size, or beyond ${LIMITS.archiveBytes} bytes`);
    yield chunk;
  }
}

async function feed(
  source: AsyncIterable<Uint8Array>,
  gunzip: NodeJS.WritableStream & { destroy(error?: Error): void; destroyed: boolean },
): Promise<void> {
  try {
    for await (const chunk of source) {
      if (gunzip.destroyed) return;
      if (!gunzip.write(chunk)) await new Promise((resolve) => gunzip.once("drain", resolve).once("close", resolve));
    }
    gunzip.end();
  } catch (error) {
    gunzip.destroy(error instanceof Error ? error : new Error(String(error)));
  }
}

/** Unpacked size as far as it matters: counting stops just past the limit of one document. */
async function sizeBelowLimit(content: Content): Promise<number> {
  let size = 0;
  for await (const chunk of unzipped(content)) {
    size += chunk.length;
    if (size > LIMITS.documentBytes) break;
  }
  return size;
}

async function firstBytes(chunks: AsyncIterable<Uint8Array>, count: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    parts.push(chunk);
    size += chunk.length;
    if (size >= count) break;
  }
  return Buffer.concat(parts).subarray(0, count);
}

function isBomb(unpacked: number, packed: number): boolean {
  return unpacked > LIMITS.ratioFloorBytes && unpacked > packed * LIMITS.archiveRatio;
}

async function bounded(stream: Readable, limit: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > limit) throw new Error("is larger than the archive says");
    parts.push(chunk);
  }
  return Buffer.concat(parts);
}

function inMemory(origin: string, bytes: Uint8Array): Content {
  return { origin, size: bytes.length, head: bytes.subarray(0, HEAD_BYTES), chunks: () => once(bytes) };
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** A zip on disk is read in place; one inside another archive, or packed in a gz, from memory, within the limit of one document. */
async function zipOf({ origin, size, chunks }: Content, depth: number): Promise<ZipFile> {
  if (depth === 0) return openPromise(origin, { lazyEntries: true, autoClose: false });
  if (size > LIMITS.documentBytes) throw new Error("a zip within an archive is read up to 25 MB");
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks()) parts.push(chunk);
  return fromBufferPromise(Buffer.concat(parts), { lazyEntries: true });
}
