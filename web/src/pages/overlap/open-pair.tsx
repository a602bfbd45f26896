import { useQuery } from "@tanstack/react-query";
import { Link, useSearch } from "@tanstack/react-router";
import type { ComparedSources } from "../../api.ts";
import { LoadingLines } from "../../components/loading.tsx";
import { TroubleNote } from "../../components/page-trouble.tsx";
import { counted, grouped } from "../../counts.ts";
import { useCalendar } from "../../dates.ts";
import { hoursWords, part } from "../../overlap/measures.ts";
import { pairQuery } from "../../overlap/queries.ts";

/** Two sources side by side, with the stories that both tell. */
export function OpenPair({ a, b }: { a: string; b: string }) {
  const { a: _, b: __, ...search } = useSearch({ from: "/sources/overlap" });
  const { data: found, error, refetch } = useQuery(pairQuery({ a, b, ...search }));
  return (
    <section id="pair" aria-labelledby="pair-name" className="open-pair">
      <div className="panel-head">
        <h2 id="pair-name">{found ? `${found.names[0]} and ${found.names[1]}` : "Two sources"}</h2>
        <Link to="/sources/overlap" search={search} resetScroll={false} className="desk">
          Close
        </Link>
      </div>
      {error && <TroubleNote error={error} again={() => void refetch()} />}
      {!found && !error && <LoadingLines lines={6} />}
      {found && (
        <>
          <InShort found={found} />
          {found.stories.length > 0 && <SharedStories found={found} />}
        </>
      )}
    </section>
  );
}

function InShort({ found: { names, pair } }: { found: ComparedSources }) {
  const [a, b] = names;
  const { stories, themes, assets, text, lead } = pair;
  return (
    <p className="standfirst">
      They share {counted(stories.shared, "story", "stories")}
      {stories.ofA !== null && stories.ofB !== null && `: ${part(stories.ofA)} of those of ${a}, ${part(stories.ofB)} of those of ${b}`}.{" "}
      {lead.cases > 0 &&
        `Of ${counted(lead.cases, "story", "stories")} that both tell in their own words, ${a} had ${grouped(lead.firstA)} first${by(lead.behindB.value)}, ${b} ${grouped(lead.firstB)}${by(lead.behindA.value)}. `}
      {themes.cosine !== null && `Their themes are alike to ${themes.cosine.toFixed(2)}. `}
      {assets.cosine !== null && `Their assets are alike to ${assets.cosine.toFixed(2)}. `}
      {repeats(a, b, text.ofA)}
      {repeats(b, a, text.ofB)}
    </p>
  );
}

function by(hours: number | null): string {
  return hours === null ? "" : ` (by ${hoursWords(hours)} at the median)`;
}

function repeats(who: string, whom: string, value: number | null): string {
  return value === null || value === 0 ? "" : `${part(value)} of the words of ${who} repeat what ${whom} told before. `;
}

function SharedStories({ found: { stories, left, names, pair } }: { found: ComparedSources }) {
  const { moment } = useCalendar();
  return (
    <>
      <table className="shared-stories">
        <caption className="unseen">Stories that both tell</caption>
        <thead>
          <tr>
            <th scope="col">Story</th>
            <th scope="col">First</th>
            <th scope="col" className="n">
              By
            </th>
            <th scope="col" className="wide-only">
              Told first
            </th>
          </tr>
        </thead>
        <tbody>
          {stories.map(({ story, title, first, behindHours, copied, atA, atB }) => (
            <tr key={story}>
              <th scope="row">
                <Link to="/stories/$id" params={{ id: story }}>
                  {title || "Without a title"}
                </Link>
              </th>
              <td>
                {first === null ? "neither" : first === pair.a ? names[0] : names[1]}
                {copied && <small className="told"> in the same words</small>}
              </td>
              <td className="n">{first === null ? "" : hoursWords(behindHours)}</td>
              <td className="told day wide-only">{moment([atA, atB].toSorted()[0] ?? atA)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {left > 0 && <p className="told">and {grouped(left)} more</p>}
    </>
  );
}
