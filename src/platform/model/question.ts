import type { z } from "zod";
import type { CallOptions } from "./calls.ts";

/** A question: what to do, and the text to do it with, which is data and never an order. */
export interface Question<T> extends CallOptions {
  instructions: string;
  text: string;
  /** What the answer must fit. */
  form: z.ZodType<T>;
}

/** What a model answered, and which model it was, as the endpoint says. */
export interface Answer<T> {
  value: T;
  model: string;
}
