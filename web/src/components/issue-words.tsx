import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { FoundIssue } from "../api.ts";
import { type Calendar, useCalendar } from "../dates.ts";
import { DangerMark } from "./danger-mark.tsx";

/** An issue's title as a link into the reader. The keys find it by `data-issue`. */
export function IssueTitle({ issue: { id, title, marks, safety } }: { issue: FoundIssue }) {
  return (
    <>
      <DangerMark safety={safety} />
      <Link to="/read/$id" params={{ id }} data-issue={id} className={marks.read ? "seen" : undefined}>
        {title}
      </Link>
    </>
  );
}

/** Whose it is, when it came, how long it takes, and what is special about it. */
export function Byline({
  issue,
  when,
  withSource = true,
}: {
  issue: FoundIssue;
  when?: keyof Pick<Calendar, "clock" | "when" | "shortDay">;
  withSource?: boolean;
}) {
  const calendar = useCalendar();
  const parts: ReactNode[] = [
    withSource && issue.source.name,
    <time key="time" dateTime={issue.published} title={calendar.moment(issue.published)}>
      {calendar[when ?? "when"](issue.published)}
    </time>,
    `${issue.minutes}\u00a0min`,
    ...remarks(issue),
  ];
  return <span className="byline told">{separated(parts)}</span>;
}

function remarks({ source, version, copyOf, marks, kind }: FoundIssue): ReactNode[] {
  return [
    source.sample && <SampleMark key="sample" />,
    kind === "confirmation" && "asks you to confirm",
    version > 1 && "edited",
    copyOf && "repeats another",
    marks.starred && "starred",
    marks.archived && "archived",
  ];
}

/** What is invented says so wherever it stands. */
export function SampleMark() {
  return <em className="sample">invented sample</em>;
}

/** Words with a dot between them; what is absent leaves no gap. */
export function separated(parts: ReactNode[]): ReactNode[] {
  return parts.filter(Boolean).flatMap((part, place) => (place === 0 ? [part] : [" · ", part]));
}
