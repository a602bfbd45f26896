import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { FoundIssue } from "../../api.ts";
import { grouped } from "../../counts.ts";
import { deskQuery, sourcesQuery } from "../../queries.ts";

/** The desk in five figures, each leading to what it counts. */
export function Band({ issues, day }: { issues: FoundIssue[]; day: string }) {
  const { data: desk } = useQuery(deskQuery);
  const { data: sources } = useQuery(sourcesQuery);
  const minutes = issues.filter(({ marks }) => !marks.read).reduce((sum, issue) => sum + issue.minutes, 0);
  return (
    <ul className="band" aria-label="In figures">
      <li>
        Issues<b>{issues.length}</b>
        {day}
      </li>
      <li>
        To read<b>{minutes} min</b>
        {minutes === 0 ? "all of them read" : `of ${day === "today" ? "today" : "that day"}`}
      </li>
      <li>
        <Link to="/read" search={{ unread: true }}>
          Unread
        </Link>
        <b>{desk ? grouped(desk.unread) : "–"}</b>
        {desk ? `of ${grouped(desk.issues)}` : ""}
      </li>
      <li>
        <Link to="/read" search={{ starred: true }}>
          Starred
        </Link>
        <b>{desk ? grouped(desk.starred) : "–"}</b>
        kept
      </li>
      <li>
        <Link to="/sources">Sources</Link>
        <b>{sources ? grouped(sources.length) : "–"}</b>
        {sources ? trouble(sources.filter(({ feeds }) => feeds.some(({ failure }) => failure)).length) : ""}
      </li>
    </ul>
  );
}

function trouble(failing: number): string {
  return failing === 0 ? "none in trouble" : `${grouped(failing)} in trouble`;
}
