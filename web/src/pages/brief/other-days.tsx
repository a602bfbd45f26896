import { Link } from "@tanstack/react-router";
import { addDays, useCalendar } from "../../dates.ts";

const WEEK_DAYS = 7;

/** To the brief before and after, to the other kind, and onto paper. */
export function OtherDays({ day, weekly }: { day: string; weekly: boolean }) {
  const { today } = useCalendar();
  const step = weekly ? WEEK_DAYS : 1;
  const [before, after] = [addDays(day, -step), addDays(day, step)];
  const search = weekly ? ({ weekly: true } as const) : {};
  return (
    <nav className="tools" aria-label="Other briefs">
      <Link className="button" to="/briefs/$day" params={{ day: before }} search={search}>
        ← {weekly ? "Week" : "Day"} before
      </Link>
      {after <= today() && (
        <Link className="button" to="/briefs/$day" params={{ day: after }} search={search}>
          {weekly ? "Week" : "Day"} after →
        </Link>
      )}
      <Link className="button" to="/briefs/$day" params={{ day }} search={weekly ? {} : { weekly: true }}>
        {weekly ? "The day alone" : "The week until then"}
      </Link>
      <button type="button" onClick={() => window.print()}>
        Print
      </button>
    </nav>
  );
}
