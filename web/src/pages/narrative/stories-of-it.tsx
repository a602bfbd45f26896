import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { NarrativeInTime } from "../../api.ts";
import { LoadingLines } from "../../components/loading.tsx";
import { TroubleNote } from "../../components/page-trouble.tsx";
import { storiesQuery } from "../../told-queries.ts";
import { ListedStory } from "../stories/listed-story.tsx";

const SHOWN = 6;

/** The stories of a theme; of what emerges, the way to the letters that use its words. */
export function StoriesOfIt({ narrative: { id, kind, terms } }: { narrative: NarrativeInTime }) {
  return (
    <section className="letters" aria-labelledby="stories-of-it">
      <h2 id="stories-of-it">Stories of it</h2>
      {kind === "theme" ? <OfTheme theme={id} /> : <OfWords term={terms[0]} />}
    </section>
  );
}

function OfTheme({ theme }: { theme: string }) {
  const found = useInfiniteQuery(storiesQuery({ theme, limit: SHOWN }));
  const stories = found.data?.pages[0]?.items;
  return (
    <>
      {found.isError && <TroubleNote error={found.error} again={() => void found.refetch()} />}
      {found.isPending && <LoadingLines lines={SHOWN * 2} />}
      {stories?.length === 0 && <p className="no-data">No two letters told the same of it yet.</p>}
      {stories?.map((story) => (
        <ListedStory key={story.id} story={story} isLead={false} />
      ))}
      <p className="told">
        <Link to="/stories" search={{ theme }}>
          All stories of this theme
        </Link>
        , or{" "}
        <Link to="/stories" search={{ theme, leastSources: 1 }}>
          what one source alone told of it too
        </Link>
      </p>
    </>
  );
}

function OfWords({ term }: { term: string | undefined }) {
  return (
    <p className="told">
      Stories are kept by theme, and this is none of the list.{" "}
      {term && (
        <Link to="/search" search={{ q: `"${term}"` }}>
          Letters that say “{term}”
        </Link>
      )}
    </p>
  );
}
