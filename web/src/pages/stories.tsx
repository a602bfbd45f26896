import { useInfiniteQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useMemo } from "react";
import type { StoryFilter, StoryLine } from "../api.ts";
import { LoadingLines } from "../components/loading.tsx";
import { More } from "../components/more.tsx";
import { TroubleNote } from "../components/page-trouble.tsx";
import { useCalendar } from "../dates.ts";
import { usePageTitle } from "../page-title.ts";
import { storiesQuery } from "../told-queries.ts";
import type { StorySearch } from "../told-search.ts";
import { ListedStory } from "./stories/listed-story.tsx";
import { StoryFilters } from "./stories/story-filters.tsx";

const PAGE = 30;
const LEADING = 3; // a day’s first story stands out where so many told it by themselves

/** What several letters tell together, day by day. */
export function StoriesPage() {
  const search = useSearch({ from: "/stories" });
  const navigate = useNavigate({ from: "/stories" });
  usePageTitle("Stories");
  return (
    <div className="stories-page">
      <header className="page-head">
        <div>
          <h1>Stories</h1>
          <p className="told">One event with everyone who told it: who was first, how many told it by themselves, and what of it holds.</p>
        </div>
      </header>
      <StoryFilters search={search} ask={(next) => void navigate({ search: next, resetScroll: false })} />
      <Found search={search} />
    </div>
  );
}

function Found({ search }: { search: StorySearch }) {
  const filter = useMemo((): StoryFilter => ({ limit: PAGE, ...search }), [search]);
  const found = useInfiniteQuery(storiesQuery(filter));
  const { day, longDay, today } = useCalendar();
  if (found.isError && !found.data) return <TroubleNote error={found.error} again={() => void found.refetch()} />;
  if (found.isPending) return <LoadingLines lines={16} />;
  const stories = found.data.pages.flatMap(({ items }) => items);
  return (
    <>
      <p role="status" className={stories.length === 0 ? "kicker" : "unseen"}>
        {countWords(stories.length, found.hasNextPage)}
      </p>
      {stories.length === 0 && <Nothing isFiltered={Object.keys(search).length > 0} />}
      {[...Map.groupBy(stories, ({ last }) => day(last))].map(([of, told]) => (
        <section key={of} className="stories-day" aria-labelledby={`day-${of}`}>
          <h2 id={`day-${of}`} className="kicker">
            {of === today() ? "Today" : longDay(told[0]?.last ?? of)}
          </h2>
          <div>
            {byWeight(told).map((story, place) => (
              <ListedStory key={story.id} story={story} isLead={place === 0 && story.independent >= LEADING} />
            ))}
          </div>
        </section>
      ))}
      <More query={found} />
    </>
  );
}

/** Of a day, first what most told by themselves. */
function byWeight(stories: StoryLine[]): StoryLine[] {
  return stories.toSorted((a, b) => b.independent - a.independent || b.sources - a.sources);
}

function countWords(count: number, hasMore: boolean): string {
  if (count === 0) return "No stories";
  if (hasMore) return `The newest ${count}`;
  return count === 1 ? "1 story" : `${count} stories`;
}

function Nothing({ isFiltered }: { isFiltered: boolean }) {
  if (isFiltered)
    return (
      <p className="no-data">
        No story passes these filters. <Link to="/stories">Show all</Link>.
      </p>
    );
  return (
    <p className="no-data">
      No two letters have told of the same thing yet. <Link to="/sources">Follow another source, or bring files in</Link>: stories are found within
      five minutes.
    </p>
  );
}
