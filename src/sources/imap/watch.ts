import type { ImapFlow } from "imapflow";
import type { Desk } from "../../desk.ts";
import { noteConnected, noteFailure, watchedMailbox } from "../../store/mailboxes.ts";
import { failureOf, newConnection } from "./connect.ts";
import { waitAfter } from "./patience.ts";
import { takeLetters } from "./take.ts";

/** A server may forget to tell of new letters; it is asked this often in any case. */
const ASK_MS = 5 * 60_000;

export interface Watch {
  close(): Promise<void>;
}

/** Watches one mailbox until closed: takes what is there, then waits for what comes. After a failure it waits longer each time. */
export function watch(desk: Desk, id: string, { retryMs = waitAfter }: { retryMs?: (failures: number) => number } = {}): Watch {
  const ending = new AbortController();
  const { signal } = ending;
  let client: ImapFlow | null = null;

  async function run(): Promise<void> {
    while (!signal.aborted) {
      const wait = await stay().catch(async (error: unknown) => {
        if (signal.aborted) return 0;
        const failure = failureOf(error);
        desk.log.warn({ mailbox: id, failure }, "A mailbox can't be read");
        return retryMs(await noteFailure(desk.db, id, failure));
      });
      client?.close();
      await pause(wait, signal);
    }
  }

  /** Connects and stays, as long as the connection holds. Returns how long to wait before the next. */
  async function stay(): Promise<number> {
    const mailbox = await watchedMailbox(desk.db, id);
    if (!mailbox) return ASK_MS;
    client = newConnection({ ...mailbox, secret: desk.secrets.open(mailbox.secret, mailbox.id) });
    await client.connect();
    await client.mailboxOpen(mailbox.folder, { readOnly: true });
    await noteConnected(desk.db, id, desk.clock.now());
    while (!signal.aborted && client.usable) {
      const taken = await takeLetters(desk, client, mailbox, signal);
      if (taken > 0) desk.log.info({ mailbox: mailbox.name, letters: taken }, "Took letters");
      if (!signal.aborted) await newsOf(client, signal);
    }
    return signal.aborted ? 0 : retryMs(1);
  }

  const running = run();
  return {
    async close() {
      ending.abort();
      client?.close();
      await running;
    },
  };
}

/** Until the server tells of letters, some minutes have passed, the connection ends, or the watch does. */
function newsOf(client: ImapFlow, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, ASK_MS);
    for (const event of ["exists", "close"] as const) client.once(event, done);
    signal.addEventListener("abort", done, { once: true });
    client.idle().catch(done);

    function done(): void {
      clearTimeout(timer);
      for (const event of ["exists", "close"] as const) client.off(event, done);
      signal.removeEventListener("abort", done);
      resolve();
    }
  });
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  if (ms <= 0 || signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(done, ms);
    signal.addEventListener("abort", done, { once: true });

    function done(): void {
      clearTimeout(timer);
      signal.removeEventListener("abort", done);
      resolve();
    }
  });
}
