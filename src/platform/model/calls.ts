import { setTimeout as sleepFor } from "node:timers/promises";
import PQueue from "p-queue";
import type { Clock } from "../clock.ts";
import { asked, type BreakerSettings, backoffMs, CLOSED, failed, mayAsk } from "../patience.ts";
import type { Budget } from "./budget.ts";
import { isFailure, isPassing, ModelTrouble, troubleOf } from "./trouble.ts";

const MOST_TRIES = 3;
const MOST_WAITING = 50;
/** A call, with its waits and tries, ends within so many times the limit of one try. */
const WHOLE = 3;
const BREAKER: BreakerSettings = { failures: 5, minutes: 1 };

export interface CallSettings {
  /** The limit of one try. */
  tryMs: number;
  atOnce: number;
  budget: Budget;
  clock: Clock;
  sleep?: (ms: number, signal: AbortSignal) => Promise<unknown>;
  /** In [0, 1). */
  random?: () => number;
}

export interface CallOptions {
  /** Whether a person waits for it: such calls go first. */
  isUrgent?: boolean | undefined;
  signal?: AbortSignal | undefined;
}

/**
 * The manners towards one endpoint: so many calls at once, others waiting in a bounded queue; tries with growing pauses; a rest once it keeps failing; no call
 * once the day's money is spent. Whatever the endpoint does, a call ends within three times the limit of a try. Throws ModelTrouble.
 */
export function newCalls({ tryMs, atOnce, budget, clock, sleep = pause, random = Math.random }: CallSettings) {
  const queue = new PQueue({ concurrency: atOnce });
  let breaker = CLOSED;

  return async function call<T>(ask: (signal: AbortSignal) => Promise<T>, { isUrgent = false, signal }: CallOptions = {}): Promise<T> {
    if (queue.size >= MOST_WAITING) throw new ModelTrouble("busy", `${MOST_WAITING} questions wait for the model already`);
    const limit = AbortSignal.timeout(tryMs * WHOLE);
    const ends = signal ? AbortSignal.any([limit, signal]) : limit;
    const until = Date.now() + tryMs * WHOLE; // beside the timer above, and not the desk's time
    try {
      return await queue.add(() => tried(ask, { signal: ends, until }), { signal: ends, priority: isUrgent ? 1 : 0 });
    } catch (error) {
      if (signal?.aborted) throw new ModelTrouble("cancelled", "the question to the model was given up");
      if (limit.aborted) throw new ModelTrouble("timeout", `the model gave no answer within ${(tryMs * WHOLE) / 1000} s`);
      throw error;
    }
  };

  async function tried<T>(ask: (signal: AbortSignal) => Promise<T>, { signal, until }: { signal: AbortSignal; until: number }): Promise<T> {
    for (let tries = 1; ; tries += 1) {
      await admitted();
      try {
        const answer = await ask(signal);
        breaker = CLOSED;
        return answer;
      } catch (error) {
        const trouble = signal.aborted ? new ModelTrouble("cancelled", "given up") : troubleOf(error);
        const wait = pauseAfter(trouble, tries);
        const isLast = wait === null || Date.now() + wait > until;
        noted(trouble, isLast);
        if (isLast) throw trouble;
        await sleep(wait, signal);
      }
    }
  }

  async function admitted(): Promise<void> {
    const now = clock.now().getTime();
    if (!mayAsk(breaker, now)) throw new ModelTrouble("resting", restingMessage(breaker.openUntil, now));
    await budget.check();
    if (!mayAsk(breaker, now)) throw new ModelTrouble("resting", restingMessage(breaker.openUntil, now)); // another took the trial meanwhile
    breaker = asked(breaker);
  }

  /** How long to wait before the next try; null where there is to be none. */
  function pauseAfter(trouble: ModelTrouble, tries: number): number | null {
    if (!isPassing(trouble) || tries >= MOST_TRIES) return null;
    return Math.max(trouble.waitMs ?? 0, backoffMs(tries, { limited: false, random: random() }));
  }

  /** Tells the breaker. A rest that the endpoint itself asked for is kept to where nobody waits it out. */
  function noted(trouble: ModelTrouble, isLast: boolean): void {
    const now = clock.now().getTime();
    const rest = isLast && trouble.waitMs !== null ? new Date(now + trouble.waitMs) : null;
    if (isFailure(trouble)) breaker = failed(breaker, BREAKER, now, rest);
    else breaker = trouble.kind === "cancelled" ? { ...breaker, trial: false } : CLOSED;
  }
}

function restingMessage(until: number | null, now: number): string {
  const seconds = Math.max(1, Math.ceil(((until ?? now) - now) / 1000));
  return `the model's endpoint kept failing, or asked for a rest: it is left alone for ${seconds} s`;
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await sleepFor(ms, undefined, { signal });
}
