import { setTimeout as sleepFor } from "node:timers/promises";
import type { Clock } from "../../platform/clock.ts";
import type { Fetch, Fetched } from "../../platform/fetch.ts";
import { asked, type BreakerSettings, backoffMs, CLOSED, failed, LONGEST_WAIT_MS, mayAsk, retryAfterMs } from "../../platform/patience.ts";
import { BrokenOff, goodAnswer, jsonOf, plainTextOf } from "./answer.ts";
import type { Ask, AskOptions, Provider } from "./provider.ts";
import { isAboutTheRequest, isPassing, ProviderTrouble } from "./trouble.ts";

const MAX_TRIES = 4;
const MAX_BYTES = 20 * 1024 * 1024;
const BREAKER: BreakerSettings = { failures: 5, minutes: 5 };

export interface AskSettings {
  fetch: Fetch;
  provider: Pick<Provider, "name" | "pauseMs">;
  clock: Clock;
  sleep?: (ms: number) => Promise<unknown>;
  /** In [0, 1). */
  random?: () => number;
  breaker?: BreakerSettings;
}

/** The manners towards one provider. It remembers when it asked last and how that went: there is to be one a provider and process. */
export function newAsk({ fetch, provider, clock, sleep = sleepFor, random = Math.random, breaker: settings = BREAKER }: AskSettings): Ask {
  const { name, pauseMs } = provider;
  let breaker = CLOSED;
  let nextAt = 0;

  return {
    json: (url, schema, { objection, ...options } = {}) => guarded(() => tried(url, options, (answer) => jsonOf(name, answer, schema, objection))),
    text: (url, options = {}) => guarded(() => tried(url, options, (answer) => plainTextOf(name, answer))),
  };

  /** Lets an ask through only while the breaker allows it, and tells the breaker what came of it. */
  async function guarded<T>(ask: () => Promise<T>): Promise<T> {
    if (!mayAsk(breaker, now())) throw openTrouble(name, new Date(breaker.openUntil ?? 0));
    breaker = asked(breaker);
    try {
      const answer = await ask();
      breaker = CLOSED;
      return answer;
    } catch (error) {
      const harmless = error instanceof ProviderTrouble && isAboutTheRequest(error);
      breaker = harmless ? CLOSED : failed(breaker, settings, now(), error instanceof ProviderTrouble ? error.retryAt : null);
      throw error;
    }
  }

  async function tried<T>(url: string, options: AskOptions, read: (answer: Fetched) => T): Promise<T> {
    for (let tries = 1; ; tries += 1) {
      await turn();
      const answer = await fetch(url, { headers: options.headers ?? {}, maxBytes: options.maxBytes ?? MAX_BYTES });
      try {
        return read(goodAnswer(name, answer));
      } catch (error) {
        nextAt = Math.max(nextAt, now() + waitAfter(error, answer, tries)); // what runs beside this waits as well
      }
    }
  }

  /** Waits for the next moment at which the provider may be asked, and takes it. */
  async function turn(): Promise<void> {
    const wait = nextAt - now();
    nextAt = Math.max(nextAt, now()) + pauseMs;
    if (wait > 0) await sleep(wait);
  }

  /** How long to wait before the next try. Throws the error where there is to be none. */
  function waitAfter(error: unknown, answer: Awaited<ReturnType<Fetch>>, tries: number): number {
    if (!(error instanceof ProviderTrouble) || !(isPassing(error) || error instanceof BrokenOff)) throw error;
    const header = "headers" in answer ? answer.headers["retry-after"] : undefined;
    const wished = isPassing(error) ? retryAfterMs(header, clock.now()) : null;
    if (wished !== null && wished > LONGEST_WAIT_MS) throw later(error, new Date(now() + wished));
    if (tries >= MAX_TRIES) throw wished === null ? error : later(error, new Date(now() + wished));
    return Math.max(wished ?? 0, backoffMs(tries, { limited: error.kind === "rate-limit" && wished === null, random: random() }));
  }

  function now(): number {
    return clock.now().getTime();
  }
}

function later({ kind, message, status }: ProviderTrouble, retryAt: Date): ProviderTrouble {
  return new ProviderTrouble({ kind, status, retryAt, message: `${message}; it wants to be asked again after ${minute(retryAt)}` });
}

function openTrouble(name: string, until: Date): ProviderTrouble {
  return new ProviderTrouble({
    kind: "breaker",
    retryAt: until,
    message: `${name} kept failing, or asked for a rest: it is left alone until ${minute(until)}`,
  });
}

function minute(moment: Date): string {
  return `${moment.toISOString().slice(0, 16).replace("T", " ")} UTC`;
}
