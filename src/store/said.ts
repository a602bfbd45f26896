import { createHash } from "node:crypto";

/** What makes a claim or a call the same when its text is read again: all that it says, and where; not how sure the reading is. */
export function saidKey({ confidence: _, ...said }: { confidence: number }): string {
  return createHash("sha256").update(JSON.stringify(said)).digest("base64url").slice(0, 22);
}

/** Things said, each once, with their keys. */
export function keyed<T extends { confidence: number }>(all: T[]): { key: string; said: T }[] {
  return [...new Map(all.map((said) => [saidKey(said), said]))].map(([key, said]) => ({ key, said }));
}
