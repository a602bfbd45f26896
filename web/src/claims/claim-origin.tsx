import { Link } from "@tanstack/react-router";
import type { ClaimLine } from "../api.ts";
import { SampleMark } from "../components/issue-words.tsx";
import { useCalendar } from "../dates.ts";

/** Whose letter it stands in and of when; the link leads to its words there. */
export function ClaimOrigin({ claim: { id, issue, source, revised } }: { claim: ClaimLine }) {
  const { shortDay, moment } = useCalendar();
  return (
    <p className="claim-origin told">
      <time dateTime={issue.published} title={moment(issue.published)}>
        {shortDay(issue.published)}
      </time>
      , {source.name}
      <br />
      <Link to="/read/$id" params={{ id: issue.id }} search={{ claim: id }} data-issue={issue.id}>
        {issue.title}
      </Link>
      {source.sample && (
        <>
          <br />
          <SampleMark />
        </>
      )}
      {revised > 0 && (
        <>
          <br />
          {revised === 1 ? "revised once" : `revised ${revised} times`}
        </>
      )}
    </p>
  );
}
