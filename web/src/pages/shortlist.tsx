import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { FormEvent } from "react";
import type { Shortlisted } from "../api.ts";
import { Hallmark } from "../components/hallmark.tsx";
import { LoadingLines } from "../components/loading.tsx";
import { TroubleNote } from "../components/page-trouble.tsx";
import { useCalendar } from "../dates.ts";
import { usePageTitle } from "../page-title.ts";
import { shortlistQuery, useShortlisting } from "../shortlist/queries.ts";

/** Assets to look at closer, each with where the thought came from. */
export function ShortlistPage() {
  usePageTitle("Shortlist");
  const { data: list, error, refetch } = useQuery(shortlistQuery);
  return (
    <div className="shortlist-page">
      <header className="page-head">
        <div>
          <p className="kicker">
            <Link to="/assets">Assets</Link>
          </p>
          <h1>Shortlist</h1>
        </div>
      </header>
      {error && <TroubleNote error={error} again={() => void refetch()} />}
      {!list && !error && <LoadingLines lines={8} />}
      {list?.warning && (
        <p className="shortlist-warning">
          <Hallmark of="open" /> {list.warning}
        </p>
      )}
      {list?.items.length === 0 && (
        <p>
          Nothing is on it yet. Beside a letter each asset that it names has a +, and each asset’s page has “Shortlist”: what you put here keeps the
          sentence that it came from.
        </p>
      )}
      {list?.items.map((item) => (
        <Listed key={item.asset} item={item} />
      ))}
    </div>
  );
}

function Listed({ item }: { item: Shortlisted }) {
  const { asset, name, symbol, added, note } = item;
  const { shortDay } = useCalendar();
  const change = useShortlisting();
  const keep = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    change.mutate({ asset, name, note: String(new FormData(event.currentTarget).get("note") ?? "") });
  };
  return (
    <article className="shortlisted" aria-labelledby={`shortlisted-${asset}`}>
      <header>
        <h2 id={`shortlisted-${asset}`}>
          <Link to="/assets/$asset" params={{ asset }}>
            {name}
          </Link>{" "}
          <small>{symbol}</small>
        </h2>
        <span className="told">since {shortDay(added)}</span>
        <button type="button" className="quiet" aria-label={`Take off ${name}`} onClick={() => change.mutate({ asset, name, drop: true })}>
          Take off
        </button>
      </header>
      <From item={item} />
      <form className="desk" onSubmit={keep} key={note}>
        <label className="unseen" htmlFor={`note-${asset}`}>
          Note on {name}
        </label>
        <input id={`note-${asset}`} name="note" defaultValue={note} placeholder="A note: what would you have to see?" maxLength={1000} />
        <button type="submit" className="quiet" disabled={change.isPending}>
          Keep
        </button>
      </form>
    </article>
  );
}

/** The sentence that it came from, and whose that was. */
function From({ item: { from } }: { item: Shortlisted }) {
  const { shortDay } = useCalendar();
  if (!from) return null;
  const { quote, issue, source, start } = from;
  return (
    <>
      {quote && <blockquote>{quote}</blockquote>}
      <p className="told">
        {source.name}
        {issue ? (
          <>
            ,{" "}
            <Link to="/read/$id" params={{ id: issue.id }} search={start === null ? {} : { at: start }}>
              {issue.title}
            </Link>
            , {shortDay(issue.published)}
          </>
        ) : (
          "; the issue was deleted since"
        )}
      </p>
    </>
  );
}
