import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Byline, IssueTitle } from "../../components/issue-words.tsx";
import { confirmationsQuery } from "../../queries.ts";

/** Mails that wait for the reader to confirm a subscription. */
export function Confirmations() {
  const { data } = useInfiniteQuery(confirmationsQuery);
  const waiting = data?.pages.flatMap(({ items }) => items).filter(({ marks }) => !marks.read) ?? [];
  if (waiting.length === 0) return null;
  return (
    <section aria-labelledby="confirmations">
      <h2 id="confirmations" className="kicker">
        <Link to="/read" search={{ waiting: true }}>
          {waiting.length === 1 ? "1 mail asks you to confirm a subscription" : `${waiting.length} mails ask you to confirm a subscription`}
        </Link>
      </h2>
      {waiting.slice(0, 4).map((issue) => (
        <div className="row" key={issue.id}>
          <span>
            <IssueTitle issue={issue} />
            <Byline issue={{ ...issue, kind: "issue" }} when="when" />
          </span>
        </div>
      ))}
    </section>
  );
}
