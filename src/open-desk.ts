import type { Config } from "./config.ts";
import type { Desk, DeskEvent } from "./desk.ts";
import { openModels } from "./open-models.ts";
import { jobs } from "./pipeline.ts";
import { systemClock } from "./platform/clock.ts";
import { NotFound } from "./platform/errors.ts";
import { newEmitter } from "./platform/events.ts";
import { newFetch } from "./platform/fetch.ts";
import { newLog } from "./platform/log.ts";
import { newMailer } from "./platform/mailer.ts";
import { newQueue, type Queue } from "./platform/queue.ts";
import { secretBox } from "./platform/secret.ts";
import { readingThreads } from "./reading-threads.ts";
import { openStore } from "./store/database.ts";
import { thinkingThreads } from "./thinking-threads.ts";
import { VERSION } from "./version.ts";

export interface OpenDesk {
  desk: Desk;
  /** The queue itself, for processes that work on it. */
  queue: Queue;
  close(): Promise<void>;
}

/**
 * Opens the desk for one process. `shared`: a desk that another process has open is reached through its socket.
 * `queued`: jobs asked for go to the queue; otherwise this process does them at once.
 */
export async function openDesk(config: Config, { shared, queued }: { shared: boolean; queued: boolean }): Promise<OpenDesk> {
  const log = newLog(config.logLevel);
  const store = await openStore({ databaseUrl: config.databaseUrl, home: config.home, share: shared });
  const threads = readingThreads(config.readers);
  const thinking = thinkingThreads();
  const queue = newQueue(store.pool, store.kind === "embedded" ? "pglite" : "postgres", log);
  const contact = config.contact ? `; ${config.contact}` : "";
  const userAgent = `Assay/${VERSION} (feed reader${contact})`;
  const desk: Desk = {
    config,
    store,
    db: store.db,
    clock: systemClock,
    log,
    fetch: newFetch({ allowPrivate: config.allowPrivate, userAgent }),
    secrets: secretBox({ home: config.home, key: config.secretKey }),
    ...openModels(config, { db: store.db, userAgent, now: () => desk.clock.now() }),
    mailer: config.mail && newMailer(config.mail),
    threads,
    think: thinking.think,
    events: newEmitter<DeskEvent>(),
    perform,
    queue: queued ? queue : { enqueue: perform, backlog: () => queue.backlog() },
  };

  async function perform(name: string, input: Record<string, unknown> = {}): Promise<void> {
    const job = jobs.find((each) => each.name === name);
    if (!job) throw new NotFound(`there is no job ${name}`);
    await job.run(desk, input);
  }

  return {
    desk,
    queue,
    async close() {
      await queue.close();
      await threads.close();
      await thinking.close();
      await store.close();
    },
  };
}
