import { z } from "zod";
import { type Desk, type DeskEvent, operation } from "../desk.ts";
import { notFound } from "../platform/errors.ts";
import { Run } from "../schema/run.ts";
import { newestRuns, runById } from "../store/runs.ts";

const JUST_ENDED_MS = 5_000;

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

/** Runs that go on now, in whichever process, as events for open pages. */
export async function newestRunEvents({ db, clock }: Desk): Promise<DeskEvent[]> {
  const now = clock.now().getTime();
  const runs = await newestRuns(db, 3);
  return runs
    .filter(({ state, endedAt }) => state === "running" || (endedAt !== null && now - Date.parse(endedAt) < JUST_ENDED_MS))
    .map(({ id, state, done, added, failures, message }) => ({ type: "run", data: { id, state, done, added, failures: failures.length, message } }));
}
