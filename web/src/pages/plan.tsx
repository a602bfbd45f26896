import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReadingPlan } from "../api.ts";
import { LoadingLines } from "../components/loading.tsx";
import { TroubleNote } from "../components/page-trouble.tsx";
import { SampleOnly } from "../components/sample-only.tsx";
import { usePageTitle } from "../page-title.ts";
import { readingPlanQuery } from "../score-queries.ts";
import { WhichHead } from "../scores/which-head.tsx";
import { PlannedSlots } from "./plan/planned-slots.tsx";
import { SlotForm } from "./plan/slot-form.tsx";

/** When to read what. */
export function PlanPage() {
  usePageTitle("Reading plan");
  const { data: plan, error, refetch } = useQuery(readingPlanQuery);
  return (
    <div className="plan-page">
      <WhichHead title="When to read what">
        Dailies are skimmed in the morning, weeklies read at your hour, nothing twice. What waits unread comes first; what you never open is left out.
        <SampleOnly />
      </WhichHead>
      <div className="beside-form">
        <SlotForm />
        <div>
          {error && <TroubleNote error={error} again={() => void refetch()} />}
          {!plan && !error && <LoadingLines lines={12} />}
          {plan && <Planned plan={plan} />}
        </div>
      </div>
    </div>
  );
}

function Planned({ plan: { slots, minutesAWeek, budget, leftOut, notes } }: { plan: ReadingPlan }) {
  return (
    <>
      <p>
        About <strong>{Math.round(minutesAWeek)}</strong> minutes a week
        {budget !== null && `, of the ${budget} that you gave`}. As a calendar: <a href="/v1/reading-plan/calendar">iCalendar</a>.
      </p>
      <PlannedSlots slots={slots} />
      {leftOut.length > 0 && (
        <section aria-labelledby="left-out">
          <h2 id="left-out">Left out</h2>
          {leftOut.map(({ source, title, why }) => (
            <div className="row" key={`${source.slug} ${title} ${why}`}>
              <span>
                <Link to="/sources/$slug" params={{ slug: source.slug }}>
                  {source.name}
                </Link>
                {title && `: ${title}`}
              </span>
              <span className="told">{why}</span>
            </div>
          ))}
        </section>
      )}
      {notes.map((note) => (
        <p className="told" key={note}>
          {note}
        </p>
      ))}
    </>
  );
}
