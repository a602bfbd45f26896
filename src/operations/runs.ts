import { z } from "zod";
import { operation } from "../desk.ts";
import { notFound } from "../platform/errors.ts";
import { Run } from "../schema/run.ts";
import { newestRuns, runById } from "../store/runs.ts";

export const listRuns = operation({
  name: "list_runs",
  summary: "The newest imports and other longer work, and how they went",
  route: "GET /v1/runs",
  role: "reader",
  changes: false,
  input: z.object({ limit: z.coerce.number().int().min(1).max(100).default(20) }),
  output: z.object({ items: z.array(Run) }),
  async run({ db }, { limit }) {
    return { items: await newestRuns(db, limit) };
  },
});

export const getRun = operation({
  name: "get_run",
  summary: "One import or other longer work, and how it goes",
  route: "GET /v1/runs/{id}",
  role: "reader",
  changes: false,
  input: z.object({ id: z.uuid() }),
  output: Run,
  async run({ db }, { id }) {
    return (await runById(db, id)) ?? notFound("there is no such run");
  },
});
