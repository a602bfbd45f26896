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

/** Small young generations: garbage is collected early, so that a thread stays small. */
const YOUNG_MB = 24;
const OLD_MB = 256;

/** Threads that each run one module, started when first needed. The module answers each message with `{ answer }` or `{ error }`. */
export class ThreadPool {
  readonly #module: URL;
  readonly #timeoutMs: number;
  readonly #memoryMb: number;
  readonly #seats: Seat[];
  readonly #queue: Waiting[] = [];
  #closed = false;

  constructor(module: URL, { size, timeoutMs, memoryMb = OLD_MB }: { size: number; timeoutMs: number; memoryMb?: number }) {
    this.#module = module;
    this.#memoryMb = memoryMb;
    this.#timeoutMs = timeoutMs;
    this.#seats = Array.from({ length: size }, () => ({ worker: null, current: null, timer: null }));
  }

  /** Sends one message to a free thread and waits for its answer. Rejects with ThreadFailure on a crash or past the time limit. */
  run(message: unknown): Promise<unknown> {
    return new Promise((resolve, reject) => {
      this.#queue.push({ message, resolve, reject });
      this.#assign();
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all(this.#seats.map(({ worker }) => worker?.terminate()));
  }

  #assign(): void {
    for (const seat of this.#seats) {
      if (seat.current || this.#closed) continue;
      const next = this.#queue.shift();
      if (!next) return;
      seat.current = next;
      seat.worker ??= this.#start(seat);
      seat.worker.ref();
      seat.timer = setTimeout(() => this.#fail(seat, new ThreadFailure(`took longer than ${this.#timeoutMs / 1000} s`)), this.#timeoutMs);
      seat.worker.postMessage(next.message);
    }
  }

  #start(seat: Seat): Worker {
    const worker = new Worker(this.#module, { resourceLimits: { maxOldGenerationSizeMb: this.#memoryMb, maxYoungGenerationSizeMb: YOUNG_MB } });
    worker.on("message", (reply: { answer?: unknown; error?: string }) => this.#finish(seat, reply));
    worker.on("error", (error) => this.#fail(seat, new ThreadFailure(error.message)));
    worker.on("exit", () => this.#fail(seat, new ThreadFailure("the thread ended")));
    return worker;
  }

  #finish(seat: Seat, { answer, error }: { answer?: unknown; error?: string }): void {
    const done = release(seat);
    seat.worker?.unref();
    if (error === undefined) done?.resolve(answer);
    else done?.reject(new Error(error));
    this.#assign();
  }

  #fail(seat: Seat, error: Error): void {
    const worker = seat.worker;
    seat.worker = null;
    worker?.removeAllListeners();
    worker?.on("error", () => {}); // its end has been dealt with
    void worker?.terminate();
    release(seat)?.reject(error);
    this.#assign();
  }
}

function release(seat: Seat): Waiting | null {
  if (seat.timer) clearTimeout(seat.timer);
  const { current } = seat;
  seat.timer = null;
  seat.current = null;
  return current;
}
