import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import type { Run } from "../api.ts";
import { useArrivals } from "../arrivals.ts";
import { counted, grouped } from "../counts.ts";
import { runQuery } from "../queries.ts";

/** An import as it goes: a bar, figures, and at the end what came of it. Only its beginning and its end are spoken; nothing where another place on the page speaks of it. */
export function RunProgress({ id, isQuiet = false }: { id: string; isQuiet?: boolean }) {
  const { data: run } = useQuery(runQuery(id));
  const arrived = useArrivals();
  const ended = run?.endedAt ?? null;
  useEffect(() => {
    if (ended) arrived();
  }, [ended, arrived]);
  if (!run) return null;
  return (
    <div className="run">
      <p role={isQuiet ? undefined : "status"}>{headline(run)}</p>
      {!run.endedAt && <progress aria-label={`Importing ${run.title}`} {...(run.total ? { value: run.done, max: run.total } : {})} />}
      {!run.endedAt && (
        <p className="told">{`${grouped(run.done)}${run.total ? ` of ${grouped(run.total)}` : ""} read, ${grouped(run.added)} new`}</p>
      )}
      <RunFailures run={run} />
    </div>
  );
}

export function headline({ state, title, message, added }: Run): string {
  if (state === "waiting" || state === "running") return `Importing ${title}…`;
  if (state === "failed") return `${title} stopped: ${message ?? "the desk's log says why"}`;
  return `${title}: ${message ?? `${counted(added, "new issue")}`}`;
}

export function RunFailures({ run: { failures } }: { run: Run }) {
  if (failures.length === 0) return null;
  return (
    <details className="failures">
      <summary>{failures.length >= 100 ? "100 or more could not be read" : `${counted(failures.length, "document")} could not be read`}</summary>
      <ul className="bare">
        {failures.map(({ name, code, message }) => (
          <li key={`${name} ${code} ${message}`}>
            <b>{name}</b> {message}
          </li>
        ))}
      </ul>
    </details>
  );
}
