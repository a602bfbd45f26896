import { Link } from "@tanstack/react-router";
import type { Story } from "../../api.ts";
import { fromFirst, useCalendar } from "../../dates.ts";

/** Who told it, in the order in which they came. */
export function Tellers({ tellers }: Pick<Story, "tellers">) {
  const { moment } = useCalendar();
  const first = tellers[0]?.at ?? "";
  return (
    <section aria-labelledby="who">
      <h2 id="who" className="kicker">
        Who told it, in order
      </h2>
      <ol className="bare told-by">
        {tellers.map(({ slug, name, at, copies }, place) => (
          <li className="row" key={slug}>
            <span>
              <Link to="/sources/$slug/record" params={{ slug }} title={`The record of ${name}`}>
                {name}
              </Link>
              {copies && <span className="byline told">repeats another’s words: not counted as independent</span>}
            </span>
            <time className="told" dateTime={at} title={moment(at)}>
              {place === 0 ? moment(at) : fromFirst(first, at)}
            </time>
          </li>
        ))}
      </ol>
    </section>
  );
}
