import { existsSync, readFileSync } from "node:fs";
import { cp, rename, rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import type { EmbeddedStart } from "./embedded.worker.ts";

const PGLITE = new URL("../../node_modules/@electric-sql/pglite/package.json", import.meta.url);

/** An empty database, made once by `npm ci`: to copy it takes a tenth of the time and none of the half gigabyte that making one does. */
export function templateFolder(): string {
  const { version } = JSON.parse(readFileSync(PGLITE, "utf8")) as { version: string };
  return fileURLToPath(new URL(`../../dist/database-${version}`, import.meta.url));
}

/** An empty database in a folder: a copy of the template, or made anew where there is none. What was cut short is no database yet. */
export async function newDatabase(folder: string): Promise<void> {
  const template = templateFolder();
  const half = `${folder}.half`;
  await rm(half, { recursive: true, force: true });
  if (existsSync(template)) await cp(template, half, { recursive: true });
  else await makeDatabase(half);
  await rename(half, folder);
}

/** Makes a database in a thread of its own, which takes half a gigabyte that goes with the thread. */
export async function makeDatabase(folder: string): Promise<void> {
  const start: EmbeddedStart = { folder, socket: null, busySince: new BigInt64Array(new SharedArrayBuffer(8)) };
  const worker = new Worker(new URL("./embedded.worker.ts", import.meta.url), { workerData: start });
  await new Promise((resolve, reject) => {
    worker.once("message", ({ error }: { error?: string }) => (error === undefined ? resolve(null) : reject(new Error(error))));
    worker.once("error", reject);
  });
  await worker.terminate();
}
