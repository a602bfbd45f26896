import { z } from "zod";
import type { Desk } from "../../desk.ts";
import { type KeptSocket, type KeptSocketOptions, keepSocket } from "./kept-socket.ts";
import type { Tick } from "./minute-book.ts";

export const SOURCE = "binance";

/** Only what is used of a mini ticker: event time in ms, symbol, close. */
const Message = z.object({ data: z.object({ e: z.literal("24hrMiniTicker"), E: z.int(), s: z.string(), c: z.string() }) });

export interface StreamOptions extends Pick<KeptSocketOptions, "silenceMs" | "firstWaitMs" | "maxWaitMs"> {
  /** Streams asked for in one message, and the pause to the next. */
  chunk: number;
  chunkPauseMs: number;
}

/** Binance's mini tickers of the symbols that are wanted, over one connection; none while nothing is wanted. */
export class BinanceStreams {
  readonly #desk: Desk;
  readonly #options: StreamOptions;
  readonly #onTick: (tick: Tick) => void;
  readonly #pauses = new Set<NodeJS.Timeout>();
  /** Assets by their symbol. */
  #wanted = new Map<string, string>();
  #socket: KeptSocket | null = null;
  #number = 0;

  constructor(desk: Desk, options: StreamOptions, onTick: (tick: Tick) => void) {
    this.#desk = desk;
    this.#options = options;
    this.#onTick = onTick;
  }

  want(wanted: Map<string, string>): void {
    const before = this.#wanted;
    this.#wanted = wanted;
    if (wanted.size === 0) this.close();
    else if (this.#socket) {
      this.#ask(
        "UNSUBSCRIBE",
        [...before.keys()].filter((symbol) => !wanted.has(symbol)),
      );
      this.#ask(
        "SUBSCRIBE",
        [...wanted.keys()].filter((symbol) => !before.has(symbol)),
      );
    } else this.#socket = this.#connect();
  }

  close(): void {
    this.#forgetAsked();
    this.#socket?.close();
    this.#socket = null;
  }

  #connect(): KeptSocket {
    const { config, log } = this.#desk;
    return keepSocket(`${config.liveUrl.replace(/\/$/, "")}/stream`, {
      ...this.#options,
      allowPrivate: config.allowPrivate,
      probe: JSON.stringify({ method: "LIST_SUBSCRIPTIONS", id: 0 }),
      onText: (text) => this.#take(text),
      onOpen: () => {
        this.#forgetAsked();
        this.#ask("SUBSCRIBE", [...this.#wanted.keys()]);
        log.debug({ assets: this.#wanted.size }, "Listening to live quotes");
      },
      onTrouble: (message, failures) => {
        this.#forgetAsked();
        log[failures === 1 ? "info" : "debug"]({ message, failures }, "Live quotes broke off; connecting again");
      },
    });
  }

  #take(text: string): void {
    const receivedAt = this.#desk.clock.now().getTime();
    const { data: message } = Message.safeParse(parsed(text));
    const asset = message && this.#wanted.get(message.data.s);
    if (asset) this.#onTick({ asset, source: SOURCE, price: Number(message.data.c), observedAt: message.data.E, receivedAt });
  }

  #ask(method: "SUBSCRIBE" | "UNSUBSCRIBE", symbols: string[]): void {
    const { chunk, chunkPauseMs } = this.#options;
    const streams = symbols.map((symbol) => `${symbol.toLowerCase()}@miniTicker`);
    for (let from = 0; from < streams.length; from += chunk) {
      this.#number += 1;
      this.#sendAfter((from / chunk) * chunkPauseMs, JSON.stringify({ method, params: streams.slice(from, from + chunk), id: this.#number }));
    }
  }

  #sendAfter(waitMs: number, text: string): void {
    const pause = setTimeout(() => {
      this.#pauses.delete(pause);
      this.#socket?.send(text);
    }, waitMs);
    this.#pauses.add(pause);
  }

  /** What was to be asked of a connection that is no more. */
  #forgetAsked(): void {
    for (const pause of this.#pauses) clearTimeout(pause);
    this.#pauses.clear();
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // not JSON: not for us
  }
}
