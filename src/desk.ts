import type { z } from "zod";
import type { Config } from "./config.ts";
import type { Clock } from "./platform/clock.ts";
import type { Emitter } from "./platform/events.ts";
import type { Fetch } from "./platform/fetch.ts";
import type { Log } from "./platform/log.ts";
import type { Mailer } from "./platform/mailer.ts";
import type { Embeddings } from "./platform/model/embeddings.ts";
import type { Model } from "./platform/model/model.ts";
import type { Queue } from "./platform/queue.ts";
import type { SecretBox } from "./platform/secret.ts";
import type { Delivery } from "./schema/delivery.ts";
import type { Person, Role } from "./schema/person.ts";
import type { Arrival, InspectedFile, Inspection, Reading, ReadingError } from "./schema/reading.ts";
import type { SenderChecks } from "./schema/sender.ts";
import type { Store } from "./store/database.ts";

/** What work may use. */
export interface Desk {
  config: Config;
  store: Store;
  db: Store["db"];
  clock: Clock;
  log: Log;
  fetch: Fetch;
  /** Closes and opens what must not be read from the database. */
  secrets: SecretBox;
  /** A language model, where one is configured. What it says is checked before it is believed. */
  model: Model | null;
  /** A model that turns texts into vectors, where one is configured. */
  embeddings: Embeddings | null;
  /** Sends mail, where a server for it is configured. */
  mailer: Mailer | null;
  /** For work that may be done by any process, later. */
  queue: Pick<Queue, "enqueue" | "backlog">;
  /** Does a job in this process, now: what needs this machine's files. */
  perform(job: string, input: Record<string, unknown>): Promise<void>;
  /** Threads in which documents are read: everything the desk makes of them, bounded in time. */
  threads: ReadingThreads;
  /** Does heavy pure work in a thread: a task of `thinking.ts` by its name. Its caller knows the types of both ends. */
  think(task: string, input: unknown): Promise<unknown>;
  /** Something happened that open pages want to know at once. */
  events: Events;
}

export interface ReadingThreads {
  /** Throws Unreadable, or ThreadFailure where the document outlasts its limit. */
  read(delivery: Pick<Delivery, "format" | "bytes" | "hints"> & { origin: string }, checks?: SenderChecks): Promise<Arrival[]>;
  inspectDocument(id: string, document: unknown): Promise<Reading | ReadingError>;
  inspectFile(file: InspectedFile): Promise<Inspection[]>;
  close(): Promise<void>;
}

/** A live price as open pages are told of it. */
export interface LiveQuote {
  asset: string;
  source: string;
  priceUsd: number;
  /** By the source's clock; `ageMs` is right whatever that clock shows. */
  observedAt: string;
  ageMs: number;
}

/** `quotes` tells only what has changed, and its ages hold `at` that moment of our clock. */
export type DeskEvent =
  | { type: "run" | "issues" | "sources"; data: Record<string, unknown> }
  | { type: "quotes"; data: Record<string, unknown> & { at: string; quotes: LiveQuote[] } };

export type Events = Emitter<DeskEvent>;

/** Work the desk does by itself, or when asked; safe to run twice, and to be ended at any moment. */
export interface Job {
  name: string;
  /** Cron expression, UTC. */
  every?: string;
  run(desk: Desk, input: Record<string, unknown>): Promise<void>;
}

/** What listens to the world as long as the process stays open. Opening it waits for nobody and succeeds without a network. */
export interface Listener {
  name: string;
  open(desk: Desk): Promise<{ close(): Promise<void> }>;
}

/** Who asks. */
export interface Caller {
  person: Person;
}

/** How an operation looks on the command line. */
export interface CommandSurface<O> {
  /** Words after `assay`: `["sources"]`, `["sources", "merge"]`. */
  words: string[];
  /** Fields taken from the words that follow, in order; a field that is a list takes all the rest. */
  positional?: string[];
  /** Fields that the command line always gives. */
  given?: Record<string, unknown>;
  /** Its answer in words. */
  text(output: O): string;
  /** True where the answer says that it failed, which the exit status then tells. */
  failed?(output: O): boolean;
}

/** One thing that can be asked of the desk; it opens through every door. */
export interface Operation<I extends z.ZodObject = z.ZodObject, O extends z.ZodType = z.ZodType> {
  name: string;
  summary: string;
  /** `GET /v1/issues/{id}`; null where it works with files of this machine and is offered on the command line alone. */
  route: string | null;
  /** Over HTTP, this field is filled with the path of the body, kept in a file: the operation takes an upload. */
  upload?: string;
  /** The least role that may call it. */
  role: Role;
  /** Whether it changes anything. */
  changes: boolean;
  input: I;
  output: O;
  command?: CommandSurface<z.output<O>>;
  /** Where the answer is text of any length: its pieces, passed on as they come. `run` gives the same as one text, within bounds. */
  flow?: {
    /** Media type of the text that this input asks for. */
    type(input: z.output<I>): string;
    pieces(desk: Desk, input: z.output<I>, caller: Caller): AsyncIterable<string>;
  };
  run(desk: Desk, input: z.output<I>, caller: Caller): Promise<z.input<O>>;
}

/** Types an operation by its own schemas; what the list holds is the plain Operation. */
export function operation<I extends z.ZodObject, O extends z.ZodType>(literal: Operation<I, O>): Operation {
  return literal as unknown as Operation;
}
