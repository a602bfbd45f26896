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
        const { says, quote, issue, story, start, read } = each;
        return (
          <li key={`${issue?.id} ${story} ${start} ${says}`}>
            {issue && (
              <Link to="/read/$id" params={{ id: issue.id }} search={start === null ? {} : { at: start }} title={issue.title}>
                <time dateTime={issue.published}>{shortDay(issue.published)}</time>
              </Link>
            )}{" "}
            <span className="told">{says}</span>{" "}
            {story && (
              <Link to="/stories/$id" params={{ id: story }} className="told">
                the story
              </Link>
            )}
            {quote && <q>{quote}</q>}
            {read.length > 0 && <small className="told">Read in: {read.join("; ")}</small>}
          </li>
        );
      })}
    </ul>
  );
}
