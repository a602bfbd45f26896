import { Worker } from "node:worker_threads";

interface Waiting {
  message: unknown;
  resolve(answer: unknown): void;
  reject(error: Error): void;
}

interface Seat {
  worker: Worker | null;
  current: Waiting | null;
  timer: NodeJS.Timeout | null;
}

/** Work outlasted its limit or took its thread down; the thread has been replaced. */
export class ThreadFailure extends Error {
  override name = "ThreadFailure";
}

export interface ThreadPool {
  /** Sends one message to a free thread and waits for its answer. Rejects with ThreadFailure on a crash or past the time limit. */
  run(message: unknown): Promise<unknown>;
  close(): Promise<void>;
}

/** Small young generations: garbage is collected early, so that a thread stays small. */
const LIMITS = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 16 };

/** Threads that each run one module, started when first needed. The module answers each `message` with `{ answer }` or `{ error }`. */
export function threadPool(module: URL, { size, timeoutMs }: { size: number; timeoutMs: number }): ThreadPool {
  const seats: Seat[] = Array.from({ length: size }, () => ({ worker: null, current: null, timer: null }));
  const queue: Waiting[] = [];
  let closed = false;

  return {
    run(message) {
      return new Promise((resolve, reject) => {
        queue.push({ message, resolve, reject });
        assign();
      });
    },
    async close() {
      closed = true;
      await Promise.all(seats.map(({ worker }) => worker?.terminate()));
    },
  };

  function assign(): void {
    for (const seat of seats) {
      if (seat.current || closed) continue;
      const next = queue.shift();
      if (!next) return;
      seat.current = next;
      seat.worker ??= start(seat);
      seat.worker.ref();
      seat.timer = setTimeout(() => fail(seat, new ThreadFailure(`took longer than ${timeoutMs / 1000} s`)), timeoutMs);
      seat.worker.postMessage(next.message);
    }
  }

  function start(seat: Seat): Worker {
    const worker = new Worker(module, { resourceLimits: LIMITS });
    worker.on("message", (reply: { answer?: unknown; error?: string }) => finish(seat, reply));
    worker.on("error", (error) => fail(seat, new ThreadFailure(error.message)));
    worker.on("exit", () => fail(seat, new ThreadFailure("the thread ended")));
    return worker;
  }

  function finish(seat: Seat, { answer, error }: { answer?: unknown; error?: string }): void {
    const done = release(seat);
    seat.worker?.unref();
    if (error === undefined) done?.resolve(answer);
    else done?.reject(new Error(error));
    assign();
  }

  function fail(seat: Seat, error: Error): void {
    const worker = seat.worker;
    seat.worker = null;
    worker?.removeAllListeners();
    worker?.on("error", () => {}); // its end has been dealt with
    void worker?.terminate();
    release(seat)?.reject(error);
    assign();
  }

  function release(seat: Seat): Waiting | null {
    if (seat.timer) clearTimeout(seat.timer);
    const { current } = seat;
    seat.timer = null;
    seat.current = null;
    return current;
  }
}
