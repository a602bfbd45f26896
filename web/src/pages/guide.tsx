import { useQuery } from "@tanstack/react-query";
import { LoadingLines } from "../components/loading.tsx";
import { TroubleNote } from "../components/page-trouble.tsx";
import { usePageTitle } from "../page-title.ts";
import { needsQuery, readingListQuery } from "../score-queries.ts";
import { WhichHead } from "../scores/which-head.tsx";
import { NeedsForm } from "./guide/needs-form.tsx";
import { ReadingListView } from "./guide/reading-list-view.tsx";

/** What do you need? A reading list for it, with reasons. */
export function GuidePage() {
  usePageTitle("A reading list for your needs");
  const { data: needs, error: needsError } = useQuery(needsQuery);
  const { data: list, error, refetch, isFetching } = useQuery(readingListQuery);
  return (
    <div className="guide-page">
      <WhichHead title="What do you need?">
        Quality over quantity: one daily, one weekly on-chain, one thesis engine and macro serve most readers. Say what you need, and the list is made
        of what each newsletter writes of, how often, how well it scores, and how little it says again.
      </WhichHead>
      <div className="beside-form">
        {needsError && <TroubleNote error={needsError} />}
        {needs && <NeedsForm key={JSON.stringify(needs)} needs={needs} />}
        <div aria-busy={isFetching}>
          {error && <TroubleNote error={error} again={() => void refetch()} />}
          {!list && !error && <LoadingLines lines={12} />}
          {list && <ReadingListView list={list} />}
        </div>
      </div>
    </div>
  );
}
