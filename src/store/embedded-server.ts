import { createServer, type Server, type Socket } from "node:net";
import type { PGlite } from "@electric-sql/pglite";
import { endsTransaction, FrameCutter, greeting, leavesTransactionOpen, opensTransaction } from "./wire-frames.ts";

const SSL_REQUEST = 80_877_103;
const GSS_REQUEST = 80_877_104;
const CANCEL_REQUEST = 80_877_102;
/** A client that leaves its transaction open this long is cut off: everybody else waits for it. */
const IDLE_IN_TRANSACTION_MS = 30_000;

/** Whoever asks one thing after another - a page - is let finish: a transaction begins only after this long a pause, and waits for it this long at most. */
const BREATH_MS = 4;
const MAX_WAIT_MS = 60;

interface Request {
  client: Socket;
  batch: Buffer;
  since: number;
}

/**
 * Serves the one session of an embedded database to many clients on a Unix socket. A request - all frames up to its Sync - runs
 * without another's in between, since they share the unnamed statement and portal; a client in a transaction keeps the session until it ends.
 */
export class EmbeddedServer {
  readonly #db: PGlite;
  readonly #version: string;
  readonly #server: Server;
  readonly #clients = new Set<Socket>();
  #queue: Request[] = [];
  #holder: Socket | null = null;
  #idle: NodeJS.Timeout | null = null;
  /** When the last request outside a transaction was answered. */
  #singleAt = 0;
  #running = false;
  readonly #beat: (busy: boolean) => void;

  /** `beat` is told when a request begins and ends. */
  constructor(db: PGlite, { version, beat }: { version: string; beat: (busy: boolean) => void }) {
    this.#db = db;
    this.#version = version;
    this.#beat = beat;
    this.#server = createServer((client) => this.#welcome(client));
  }

  listen(path: string): Promise<void> {
    return new Promise((resolve, reject) => this.#server.once("error", reject).listen(path, resolve));
  }

  close(): Promise<void> {
    for (const client of this.#clients) client.destroy();
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }

  #welcome(client: Socket): void {
    const cutter = new FrameCutter();
    let isStarted = false;
    this.#clients.add(client);
    client.on("error", () => client.destroy()); // a client that went away; its close is dealt with below
    client.on("close", () => void this.#leave(client));
    client.on("data", (chunk: Buffer) => {
      try {
        if (isStarted) return this.#take(client, cutter, chunk);
        const packet = cutter.startup(chunk);
        isStarted = packet !== null && this.#start(client, packet);
        if (isStarted) this.#take(client, cutter, cutter.rest());
      } catch {
        client.destroy(); // speaks no PostgreSQL
      }
    });
  }

  /** True once the client is let in; requests for encryption are declined first. */
  #start(client: Socket, packet: Buffer): boolean {
    const code = packet.readInt32BE(4);
    if (code === SSL_REQUEST || code === GSS_REQUEST) client.write("N");
    else if (code === CANCEL_REQUEST) client.end();
    else client.write(greeting(this.#version));
    return code !== SSL_REQUEST && code !== GSS_REQUEST && code !== CANCEL_REQUEST;
  }

  #take(client: Socket, cutter: FrameCutter, chunk: Buffer): void {
    const { batches, ended } = cutter.push(chunk);
    this.#queue.push(...batches.map((batch) => ({ client, batch, since: performance.now() })));
    if (ended) client.end();
    void this.#work();
  }

  async #work(): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    for (let request = this.#next(); request; request = this.#next()) await this.#answer(request);
    this.#running = false;
  }

  #next(): Request | undefined {
    const at = this.#holder ? this.#queue.findIndex(({ client }) => client === this.#holder) : this.#freeToGo();
    return at === -1 ? undefined : this.#queue.splice(at, 1)[0];
  }

  /** Single requests go before transactions, which hold up everybody - unless one has waited long enough. */
  #freeToGo(): number {
    const single = this.#queue.findIndex(({ batch }) => !opensTransaction(batch));
    const [first] = this.#queue;
    if (!first || (single === 0 && !opensTransaction(first.batch))) return first ? 0 : -1;
    const now = performance.now();
    if (now - first.since > MAX_WAIT_MS) return 0;
    if (single !== -1) return single;
    const pause = this.#singleAt + BREATH_MS - now;
    if (pause > 0) setTimeout(() => void this.#work(), pause);
    return pause > 0 ? -1 : 0;
  }

  async #answer({ client, batch }: Request): Promise<void> {
    if (this.#idle) clearTimeout(this.#idle);
    this.#beat(true);
    try {
      const answer = Buffer.from(await this.#db.execProtocolRaw(batch));
      this.#holder = leavesTransactionOpen(answer) ? client : null;
      if (!this.#holder && !endsTransaction(batch)) this.#singleAt = performance.now();
      client.write(answer);
    } catch {
      client.destroy(); // the database broke off: its client must not wait for an answer
    }
    this.#beat(false);
    if (this.#holder === client) this.#idle = setTimeout(() => client.destroy(), IDLE_IN_TRANSACTION_MS);
    if (client.destroyed && this.#holder === client) await this.#rollBack();
  }

  async #leave(client: Socket): Promise<void> {
    this.#clients.delete(client);
    this.#queue = this.#queue.filter((request) => request.client !== client);
    if (this.#holder === client && !this.#running) {
      await this.#rollBack();
      await this.#work();
    }
  }

  /** The holder is gone with its transaction open. */
  async #rollBack(): Promise<void> {
    this.#running = true;
    await this.#db.exec("rollback");
    this.#holder = null;
    this.#running = false;
  }
}
