import { Link } from "@tanstack/react-router";
import type { Source } from "../../api.ts";
import { AddYourOwn } from "../../components/add-your-own.tsx";
import { FeedWords } from "../../components/feed-words.tsx";
import { counted } from "../../counts.ts";

/** Sources are followed and nothing has come yet. */
export function NothingYet({ sources }: { sources: Source[] }) {
  return (
    <div className="plain">
      <h1>Nothing has come yet</h1>
      <p>
        {counted(sources.length, "source is", "sources are")} known to this desk. What their feeds hold appears here by itself, usually within a
        minute.
      </p>
      <div className="rows">
        {sources.map(({ slug, name, feeds, homepage }) => (
          <div className="row" key={slug}>
            <span>
              <Link to="/sources/$slug" params={{ slug }}>
                {name}
              </Link>
            </span>
            <span className="told">{feeds[0] ? <FeedWords feed={feeds[0]} /> : <ByMailOnly homepage={homepage} />}</span>
          </div>
        ))}
      </div>
      <h2>Add more</h2>
      <AddYourOwn />
    </div>
  );
}

function ByMailOnly({ homepage }: { homepage: string | null }) {
  if (!homepage) return "comes by mail only";
  return (
    <>
      comes by mail only:{" "}
      <a href={homepage} target="_blank" rel="noreferrer">
        subscribe there
      </a>
    </>
  );
}
