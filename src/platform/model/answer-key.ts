import { createHash } from "node:crypto";
import type { Request } from "./endpoint.ts";

/** By what an answer is found again: SHA-256 of everything that it depends on. */
export function answerKey(model: string, { instructions, text, schema }: Request): string {
  return createHash("sha256")
    .update(JSON.stringify([model, instructions, text, schema]))
    .digest("hex");
}
