import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { DayChoice } from "../components/day-choice.tsx";
import { LoadingLines } from "../components/loading.tsx";
import { TroubleNote } from "../components/page-trouble.tsx";
import { Replayed } from "../components/replayed.tsx";
import { SampleOnly } from "../components/sample-only.tsx";
import { pointDay } from "../dates.ts";
import { usePageTitle } from "../page-title.ts";
import { narrativesQuery } from "../told-queries.ts";
import { Alarms } from "./narratives/alarms.tsx";
import { Multiples } from "./narratives/multiples.tsx";
import { OwnThemes } from "./narratives/own-themes.tsx";
import { River } from "./narratives/river.tsx";

const SHOWN_DAYS = 90;

/** What sources go on about, and what they begin to go on about. */
export function NarrativesPage() {
  const { asOf } = useSearch({ from: "/narratives" });
  const navigate = useNavigate({ from: "/narratives" });
  usePageTitle("Narratives");
  return (
    <div className="narratives-page">
      <header className="page-head">
        <div>
          <h1>Narratives</h1>
          <p className="told">What sources go on about, each against its own past. A source is one voice a day, however much it sends.</p>
        </div>
        <DayChoice asOf={asOf} choose={(search) => void navigate({ search, resetScroll: false })} />
      </header>
      <OfDay asOf={asOf} />
      <div className="two">
        <Alarms asOf={asOf} />
        <OwnThemes />
      </div>
    </div>
  );
}

function OfDay({ asOf }: { asOf: string | undefined }) {
  const { data: found, error, refetch, isPlaceholderData } = useQuery(narrativesQuery({ asOf, days: SHOWN_DAYS }));
  if (error) return <TroubleNote error={error} again={() => void refetch()} />;
  if (!found) return <LoadingLines lines={24} />;
  if (found.asOf === null) return <Nothing asOf={asOf} />;
  return (
    <div aria-busy={isPlaceholderData}>
      {asOf ? (
        <Replayed day={found.asOf} isPending={isPlaceholderData}>
          <Link to="/narratives" resetScroll={false}>
            As it stands now
          </Link>
        </Replayed>
      ) : (
        <p className="told">
          As of {pointDay(found.asOf)}
          <SampleOnly />
        </p>
      )}
      <Multiples narratives={found.narratives} asOf={found.asOf} days={SHOWN_DAYS} />
      <River asOf={asOf} />
    </div>
  );
}

function Nothing({ asOf }: { asOf: string | undefined }) {
  if (asOf)
    return (
      <p className="no-data">
        Nothing was told in the week until {pointDay(asOf)}. <Link to="/narratives">As it stands now</Link>.
      </p>
    );
  return (
    <p className="no-data">
      No narrative has been measured yet. <Link to="/sources">Follow a source, or bring files in</Link>: what they go on about is measured as issues
      come.
    </p>
  );
}
