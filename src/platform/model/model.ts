import type { Clock } from "../clock.ts";
import type { Fetch } from "../fetch.ts";
import { answerKey } from "./answer-key.ts";
import { inBatches } from "./batches.ts";
import { type Ledger, newBudget, type Prices } from "./budget.ts";
import { type CallSettings, newCalls } from "./calls.ts";
import { newEndpoint } from "./endpoint.ts";
import { fitted, fitting, requestOf } from "./form.ts";
import { paidFor } from "./paid.ts";
import { inPieces } from "./pieces.ts";
import type { Answer, Question } from "./question.ts";
import type { ModelTrouble } from "./trouble.ts";

export interface ModelSettings {
  /** Up to `/v1`. */
  url: string;
  name: string;
  key?: string | undefined;
  /** The limit of one try. A call ends within three times as much. */
  seconds: number;
  atOnce: number;
  prices: Prices | null;
}

/** Answers that were given before, each with the model that gave it. */
export interface Shelf {
  find(key: string): Promise<{ text: string; model: string } | null>;
  keep(key: string, answer: { text: string; model: string }): Promise<void>;
}

export interface ModelWorld {
  fetch: Fetch;
  clock: Clock;
  shelf: Shelf;
  ledger: Ledger;
  sleep?: CallSettings["sleep"];
  random?: CallSettings["random"];
}

/** A language model behind an OpenAI-compatible endpoint. It gets no tools. Whatever it does, it answers or throws ModelTrouble in bounded time. */
export interface Model {
  name: string;
  answer<T>(question: Question<T>): Promise<Answer<T>>;
  /** The same question about several short texts, in as few calls as it can be; for each its answer, or why there is none. */
  answerEach<T>(question: Omit<Question<T>, "text"> & { texts: readonly string[] }): Promise<(Answer<T> | ModelTrouble)[]>;
  /** The JSON text of an answer in pieces, as they come; returns the model. Throws in the middle where the answer breaks off. */
  tell<T>(question: Question<T>): AsyncGenerator<string, { model: string }>;
}

export function newModel(settings: ModelSettings, { fetch, clock, shelf, ledger, ...waits }: ModelWorld): Model {
  const { name, seconds, atOnce, prices } = settings;
  const tryMs = seconds * 1000;
  const endpoint = newEndpoint({ ...settings, tryMs }, fetch, clock);
  const budget = newBudget(prices, ledger, clock);
  const raw = paidFor({ endpoint, budget, call: newCalls({ tryMs, atOnce, budget, clock, ...waits }) });

  return { name, answer, answerEach: inBatches({ kept, keep, raw, answer }), tell: inPieces({ kept, keep, raw }) };

  async function answer<T>(question: Question<T>): Promise<Answer<T>> {
    const found = await kept(question);
    if (found) return { value: found.value, model: found.model };
    const said = await raw(requestOf(question), question);
    const value = fitting(said.text, question.form);
    await keep(question, said);
    return { value, model: said.model };
  }

  async function kept<T>(question: Question<T>): Promise<(Answer<T> & { text: string }) | null> {
    const found = await shelf.find(answerKey(name, requestOf(question)));
    if (!found) return null;
    const read = fitted(found.text, question.form);
    return read.success ? { ...found, value: read.data } : null;
  }

  /** Keeps what fits; what does not is worth nothing the next time. */
  async function keep<T>(question: Question<T>, said: { text: string; model: string }): Promise<void> {
    if (fitted(said.text, question.form).success) await shelf.keep(answerKey(name, requestOf(question)), { text: said.text, model: said.model });
  }
}
