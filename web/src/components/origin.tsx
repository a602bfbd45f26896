import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { ClaimLine } from "../api.ts";
import { useCalendar } from "../dates.ts";
import type { ReadSearch } from "../search-params.ts";
import { SampleMark } from "./issue-words.tsx";

interface Props extends Pick<ClaimLine, "issue" | "source"> {
  /** whose words the letter is to be opened at */
  at: Pick<ReadSearch, "claim" | "call">;
  children?: ReactNode;
}

/** Whose letter something stands in and of when: the source leads to its record, the title to the words. */
export function Origin({ issue, source, at, children }: Props) {
  const { shortDay, moment } = useCalendar();
  return (
    <p className="claim-origin told">
      <time dateTime={issue.published} title={moment(issue.published)}>
        {shortDay(issue.published)}
      </time>
      ,{" "}
      <Link to="/sources/$slug/record" params={{ slug: source.slug }} title={`The record of ${source.name}`}>
        {source.name}
      </Link>
      <br />
      <Link to="/read/$id" params={{ id: issue.id }} search={at} data-issue={issue.id}>
        {issue.title}
      </Link>
      {source.sample && (
        <>
          <br />
          <SampleMark />
        </>
      )}
      {children}
    </p>
  );
}
