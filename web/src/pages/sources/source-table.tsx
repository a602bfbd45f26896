import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { Alias, RecordSummary, ScoredSource } from "../../api.ts";
import { ALIAS_WORDS } from "../../components/alias-words.ts";
import { FeedWords } from "../../components/feed-words.tsx";
import { SampleMark } from "../../components/issue-words.tsx";
import { counted, grouped } from "../../counts.ts";
import { useCalendar } from "../../dates.ts";
import { recordsQuery } from "../../record-queries.ts";
import { intervalWords } from "../../scores/whisker.tsx";
import { FollowSwitch } from "./follow-switch.tsx";
import { CallsCell, HeldCell } from "./record-cells.tsx";

const SHOWN_ALIASES = 2;

export function SourceTable({ sources }: { sources: ScoredSource[] }) {
  const { data: records } = useQuery(recordsQuery);
  return (
    <table className="stacking">
      <caption className="unseen">Sources, those followed first</caption>
      <thead>
        <tr>
          <th scope="col">Source</th>
          <th scope="col">Known by</th>
          <th scope="col" className="n">
            Issues
          </th>
          <th scope="col">Newest</th>
          <th scope="col" title="Figures that held, of those that could be checked">
            Held
          </th>
          <th scope="col" title="Forecasts of prices that came true, of those resolved">
            Calls
          </th>
          <th scope="col">Feeds</th>
          <th scope="col">
            <span className="unseen">Following</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {sources.map((source) => (
          <SourceRow key={source.slug} source={source} record={records?.find(({ slug }) => slug === source.slug)} />
        ))}
      </tbody>
    </table>
  );
}

const TELLING: Alias["kind"][] = ["list-id", "from", "host", "feed", "slug"];

/** What says most about who it is comes first. */
function tellingFirst(aliases: Alias[]): Alias[] {
  return aliases.toSorted((a, b) => TELLING.indexOf(a.kind) - TELLING.indexOf(b.kind));
}

function SourceRow({ source, record }: { source: ScoredSource; record: RecordSummary | undefined }) {
  const { when, moment } = useCalendar();
  const { slug, name, aliases, issues, newest, feeds, sample, score } = source;
  const rest = aliases.length - SHOWN_ALIASES;
  return (
    <tr>
      <th scope="row">
        <Link to="/sources/$slug" params={{ slug }}>
          {name}
        </Link>
        {sample && (
          <>
            <br />
            <SampleMark />
          </>
        )}
        <ScoreLine slug={slug} score={score} />
      </th>
      <td className="told aliases" data-label="Known by">
        {tellingFirst(aliases)
          .slice(0, SHOWN_ALIASES)
          .map(({ kind, value }) => (
            <div key={`${kind} ${value}`}>
              {ALIAS_WORDS[kind]} {value.replace(/^https?:\/\//, "")}
            </div>
          ))}
        {rest > 0 && <div>and {rest} more</div>}
      </td>
      <td className="n" data-label="Issues">
        <Link to="/read" search={{ source: slug }} aria-label={`${counted(issues, "issue")} of ${name}`}>
          {grouped(issues)}
        </Link>
      </td>
      <td className="day" data-label="Newest">
        {newest ? (
          <time dateTime={newest} title={moment(newest)}>
            {when(newest)}
          </time>
        ) : (
          "none yet"
        )}
      </td>
      <HeldCell record={record} />
      <CallsCell record={record} />
      <td className="told" data-label="Feeds">
        {feeds.length === 0 && "none"}
        {feeds.map((feed) => (
          <div key={feed.url} title={feed.url}>
            <FeedWords feed={feed} />
          </div>
        ))}
      </td>
      <td>
        <FollowSwitch source={source} />
      </td>
    </tr>
  );
}

/** Its score with the interval, and the way to how it was made. */
function ScoreLine({ slug, score }: Pick<ScoredSource, "slug" | "score">) {
  if (score?.points == null) return null;
  return (
    <>
      <br />
      <Link to="/sources/$slug/score" params={{ slug }} className="told">
        Score {Math.round(score.points)}, {intervalWords(score)}
      </Link>
    </>
  );
}
