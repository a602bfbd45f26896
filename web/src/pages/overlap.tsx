import { useQuery } from "@tanstack/react-query";
import { Link, useSearch } from "@tanstack/react-router";
import type { Overlap } from "../api.ts";
import { SampleMark } from "../components/issue-words.tsx";
import { LoadingLines } from "../components/loading.tsx";
import { TroubleNote } from "../components/page-trouble.tsx";
import { Replayed } from "../components/replayed.tsx";
import { counted } from "../counts.ts";
import { pointDay } from "../dates.ts";
import { overlapQuery } from "../overlap/queries.ts";
import { usePageTitle } from "../page-title.ts";
import { OpenPair } from "./overlap/open-pair.tsx";
import { OverlapMap } from "./overlap/overlap-map.tsx";
import { SpanChoice } from "./overlap/span-choice.tsx";
import { WithoutIt } from "./overlap/without-it.tsx";

/** What sources have in common, who is first, and what would be missed without each. */
export function OverlapPage() {
  const search = useSearch({ from: "/sources/overlap" });
  usePageTitle("Overlap and firsts");
  const { data: found, error, refetch, isPlaceholderData } = useQuery(overlapQuery(search));
  return (
    <div className="overlap-page">
      <header className="page-head">
        <div>
          <p className="kicker">
            <Link to="/sources">Sources</Link>
          </p>
          <h1>Overlap and firsts</h1>
          <p className="told">What your sources have in common, which of them is first, and what you would miss without each.</p>
        </div>
        <SpanChoice />
      </header>
      {error && <TroubleNote error={error} again={() => void refetch()} />}
      {!found && !error && <LoadingLines lines={16} />}
      {found && !error && <Shown found={found} isPending={isPlaceholderData} />}
    </div>
  );
}

function Shown({ found, isPending }: { found: Overlap; isPending: boolean }) {
  const { asOf, ...search } = useSearch({ from: "/sources/overlap" });
  return (
    <div aria-busy={isPending}>
      {asOf && (
        <Replayed day={asOf} isPending={isPending}>
          <Link to="/sources/overlap" search={search} resetScroll={false}>
            As it stands now
          </Link>
        </Replayed>
      )}
      {found.sources.length < 2 ? (
        <p className="no-data">
          {found.sources.length === 0 ? "No source" : "Only one source"} told anything in this time. <Link to="/sources">Follow more</Link>, or choose
          a longer time.
        </p>
      ) : (
        <>
          <SetWords found={found} />
          <OverlapMap found={found} />
          {search.a && search.b && search.a !== search.b && <OpenPair a={search.a} b={search.b} />}
          <WithoutIt found={found} />
        </>
      )}
    </div>
  );
}

function SetWords({ found: { set, sources, left, silent, from, asOf, sample } }: { found: Overlap }) {
  const which =
    set === "followed"
      ? `The ${sources.length} sources you follow that told anything`
      : `All ${sources.length} sources that told anything, since you follow fewer than two of them`;
  return (
    <p className="told measure">
      {which}, {pointDay(from.slice(0, 10))} to {pointDay(asOf.slice(0, 10))}
      {left > 0 && `; ${counted(left, "source")} that told less left out`}
      {silent.length > 0 && `; nothing came from ${silent.map(({ name }) => name).join(", ")}`}
      {sample && (
        <>
          {" "}
          · <SampleMark />
        </>
      )}
    </p>
  );
}
