import type { Selectable } from "kysely";
import { newId } from "../platform/id.ts";
import type { Run, RunFailure, RunKind } from "../schema/run.ts";
import type { Session } from "./database.ts";
import type { Tables } from "./tables.ts";

const KEPT_FAILURES = 100;
const STALE_MS = 120_000;

export async function addRun(
  db: Session,
  { kind, title, owner, input, now }: { kind: RunKind; title: string; owner: string | null; input: Record<string, unknown>; now: Date },
): Promise<string> {
  const id = newId(now);
  await db
    .insertInto("runs")
    .values({ id, owner, kind, title, state: "waiting", input: JSON.stringify(input), failures: "[]", started_at: now, updated_at: now })
    .execute();
  return id;
}

export async function runInput(db: Session, id: string): Promise<Record<string, unknown>> {
  return (await db.selectFrom("runs").select("input").where("id", "=", id).executeTakeFirstOrThrow()).input;
}

export type RunChange = Partial<Pick<Run, "state" | "done" | "total" | "added" | "message">> & { failures?: RunFailure[] };

/** Notes how a run goes. An ended one keeps its end. */
export async function updateRun(db: Session, id: string, { failures, ...change }: RunChange, now: Date): Promise<void> {
  const ended = change.state === "done" || change.state === "failed" ? { ended_at: now } : {};
  const kept = failures ? { failures: JSON.stringify(failures.slice(0, KEPT_FAILURES)) } : {};
  await db
    .updateTable("runs")
    .set({ ...change, ...kept, ...ended, updated_at: now })
    .where("id", "=", id)
    .execute();
}

export async function runById(db: Session, id: string): Promise<Run | null> {
  const row = await db.selectFrom("runs").selectAll().where("id", "=", id).executeTakeFirst();
  return row ? toRun(row) : null;
}

export async function newestRuns(db: Session, limit: number): Promise<Run[]> {
  const rows = await db.selectFrom("runs").selectAll().orderBy("started_at", "desc").limit(limit).execute();
  return rows.map(toRun);
}

/** Runs whose process died: they say so, and what they stored is kept. */
export async function endStaleRuns(db: Session, now: Date): Promise<void> {
  await db
    .updateTable("runs")
    .set({ state: "failed", ended_at: now, message: "was interrupted; what it had taken is kept, run it again for the rest" })
    .where("state", "in", ["waiting", "running"])
    .where("updated_at", "<", new Date(now.getTime() - STALE_MS))
    .execute();
}

function toRun({ id, kind, title, state, done, total, added, failures, message, started_at, ended_at }: Selectable<Tables["runs"]>): Run {
  return {
    id,
    kind,
    title,
    state,
    done,
    total,
    added,
    failures,
    message,
    startedAt: started_at.toISOString(),
    endedAt: ended_at?.toISOString() ?? null,
  };
}
