import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useMemo } from "react";
import { type NarrativeInTime, Trouble } from "../api.ts";
import { DayChoice } from "../components/day-choice.tsx";
import { LoadingLines } from "../components/loading.tsx";
import { TroubleNote } from "../components/page-trouble.tsx";
import { Replayed } from "../components/replayed.tsx";
import { SampleOnly } from "../components/sample-only.tsx";
import { pointDay, useCalendar } from "../dates.ts";
import { stretchAround } from "../narratives/track.ts";
import { STAGE_WORDS, sigmaRange, sigmas } from "../narratives/words.ts";
import { usePageTitle } from "../page-title.ts";
import { narrativeQuery } from "../told-queries.ts";
import { BasketPrice } from "./narrative/basket-price.tsx";
import { NarrativeFacts } from "./narrative/facts.tsx";
import { MomentumAndShare } from "./narrative/momentum-and-share.tsx";
import { StoriesOfIt } from "./narrative/stories-of-it.tsx";
import { Tone } from "./narrative/tone.tsx";

/** One narrative: how it stands, how it went, who tells it, and what its assets cost meanwhile. */
export function NarrativePage() {
  const { id } = useParams({ from: "/narratives/$id" });
  const { asOf } = useSearch({ from: "/narratives/$id" });
  const navigate = useNavigate({ from: "/narratives/$id" });
  const { data: narrative, error, refetch, isPlaceholderData } = useQuery(narrativeQuery(id, asOf));
  usePageTitle(narrative?.label ?? "Narrative");
  const isUnknown = error instanceof Trouble && (error.status === 404 || error.status === 400);
  return (
    <div className="narrative-page">
      <header className="page-head">
        <div>
          <p className="kicker">
            <Link to="/narratives">Narratives</Link>
            <SampleOnly />
          </p>
          <h1>{narrative?.label ?? (isUnknown ? id : "Narrative")}</h1>
        </div>
        <DayChoice asOf={asOf} choose={(search) => void navigate({ search, resetScroll: false })} />
      </header>
      {isUnknown && <Unknown asOf={asOf} />}
      {error && !isUnknown && <TroubleNote error={error} again={() => void refetch()} />}
      {!narrative && !error && <LoadingLines lines={24} />}
      {narrative && !error && (
        <div aria-busy={isPlaceholderData}>
          <Shown key={`${id} ${narrative.day}`} narrative={narrative} asOf={asOf} isPending={isPlaceholderData} />
        </div>
      )}
    </div>
  );
}

function Shown({ narrative, asOf, isPending }: { narrative: NarrativeInTime; asOf: string | undefined; isPending: boolean }) {
  const { id, kind, momentum, low, high, hasPast, stage, day } = narrative;
  const { today } = useCalendar();
  const until = asOf ?? today();
  const stretch = useMemo(() => stretchAround(narrative, until), [narrative, until]);
  return (
    <>
      {asOf && (
        <Replayed day={day} isPending={isPending}>
          <Link to="/narratives/$id" params={{ id }} resetScroll={false}>
            As it stands now
          </Link>
        </Replayed>
      )}
      <p className="standfirst">
        {STAGE_WORDS[stage]}.{" "}
        {hasPast
          ? `Momentum ${sigmas(momentum)} on ${pointDay(day)}, 95 % interval ${sigmaRange(low, high)}.`
          : "It has no momentum yet: there are not three weeks of it to hold it against."}
      </p>
      <NarrativeFacts narrative={narrative} />
      <div className="panels pair">
        <MomentumAndShare narrative={narrative} stretch={stretch} />
        <BasketPrice narrative={narrative} stretch={stretch} asOf={asOf} />
        {kind === "theme" && <Tone id={id} label={narrative.label} stretch={stretch} />}
      </div>
      <StoriesOfIt narrative={narrative} />
    </>
  );
}

function Unknown({ asOf }: { asOf: string | undefined }) {
  return (
    <p className="no-data">
      Nothing was told of it {asOf ? `in the year until ${pointDay(asOf)}` : "within the last year"}. See <Link to="/narratives">what is told</Link>.
    </p>
  );
}
