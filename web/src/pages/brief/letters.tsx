import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { BriefContent } from "../../api.ts";
import { Hallmark } from "../../components/hallmark.tsx";
import { counted } from "../../counts.ts";

/** The issues of which most is told nowhere else. */
export function ToRead({ read }: Pick<BriefContent, "read">) {
  const minutes = read.reduce((sum, each) => sum + each.minutes, 0);
  return (
    <Letters
      id="to-read"
      heading={`To read in full, ${counted(minutes, "minute")}`}
      letters={read.map(({ novelty, minutes: each, ...letter }) => ({ ...letter, words: `${each} min, ${percent(novelty)} of it new to you` }))}
    />
  );
}

/** Issues of which most is told above. */
export function LeaveUnread({ skip }: Pick<BriefContent, "skip">) {
  return (
    <Letters
      id="leave"
      heading="Leave unread"
      letters={skip.map(({ told, ...letter }) => ({ ...letter, words: `${percent(told)} is told above` }))}
    />
  );
}

/** Mail that was kept out, in one line each. */
export function Quarantined({ flags }: Pick<BriefContent, "flags">) {
  return (
    <Letters
      id="quarantined"
      heading={
        <span className="danger">
          <Hallmark of="danger" /> Quarantined
        </span>
      }
      letters={flags.map(({ reason, source, ...letter }) => ({ ...letter, source: `as from ${source}`, words: reason }))}
    />
  );
}

interface Letter {
  issue: string;
  title: string;
  source: string;
  words: string;
}

function Letters({ id, heading, letters }: { id: string; heading: ReactNode; letters: Letter[] }) {
  if (letters.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="kicker">
        {heading}
      </h2>
      {letters.map(({ issue, title, source, words }) => (
        <div className="row" key={issue}>
          <span>
            <Link to="/read/$id" params={{ id: issue }} data-issue={issue}>
              {title}
            </Link>
            <span className="byline told">
              {source}
              {words && ` · ${words}`}
            </span>
          </span>
        </div>
      ))}
    </section>
  );
}

function percent(part: number): string {
  return `${Math.round(part * 100)} %`;
}
