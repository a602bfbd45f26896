import type { Pool } from "pg";
import { PgBoss } from "pg-boss";
import type { Log } from "./log.ts";

const POLL_SECONDS = 2;
const RETRIES = 5;
const SCHEMA = "jobs";

export interface QueuedJob {
  name: string;
  /** Cron expression, UTC; without it the job runs only when asked for. */
  every?: string;
  run(input: Record<string, unknown>): Promise<void>;
}

export interface Queue {
  /** Asks for a job to be done soon. With a key, one that already waits under it is not doubled. */
  enqueue(job: string, input?: Record<string, unknown>, key?: string): Promise<void>;
  /** Begins to work on these jobs in this process, until closed. */
  work(jobs: QueuedJob[]): Promise<void>;
  /** Counts of jobs by name that wait or failed, for `doctor` and the metrics. */
  backlog(): Promise<{ name: string; waiting: number; failed: number }[]>;
  close(): Promise<void>;
}

/** The job queue, in the desk's own database: pg-boss over the pool. Started when first used. */
export function newQueue(pool: Pool, backend: "postgres" | "pglite", log: Log): Queue {
  const boss = new PgBoss({
    db: { executeSql: async (text, values) => pool.query(text, values) },
    backend,
    schema: SCHEMA,
    ...(backend === "pglite" ? { superviseIntervalSeconds: 300 } : {}),
  });
  boss.on("error", (error) => log.error({ error: error.message }, "Queue error"));
  boss.on("warning", ({ message }) => log.debug({ message }, "Queue warning"));
  const known = new Set<string>();
  let started: Promise<unknown> | null = null;

  async function queueNamed(name: string): Promise<void> {
    started ??= boss.start();
    await started;
    if (known.has(name)) return;
    await boss.createQueue(name, { retryLimit: RETRIES, retryBackoff: true, policy: "short" });
    known.add(name);
  }

  return {
    async enqueue(job, input = {}, key) {
      await queueNamed(job);
      await boss.send(job, input, key ? { singletonKey: key } : {});
    },
    async work(jobs) {
      for (const job of jobs) {
        await queueNamed(job.name);
        if (job.every) await boss.schedule(job.name, job.every, {}, { tz: "UTC" });
        await boss.work(job.name, { pollingIntervalSeconds: POLL_SECONDS }, async (claimed) => {
          for (const { data } of claimed) await job.run((data ?? {}) as Record<string, unknown>);
        });
      }
    },
    async backlog() {
      const { rows: tables } = await pool.query<{ there: boolean }>(`select to_regclass('${SCHEMA}.job') is not null as there`);
      if (!tables[0]?.there) return []; // no process has worked on this desk's jobs yet
      const { rows } = await pool.query<{ name: string; waiting: number; failed: number }>(
        `select name, count(*) filter (where state in ('created', 'retry')) as waiting, count(*) filter (where state = 'failed') as failed from ${SCHEMA}.job group by name order by name`,
      );
      return rows;
    },
    async close() {
      if (!started) return;
      await started;
      await boss.stop({ graceful: true, timeout: 5_000 });
    },
  };
}
