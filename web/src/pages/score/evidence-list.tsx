import { Link } from "@tanstack/react-router";
import type { ScoreEvidence } from "../../api.ts";
import { useCalendar } from "../../dates.ts";

/** What an indicator stands on: sentences, issues, facts with where they were read. */
export function EvidenceList({ evidence }: { evidence: ScoreEvidence[] }) {
  const { shortDay } = useCalendar();
  if (evidence.length === 0) return null;
  return (
    <ul className="evidence-list">
      {evidence.map((each) => {
        const { says, quote, issue, start, read } = each;
        return (
          <li key={`${issue?.id} ${start} ${says}`}>
            {issue && (
              <Link to="/read/$id" params={{ id: issue.id }} search={start === null ? {} : { at: start }} title={issue.title}>
                <time dateTime={issue.published}>{shortDay(issue.published)}</time>
              </Link>
            )}{" "}
            <span className="told">{says}</span>
            {quote && <q>{quote}</q>}
            {read.length > 0 && <small className="told">Read in: {read.join("; ")}</small>}
          </li>
        );
      })}
    </ul>
  );
}
