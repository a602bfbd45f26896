import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { ClaimCounts } from "../../components/claim-counts.tsx";
import { SampleOnly } from "../../components/sample-only.tsx";
import { useCalendar } from "../../dates.ts";
import { sourceWords } from "../../stories/words.ts";
import { newestStoriesQuery } from "../../told-queries.ts";

/** The stories that were told of last; nothing where there are none. */
export function StoriesTold() {
  const { data } = useInfiniteQuery(newestStoriesQuery);
  const { when } = useCalendar();
  const stories = data?.pages[0]?.items ?? [];
  if (stories.length === 0) return null;
  return (
    <section className="told-today" aria-labelledby="stories-told">
      <h2 id="stories-told" className="kicker">
        <Link to="/stories">Told by several</Link>
        <SampleOnly of={stories.filter(({ sample }) => sample).flatMap(({ tellers }) => tellers.map(({ slug }) => slug))} />
      </h2>
      {stories.map(({ id, title, last, holds, fails, ...told }) => (
        <div key={id}>
          <h3>
            <Link className="headline" to="/stories/$id" params={{ id }} data-story={id}>
              {title}
            </Link>
          </h3>
          <p className="told">
            {when(last)} · {sourceWords(told)}
            <ClaimCounts holds={holds} fails={fails} />
          </p>
        </div>
      ))}
    </section>
  );
}
