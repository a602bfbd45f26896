import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { newestBriefQuery } from "../../brief-queries.ts";
import { SampleOnly } from "../../components/sample-only.tsx";
import { daysBetween, pointDay } from "../../dates.ts";

const OLD_DAYS = 7;

/** What the newest brief told of; nothing where there is none, or where it is older than the page's week. */
export function NewestBrief({ day }: { day: string }) {
  const { data: brief } = useQuery(newestBriefQuery);
  if (!brief || brief.titles.length === 0 || daysBetween(brief.day, day) > OLD_DAYS) return null;
  return (
    <section className="told-today" aria-labelledby="newest-brief">
      <h2 id="newest-brief" className="kicker">
        <Link to="/briefs/$day" params={{ day: brief.day }}>
          The brief of {pointDay(brief.day)}
        </Link>
        <SampleOnly />
      </h2>
      {brief.titles.map((title) => (
        <div key={title}>
          <h3>
            <Link className="headline" to="/briefs/$day" params={{ day: brief.day }}>
              {title}
            </Link>
          </h3>
        </div>
      ))}
    </section>
  );
}
