import { z } from "zod";

export const RunKind = z.enum(["import", "reprocess", "sample", "back-fill"]);
export type RunKind = z.output<typeof RunKind>;

export const RunState = z.enum(["waiting", "running", "done", "failed"]);
export type RunState = z.output<typeof RunState>;

/** One document or file that could not be taken, and why. */
export const RunFailure = z.object({ name: z.string(), code: z.string(), message: z.string() });
export type RunFailure = z.output<typeof RunFailure>;

/** Longer work that a person asked for and can watch. */
export const Run = z
  .object({
    id: z.uuid(),
    kind: RunKind,
    title: z.string(),
    state: RunState,
    done: z.int().describe("documents dealt with so far"),
    total: z.int().nullable().describe("documents in all, where that is known beforehand"),
    added: z.int().describe("issues that were new"),
    failures: z.array(RunFailure).describe("at most 100 are kept"),
    message: z.string().nullable(),
    startedAt: z.iso.datetime(),
    endedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: "Run" });
export type Run = z.output<typeof Run>;
