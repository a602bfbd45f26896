import { createHash, randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Picture, pictureType } from "./picture.ts";

const FAILED_FOR_MS = 3_600_000;
const BLOCK_BYTES = 4_096; // what the smallest file takes on a disk
const KEPT_SHARE = 0.9; // so that not every further picture has the folder listed again

/** Pictures kept in a folder, by the SHA-256 of their address; and which addresses lately had none. */
export interface PictureShelf {
  find(address: string): Promise<Picture | "failed" | null>;
  keep(address: string, bytes: Uint8Array): Promise<void>;
  keepFailure(address: string): Promise<void>;
}

/** No larger than `maxBytes` in all: the oldest go first. */
export function newPictureShelf({ folder, maxBytes, now }: { folder: string; maxBytes: number; now: () => Date }): PictureShelf {
  let filled: number | null = null;
  const pathOf = (address: string) => join(folder, createHash("sha256").update(address).digest("hex"));

  async function put(path: string, content: Uint8Array | string): Promise<void> {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const half = `${path}.${randomUUID()}`;
    await writeFile(half, content, { mode: 0o600 });
    await rename(half, path);
    filled = filled === null ? await drop(folder, maxBytes) : filled + blocks(content.length);
    if (filled > maxBytes) filled = await drop(folder, maxBytes * KEPT_SHARE);
  }

  return {
    async find(address) {
      const path = pathOf(address);
      const bytes = await contentOf(path);
      const type = bytes && pictureType(bytes);
      if (type) return { type, bytes };
      const failedMs = now().getTime() - Date.parse((await contentOf(`${path}.failed`))?.toString() ?? "");
      return failedMs >= 0 && failedMs < FAILED_FOR_MS ? "failed" : null;
    },
    keep: (address, bytes) => put(pathOf(address), bytes),
    keepFailure: (address) => put(`${pathOf(address)}.failed`, now().toISOString()),
  };
}

async function contentOf(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

/** Takes the oldest files out until the rest is no larger; gives the size of the rest. */
async function drop(folder: string, maxBytes: number): Promise<number> {
  const files = await Promise.all((await readdir(folder)).map((name) => sizeOf(join(folder, name))));
  let total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  for (const { path, bytes } of files.toSorted((a, b) => a.writtenMs - b.writtenMs)) {
    if (total <= maxBytes) break;
    await rm(path, { force: true });
    total -= bytes;
  }
  return total;
}

/** Zero where another request has just taken the file away. */
async function sizeOf(path: string): Promise<{ path: string; bytes: number; writtenMs: number }> {
  try {
    const { size, mtimeMs } = await stat(path);
    return { path, bytes: blocks(size), writtenMs: mtimeMs };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return { path, bytes: 0, writtenMs: 0 };
    throw error;
  }
}

function blocks(bytes: number): number {
  return Math.ceil(bytes / BLOCK_BYTES) * BLOCK_BYTES;
}
