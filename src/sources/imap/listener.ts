import type { Desk, Listener } from "../../desk.ts";
import { claimMailboxes, endWatch, keepWatch } from "../../store/mailboxes.ts";
import { type Watch, watch } from "./watch.ts";

interface Options {
  /** How often mailboxes that were added, changed or taken away are noticed. */
  lookMs: number;
  /** How long a process that died keeps others from its mailboxes. */
  leaseMs: number;
  retryMs?: (failures: number) => number;
}

const USUAL: Options = { lookMs: 10_000, leaseMs: 60_000 };

/** Watches every mailbox that is connected, each in one process at a time. */
export function mailboxListener(options: Partial<Options> = {}): Listener {
  return { name: "mailboxes", open: (desk) => listen(desk, { ...USUAL, ...options }) };
}

export const watchMailboxes = mailboxListener();

async function listen(desk: Desk, { lookMs, leaseMs, retryMs }: Options): Promise<{ close(): Promise<void> }> {
  const { db, clock, log } = desk;
  const watches = new Map<string, Watch & { changedAt: number }>();
  let looking: Promise<void> = Promise.resolve();

  async function look(): Promise<void> {
    const now = clock.now();
    const until = new Date(now.getTime() + leaseMs);
    const claimed = await claimMailboxes(db, { now, until });
    const kept = await keepWatch(db, [...new Set([...watches.keys(), ...claimed])], until);
    const wanted = new Map(kept.map(({ id, changedAt }) => [id, changedAt.getTime()]));
    for (const [id, { changedAt, close }] of [...watches]) {
      if (wanted.get(id) === changedAt) continue;
      watches.delete(id);
      await close();
    }
    for (const [id, changedAt] of wanted) if (!watches.has(id)) watches.set(id, { ...watch(desk, id, retryMs ? { retryMs } : {}), changedAt });
  }

  const lookSafely = () => {
    looking = looking.then(look).catch((error: unknown) => log.error({ error: String(error) }, "Mailboxes could not be looked up"));
    return looking;
  };
  await lookSafely();
  const timer = setInterval(() => void lookSafely(), lookMs);
  return {
    async close() {
      clearInterval(timer);
      await looking;
      const ids = [...watches.keys()];
      await Promise.all([...watches.values()].map((each) => each.close()));
      await endWatch(db, ids);
    },
  };
}
