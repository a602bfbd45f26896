import { z } from "zod";
import type { Request } from "./endpoint.ts";
import type { Question } from "./question.ts";
import { ModelTrouble } from "./trouble.ts";

export function requestOf<T>({ instructions, text, form }: Question<T>): Request {
  return { instructions, text, schema: z.toJSONSchema(form) };
}

/** What a text says, where it is JSON of this form. Throws ModelTrouble. */
export function fitting<T>(text: string, form: z.ZodType<T>): T {
  const read = fitted(text, form);
  if (read.success) return read.data;
  throw new ModelTrouble("unfit", `the model's answer does not fit: ${z.prettifyError(read.error).replaceAll(/\s+/g, " ").slice(0, 300)}`);
}

export function fitted<T>(text: string, form: z.ZodType<T>) {
  return form.safeParse(jsonIn(text));
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
