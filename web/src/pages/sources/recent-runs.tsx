import { useQuery } from "@tanstack/react-query";
import type { Run } from "../../api.ts";
import { headline, RunFailures, RunProgress } from "../../components/run-progress.tsx";
import { useCalendar } from "../../dates.ts";
import { runsQuery } from "../../queries.ts";

/** Imports and how they went; those under way move. */
export function RecentRuns() {
  const { data: runs } = useQuery(runsQuery);
  if (!runs || runs.length === 0) return null;
  return (
    <section aria-labelledby="runs" className="runs">
      <h2 id="runs">Recent imports</h2>
      {runs.map((run) => (run.endedAt ? <EndedRun key={run.id} run={run} /> : <RunProgress key={run.id} id={run.id} isQuiet />))}
    </section>
  );
}

function EndedRun({ run }: { run: Run }) {
  const { moment } = useCalendar();
  return (
    <div className="row run-ended">
      <span>
        {headline(run)}
        <RunFailures run={run} />
      </span>
      <time className="told" dateTime={run.startedAt}>
        {moment(run.startedAt)}
      </time>
    </div>
  );
}
