import type { Desk } from "./desk.ts";
import { ThreadPool } from "./platform/thread.ts";

const TIME_LIMIT_MS = 10 * 60_000;
const THREADS = 1;
const MEMORY_MB = 1_024;

/** Starts the threads that heavy pure work is done in, when first needed. */
export function thinkingThreads(): { think: Desk["think"]; close(): Promise<void> } {
  const pool = new ThreadPool(new URL("./thinking.worker.ts", import.meta.url), { size: THREADS, timeoutMs: TIME_LIMIT_MS, memoryMb: MEMORY_MB });
  return { think: (task, input) => pool.run({ task, input }), close: () => pool.close() };
}
