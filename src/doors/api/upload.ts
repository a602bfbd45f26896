import { createWriteStream } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Desk } from "../../desk.ts";
import { Refused } from "../../platform/errors.ts";
import { WrongType } from "./problem.ts";

const MAX_UPLOAD_BYTES = 2 * 1024 * 1024 * 1024;
const MAX_NAME = 80; // characters, of up to 3 bytes each; file systems take 255 bytes
const STREAMED = "application/octet-stream";

/** Bodies of this type are not collected: whoever wants one reads the stream. */
export async function acceptUploads(app: FastifyInstance): Promise<void> {
  app.addContentTypeParser(STREAMED, { bodyLimit: MAX_UPLOAD_BYTES }, (_request, payload, done) => done(null, payload));
}

/** Writes a request's body to a file of the desk and hands over its path. The file goes when the work that was begun with it ends. */
export async function keptUpload<T>(desk: Desk, request: FastifyRequest, work: (path: string) => Promise<T>): Promise<T> {
  const { title = "upload" } = request.query as { title?: string };
  const { body } = request;
  if (!(body instanceof Readable)) throw new WrongType(`send the file itself as ${STREAMED}`);
  const folder = join(desk.config.home, "uploads", request.id);
  const path = join(folder, fileName(title));
  await mkdir(folder, { recursive: true, mode: 0o700 });
  try {
    await pipeline(body, bounded(), createWriteStream(path, { mode: 0o600 }));
    const result = await work(path);
    whenRunEnds(desk, result, () => void rm(folder, { recursive: true, force: true }));
    return result;
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

/** The title as a file's name, its ending kept: that tells what is in it. */
function fileName(title: string): string {
  const plain = basename(title).replace(/[^\p{L}\p{N}._ -]+/gu, "_");
  return plain.slice(-MAX_NAME).replace(/^\.+/, "") || "upload";
}

function bounded(): Transform {
  let size = 0;
  return new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      size += chunk.length;
      if (size > MAX_UPLOAD_BYTES) done(new Refused("the file is larger than 2 GB; import it with the command line: assay import FILE"));
      else done(null, chunk);
    },
  });
}

function whenRunEnds(desk: Desk, run: unknown, finish: () => void): void {
  const { id } = run as { id?: string };
  const end = desk.events.subscribe(({ type, data }) => {
    if (type !== "run" || data.id !== id || (data.state !== "done" && data.state !== "failed")) return;
    end();
    finish();
  });
}
