import { existsSync } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { Conflict } from "../platform/errors.ts";
import { type FolderLock, lockFolder } from "../platform/lock.ts";
import type { EmbeddedRequest, EmbeddedStart } from "./embedded.worker.ts";
import { newDatabase } from "./embedded-template.ts";

/** pg connects to `<folder>/.s.PGSQL.5432`. */
const SOCKET_NAME = ".s.PGSQL.5432";
/** A request that outlasts this is broken off by restarting the database's thread: nothing else can interrupt it. */
const STUCK_MS = 90_000;
const WATCH_MS = 5_000;
const MAX_SOCKET_PATH = 100; // sun_path holds 104 to 108 bytes

export interface EmbeddedDatabase {
  /** Folder of the Unix socket, for pg's `host`. */
  socketFolder: string;
  /** VACUUM (ANALYZE) and CHECKPOINT: the embedded database has no background processes of its own. */
  maintain(): Promise<void>;
  close(): Promise<void>;
}

/** Starts the embedded database of a folder in a thread of its own. Throws Conflict where another process has it open. */
export async function startEmbedded(home: string): Promise<EmbeddedDatabase> {
  const lock = lockFolder(home);
  if ("heldBy" in lock) throw new Conflict(`the desk in ${home} is already open by process ${lock.heldBy ?? "unknown"}`);
  try {
    return await startThread(home, lock);
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** The socket folder of a desk that another process has open, or null. */
export function openSocketFolder(home: string): string | null {
  const folder = socketFolderOf(home);
  return existsSync(join(folder, SOCKET_NAME)) ? folder : null;
}

async function startThread(home: string, lock: FolderLock): Promise<EmbeddedDatabase> {
  const socketFolder = socketFolderOf(home);
  await mkdir(socketFolder, { recursive: true, mode: 0o700 });
  await rm(join(socketFolder, SOCKET_NAME), { force: true });
  const folder = join(home, "database");
  if (!existsSync(join(folder, "PG_VERSION"))) await newDatabase(folder);
  const busySince = new BigInt64Array(new SharedArrayBuffer(8));
  const start = { folder, socket: join(socketFolder, SOCKET_NAME), busySince };
  let worker = await opened(start);
  const watchdog = setInterval(() => void restartIfStuck().catch(fail), WATCH_MS).unref();

  async function restartIfStuck(): Promise<void> {
    const since = Number(Atomics.load(busySince, 0));
    if (since === 0 || Date.now() - since < STUCK_MS) return;
    Atomics.store(busySince, 0, 0n);
    const stuck = worker;
    stuck.removeAllListeners();
    await stuck.terminate();
    await rm(start.socket, { force: true });
    worker = await opened(start); // as after a crash: what was committed is there, and clients connect anew
  }

  return {
    socketFolder,
    maintain: () => ask(worker, "maintain"),
    async close() {
      clearInterval(watchdog);
      await ask(worker, "close");
      worker.removeAllListeners();
      await worker.terminate();
      await rm(start.socket, { force: true });
      lock.release();
    },
  };
}

async function opened(start: EmbeddedStart): Promise<Worker> {
  const worker = threadFor(start);
  await reply(worker);
  worker.on("error", fail);
  return worker;
}

/** Without its database the process can't go on: it ends loudly, and a restart finds everything. */
function fail(error: unknown): never {
  throw error;
}

function threadFor(workerData: EmbeddedStart): Worker {
  return new Worker(new URL("./embedded.worker.ts", import.meta.url), { workerData });
}

function ask(worker: Worker, request: EmbeddedRequest): Promise<void> {
  worker.postMessage(request);
  return reply(worker);
}

function reply(worker: Worker): Promise<void> {
  return new Promise((resolve, reject) => {
    worker.once("message", ({ error }: { error?: string }) => (error === undefined ? resolve() : reject(new Error(error))));
    worker.once("error", reject);
  });
}

function socketFolderOf(home: string): string {
  const beside = join(home, "run");
  if (join(beside, SOCKET_NAME).length <= MAX_SOCKET_PATH) return beside;
  throw new Conflict(
    `ASSAY_HOME is too long for a Unix socket (${join(beside, SOCKET_NAME).length} characters, at most ${MAX_SOCKET_PATH}); choose a shorter folder`,
  );
}
