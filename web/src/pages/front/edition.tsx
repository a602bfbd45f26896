import { Link } from "@tanstack/react-router";
import type { FoundIssue } from "../../api.ts";
import { Byline, IssueTitle } from "../../components/issue-words.tsx";
import { daysBetween, useCalendar } from "../../dates.ts";
import { AssetsWrittenAbout } from "./assets-written-about.tsx";
import { Band } from "./band.tsx";
import { Confirmations } from "./confirmations.tsx";
import { NewestBrief } from "./newest-brief.tsx";
import { StoriesTold } from "./stories-told.tsx";

const WEEK_DAYS = 7;
const FULL_PAGE = 5;
const EARLIER_ROWS = 12;

/** The newest day with issues as a newspaper's page; today, where something came today. */
export function Edition({ issues }: { issues: FoundIssue[] }) {
  const calendar = useCalendar();
  const first = issues[0]?.published ?? new Date().toISOString();
  const day = calendar.day(first);
  const isToday = day === calendar.today();
  const ofDay = issues.filter(({ published }) => calendar.day(published) === day);
  const before = issues.filter(({ published }) => calendar.day(published) < day);
  const lead = leadOf(ofDay);
  const filling = before.slice(0, Math.max(0, FULL_PAGE - ofDay.length)); // a thin day's page is filled from the days before
  return (
    <>
      <h1 className="unseen">Front page</h1>
      <Band issues={ofDay} day={isToday ? "today" : calendar.shortDay(first)} />
      <div className="front">
        <section aria-labelledby="of-day">
          <h2 id="of-day" className="kicker">
            {isToday
              ? "Today"
              : `Nothing has come today. The newest ${ofDay.length === 1 ? "issue is" : "issues are"} of ${calendar.longDay(first)}.`}
          </h2>
          {lead && <Lead issue={lead} />}
          <Stories issues={ofDay.filter((issue) => issue !== lead)} />
          {filling.length > 0 && <h2 className="kicker later">{earlierWords(filling, day, calendar)}</h2>}
          <Stories issues={filling} />
        </section>
        <div>
          <NewestBrief day={day} />
          <Earlier issues={before.slice(filling.length)} heading={filling.length > 0 ? "Further back" : earlierWords(before, day, calendar)} />
        </div>
        <aside aria-label="In the desk">
          <Confirmations />
          <StoriesTold />
          <AssetsWrittenAbout until={first} daysAgo={daysBetween(day, calendar.today())} />
          <p className="told">
            <Link to="/sources">Follow another source, or bring files in</Link>
          </p>
        </aside>
      </div>
    </>
  );
}

/** The longest that says in a sentence what it is about; what has been read gives way to what has not, and nothing dangerous leads. */
function leadOf(issues: FoundIssue[]): FoundIssue | undefined {
  const weight = ({ words, summary, marks }: FoundIssue) => words + (summary.length > 0 ? 1e6 : 0) + (marks.read ? 0 : 1e7);
  return issues.filter(({ safety }) => safety !== "danger").toSorted((a, b) => weight(b) - weight(a))[0];
}

function earlierWords(issues: FoundIssue[], day: string, calendar: { day(time: string): string; today(): string }): string {
  const oldest = issues.at(-1);
  if (!oldest || daysBetween(calendar.day(oldest.published), day) >= WEEK_DAYS) return "Before that";
  return day === calendar.today() ? "Earlier this week" : "In the week before";
}

function Lead({ issue }: { issue: FoundIssue }) {
  return (
    <article className="lead">
      <h3>
        <IssueTitle issue={issue} />
      </h3>
      <p className="standfirst">{issue.summary.join(" ")}</p>
      <Byline issue={issue} when="clock" />
    </article>
  );
}

function Stories({ issues }: { issues: FoundIssue[] }) {
  return (
    <div className="stories">
      {issues.map((issue) => (
        <article className="story" key={issue.id}>
          <h3>
            <IssueTitle issue={issue} />
          </h3>
          {issue.summary[0] && issue.safety !== "danger" && <p>{issue.summary[0]}</p>}
          <Byline issue={issue} when="when" />
        </article>
      ))}
    </div>
  );
}

function Earlier({ issues, heading }: { issues: FoundIssue[]; heading: string }) {
  return (
    <section aria-labelledby="earlier">
      <h2 id="earlier" className="kicker">
        {heading}
      </h2>
      {issues.length === 0 && <p className="told">Nothing yet.</p>}
      {issues.slice(0, EARLIER_ROWS).map((issue) => (
        <div className="row" key={issue.id}>
          <span>
            <IssueTitle issue={issue} />
            <Byline issue={issue} when="when" />
          </span>
        </div>
      ))}
    </section>
  );
}
