import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { NarrativeInTime } from "../../api.ts";
import { useAssetNames } from "../../claims/asset-names.ts";
import { counted } from "../../counts.ts";
import { pointDay } from "../../dates.ts";
import { SourceName } from "../../narratives/source-name.tsx";
import { partWords } from "../../narratives/words.ts";
import { themesQuery } from "../../told-queries.ts";

const PAST_DAYS = 30;

/** How it stands, in figures. */
export function NarrativeFacts({ narrative }: { narrative: NarrativeInTime }) {
  const { data: themes } = useQuery(themesQuery);
  const isOwn = themes?.find(({ theme }) => theme === narrative.id)?.own;
  const { share: part, sources, documents, novelty, persistence, firstSeen, firstSource, alarms, kind } = narrative;
  return (
    <>
      <dl className="facts across">
        <Fact name="Share">{partWords(part)} of what all sources told in seven days</Fact>
        <Fact name="Told by">
          {counted(sources, "source")} in {counted(documents, "issue")}
        </Fact>
        {kind === "emerging" && firstSeen && (
          <Fact name="First told">
            {pointDay(firstSeen)}
            {firstSource && (
              <>
                , <SourceName slug={firstSource} />
              </>
            )}
          </Fact>
        )}
        <Fact name="Novelty">
          {partWords(novelty)} of its phrases are new within {PAST_DAYS} days
        </Fact>
        <Fact name="Persistence">
          told on {persistence} of the last {PAST_DAYS} days
        </Fact>
        <Fact name="Alarms">{alarms.length === 0 ? "none in this time" : alarms.map(pointDay).join(", ")}</Fact>
        <Fact name="Kind">{kind === "emerging" ? "emerging: named by its own words" : isOwn ? "a theme of your own" : "a theme of the list"}</Fact>
      </dl>
      <TermsAndAssets narrative={narrative} />
    </>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** The words that tell it from others, each leading to the letters that use it, and the assets that it names. */
function TermsAndAssets({ narrative: { terms, assets } }: { narrative: NarrativeInTime }) {
  const nameOf = useAssetNames();
  return (
    <>
      {terms.length > 0 && (
        <p className="told inline">
          <b>Its words now:</b>{" "}
          {terms.map((term) => (
            <Link key={term} to="/search" search={{ q: `"${term}"` }}>
              {term}
            </Link>
          ))}
        </p>
      )}
      {assets.length > 0 && (
        <p className="told inline">
          <b>Assets named:</b>{" "}
          {assets.map((asset) => (
            <Link key={asset} to="/assets/$asset" params={{ asset }}>
              {nameOf(asset).name}
            </Link>
          ))}
        </p>
      )}
    </>
  );
}
