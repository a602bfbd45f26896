// The thread of the embedded database: PGlite, served on a Unix socket that every client of the desk uses.
import { setFlagsFromString } from "node:v8";
import { parentPort, workerData } from "node:worker_threads";
import { PGlite } from "@electric-sql/pglite";
import { unaccent } from "@electric-sql/pglite/contrib/unaccent";
import { messageOf } from "../platform/errors.ts";
import { EmbeddedServer } from "./embedded-server.ts";

export interface EmbeddedStart {
  folder: string;
  /** Where to serve it; null: only make the database, and end. */
  socket: string | null;
  /** One 64-bit number, shared: when the request at hand began, in milliseconds, or 0. The watchdog reads it. */
  busySince: BigInt64Array;
}
export type EmbeddedRequest = "maintain" | "close";

/** One function of PostgreSQL's main loop costs V8's optimising compiler 600 MB. What is compiled while these are off is never optimised. */
const TIER_UP = ["wasm-tier-up", "wasm-dynamic-tiering"];

const { folder, socket, busySince } = workerData as EmbeddedStart;
for (const flag of TIER_UP) setFlagsFromString(`--no-${flag}`);
const db = await PGlite.create({
  dataDir: folder,
  extensions: { unaccent },
  startParams: [...PGlite.defaultStartParams, "-c", "shared_buffers=64MB"],
});
for (const flag of TIER_UP) setFlagsFromString(`--${flag}`);
if (socket === null) {
  await db.close();
  parentPort?.postMessage({});
} else {
  await serve(socket);
}

async function serve(path: string): Promise<void> {
  const { rows } = await db.query<{ server_version: string }>("show server_version");
  const beat = (busy: boolean) => void Atomics.store(busySince, 0, busy ? BigInt(Date.now()) : 0n);
  const server = new EmbeddedServer(db, { version: rows[0]?.server_version ?? "", beat });
  await server.listen(path);
  const answers: Record<EmbeddedRequest, () => Promise<void>> = {
    maintain,
    async close() {
      await server.close();
      await db.close();
    },
  };
  parentPort?.on("message", async (request: EmbeddedRequest) => {
    try {
      await answers[request]();
      parentPort?.postMessage({});
    } catch (error) {
      parentPort?.postMessage({ error: messageOf(error) });
    }
  });
  parentPort?.postMessage({});
}

async function maintain(): Promise<void> {
  const { rows } = await db.query<{ name: string }>("select format('%I.%I', schemaname, relname) as name from pg_stat_user_tables");
  for (const { name } of rows) await db.exec(`VACUUM (ANALYZE) ${name}`); // a table at a time: others get their turn in between
  await db.exec("CHECKPOINT");
}
