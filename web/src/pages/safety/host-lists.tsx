import { useQuery } from "@tanstack/react-query";
import { LoadingLines } from "../../components/loading.tsx";
import { TroubleNote } from "../../components/page-trouble.tsx";
import { hostListsQuery } from "../../safety-queries.ts";
import { FollowList } from "./follow-list.tsx";
import { HostListRow } from "./host-list-row.tsx";

/** Lists of bad hosts that are followed, how they do, and the way to follow one. */
export function HostLists() {
  const { data: lists, error, refetch } = useQuery(hostListsQuery);
  return (
    <section aria-labelledby="lists" className="host-lists">
      <h2 id="lists">Lists of bad hosts</h2>
      <p className="told">
        A letter that is sent from a listed host, or leads to one, is dangerous. The list of eth-phishing-detect comes with the desk and counts in any
        case. Those that you follow are fetched four times a day; when one changes, the issues of the last sixty days are judged again.
      </p>
      {error && <TroubleNote error={error} again={() => void refetch()} />}
      {!lists && !error && <LoadingLines lines={3} />}
      {lists?.length === 0 && <p className="told">No list is followed yet.</p>}
      {lists?.map((list) => (
        <HostListRow key={list.url} list={list} />
      ))}
      <FollowList />
    </section>
  );
}
