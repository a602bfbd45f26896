import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { BriefLine } from "../../api.ts";
import { briefSettingsQuery } from "../../brief-queries.ts";
import { SampleOnly } from "../../components/sample-only.tsx";
import { counted } from "../../counts.ts";
import { type Calendar, dayInFull, useCalendar } from "../../dates.ts";

/** A brief of the archive in a line: its day, what it told of, and how it was mailed. */
export function ArchivedBrief({ brief }: { brief: BriefLine }) {
  const calendar = useCalendar();
  const { data: settings } = useQuery(briefSettingsQuery);
  const { id, kind, day, titles, issues, sources, mailedAt, mailFailure } = brief;
  const [first, ...rest] = titles;
  const isWeekly = kind === "weekly";
  return (
    <article className="archived" aria-labelledby={`brief-${id}`}>
      <h3 id={`brief-${id}`}>
        <Link to="/briefs/$day" params={{ day }} search={isWeekly ? { weekly: true } : {}}>
          {isWeekly && "The week until "}
          {dayInFull(day)}
        </Link>
      </h3>
      <div>
        {first && <p className="first">{first}</p>}
        <p className="told">{first ? rest.join(" · ") : "No story that several sources told; the rest of it is inside."}</p>
        <p className="told">
          From {counted(issues, "issue")} of {counted(sources, "source")}
          <SampleOnly />
          {(settings?.email || mailedAt || mailFailure) && ` · ${mailWords(brief, calendar)}`}
        </p>
      </div>
    </article>
  );
}

function mailWords({ mailedAt, mailFailure }: BriefLine, { moment }: Calendar): string {
  if (mailedAt && !mailFailure) return `mailed ${moment(mailedAt)}`;
  if (mailedAt) return `mailed ${moment(mailedAt)}, but it may not have arrived: ${mailFailure}`;
  return mailFailure ? `not mailed: ${mailFailure}` : "not mailed";
}
