import type { SourceRecord } from "../../api.ts";
import { counted, grouped } from "../../counts.ts";

/** The record in three sentences. */
export function InShort({ record: { issues, edited, claims, calls } }: { record: SourceRecord }) {
  if (issues === 0) return <p className="standfirst">No letter of it had come.</p>;
  return (
    <p className="standfirst">
      {claims.claims === 0
        ? `Its ${counted(issues, "issue")} ${issues === 1 ? "gives" : "give"} no figure of a market or a chain.`
        : checked(claims, issues)}{" "}
      {calls.calls > 0 && `${foretold(calls)} `}
      {edited === 0
        ? "None of its issues was edited after it came."
        : `${counted(edited, "issue")} ${edited === 1 ? "was" : "were"} edited after coming.`}
    </p>
  );
}

function checked({ claims, checkable, supported }: SourceRecord["claims"], issues: number): string {
  const said = `Its ${counted(issues, "issue")} ${issues === 1 ? "gives" : "give"} ${counted(claims, "figure")} of markets and chains.`;
  if (checkable === 0) return `${said} None could be checked with the data that the desk has.`;
  return `${said} ${grouped(checkable)} could be checked with the data that the desk has; ${supported === checkable ? "all" : grouped(supported)} of ${checkable === 1 ? "it" : "these"} held.`;
}

function foretold({ calls, resolved, right }: SourceRecord["calls"]): string {
  const made = `It makes ${counted(calls, "call")}`;
  if (resolved === 0) return `${made}, none resolved yet.`;
  if (resolved === 1) return `${made}; the one resolved was ${right === 1 ? "right" : "not right"}.`;
  return `${made}; of ${grouped(resolved)} resolved ${right === 0 ? "none was" : right === 1 ? "1 was" : `${grouped(right)} were`} right.`;
}
