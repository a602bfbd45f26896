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
      {!run.endedAt && <progress aria-label={`${DOING[run.kind]} ${run.title}`} {...(run.total ? { value: run.done, max: run.total } : {})} />}
      {!run.endedAt && <p className="told">{run.message ?? figures(run)}</p>}
      <RunFailures run={run} />
    </div>
  );
}

const DOING: Record<Run["kind"], string> = { import: "Importing", sample: "Importing", reprocess: "Reading anew:", "back-fill": "Bringing in:" };

export function headline({ kind, state, title, message, added }: Run): string {
  if (state === "waiting" || state === "running") return `${DOING[kind]} ${title}…`;
  if (state === "failed") return `${title} stopped: ${message ?? "the desk's log says why"}`;
  return `${title}: ${message ?? `${counted(added, "new issue")}`}`;
}

function figures({ done, total, added }: Run): string {
  return `${grouped(done)}${total ? ` of ${grouped(total)}` : ""} read, ${grouped(added)} new`;
}

export function RunFailures({ run: { kind, failures } }: { run: Run }) {
  if (failures.length === 0) return null;
  const what = kind === "back-fill" ? "could not be fetched yet" : "could not be read";
  const count = kind === "back-fill" ? counted(failures.length, "history", "histories") : counted(failures.length, "document");
  return (
    <details className="failures">
      <summary>{failures.length >= 100 ? `100 or more ${what}` : `${count} ${what}`}</summary>
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
