// The thread of the embedded database: PGlite, served on a Unix socket that every client of the desk uses.
import { parentPort, workerData } from "node:worker_threads";
import { PGlite } from "@electric-sql/pglite";
import { unaccent } from "@electric-sql/pglite/contrib/unaccent";
import { PGLiteSocketServer } from "@electric-sql/pglite-socket";
import { messageOf } from "../platform/errors.ts";

export interface EmbeddedStart {
  folder: string;
  socket: string;
}
export type EmbeddedRequest = "maintain" | "close";

const MAX_CONNECTIONS = 64;

const { folder, socket } = workerData as EmbeddedStart;
const db = await PGlite.create({ dataDir: folder, extensions: { unaccent }, relaxedDurability: false });
const server = new PGLiteSocketServer({ db, path: socket, maxConnections: MAX_CONNECTIONS });
await server.start();

const answers: Record<EmbeddedRequest, () => Promise<void>> = {
  async maintain() {
    const { rows } = await db.query<{ name: string }>("select format('%I.%I', schemaname, relname) as name from pg_stat_user_tables");
    for (const { name } of rows) await db.exec(`VACUUM (ANALYZE) ${name}`); // a table at a time: others get their turn in between
    await db.exec("CHECKPOINT");
  },
  async close() {
    await server.stop();
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
