import { Link } from "@tanstack/react-router";
import type { BriefContent } from "../../api.ts";
import { sigmas } from "../../narratives/words.ts";

/** What sources went on about more, and less. */
export function BriefNarratives({ narratives }: Pick<BriefContent, "narratives">) {
  if (narratives.length === 0) return null;
  return (
    <section aria-labelledby="narratives">
      <h2 id="narratives" className="kicker">
        Narratives
      </h2>
      {narratives.map(({ id, label, kind, stage, momentum, change }) => (
        <div className="row" key={id}>
          <span>
            <Link to="/narratives/$id" params={{ id }}>
              {label}
            </Link>
            <span className="byline told">
              {stage}
              {kind === "emerging" && ", not of the list of themes"}
            </span>
          </span>
          <span className="amount">
            <b>{sigmas(momentum)}</b>
            {change !== null && <small className="told">{sigmas(change)} since</small>}
          </span>
        </div>
      ))}
    </section>
  );
}
