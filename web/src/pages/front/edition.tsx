import type { FoundIssue } from "../../api.ts";
import { Byline, IssueTitle } from "../../components/issue-words.tsx";
import { daysBetween, useCalendar } from "../../dates.ts";
import { AssetsWrittenAbout } from "./assets-written-about.tsx";
import { Band } from "./band.tsx";
import { Confirmations } from "./confirmations.tsx";

const WEEK_DAYS = 7;
const EARLIER = 12;

/** The newest day with issues as a newspaper's page; today, where something came today. */
export function Edition({ issues }: { issues: FoundIssue[] }) {
  const calendar = useCalendar();
  const first = issues[0]?.published ?? new Date().toISOString();
  const day = calendar.day(first);
  const ofDay = issues.filter(({ published }) => calendar.day(published) === day);
  const before = issues.filter(({ published }) => calendar.day(published) < day);
  const lead = leadOf(ofDay);
  const isToday = day === calendar.today();
  return (
    <>
      <h1 className="unseen">Front page</h1>
      <Band issues={ofDay} day={isToday ? "today" : calendar.shortDay(first)} />
      <div className="front">
        <section aria-labelledby="of-day">
          <h2 id="of-day" className="kicker">
            {isToday ? "Today" : `Nothing has come today. The newest issues are of ${calendar.longDay(first)}.`}
          </h2>
          {lead && <Lead issue={lead} />}
          <Stories issues={ofDay.filter((issue) => issue !== lead)} />
        </section>
        <Earlier issues={before} day={day} isToday={isToday} />
        <aside aria-label="In the desk">
          <Confirmations />
          <AssetsWrittenAbout until={first} daysAgo={daysBetween(day, calendar.today())} />
        </aside>
      </div>
    </>
  );
}

/** The longest that says in a sentence what it is about; what has been read gives way to what has not. */
function leadOf(issues: FoundIssue[]): FoundIssue | undefined {
  const weight = ({ words, summary, marks }: FoundIssue) => words + (summary.length > 0 ? 1e6 : 0) + (marks.read ? 0 : 1e7);
  return issues.toSorted((a, b) => weight(b) - weight(a))[0];
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
          {issue.summary[0] && <p>{issue.summary[0]}</p>}
          <Byline issue={issue} when="clock" />
        </article>
      ))}
    </div>
  );
}

function Earlier({ issues, day, isToday }: { issues: FoundIssue[]; day: string; isToday: boolean }) {
  const calendar = useCalendar();
  const week = issues.filter(({ published }) => daysBetween(calendar.day(published), day) < WEEK_DAYS);
  const shown = (week.length > 0 ? week : issues).slice(0, EARLIER);
  const heading = week.length > 0 ? (isToday ? "Earlier this week" : "In the week before") : "Before that";
  return (
    <section aria-labelledby="earlier">
      <h2 id="earlier" className="kicker">
        {heading}
      </h2>
      {shown.length === 0 && <p className="told">Nothing yet.</p>}
      {shown.map((issue) => (
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
