import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { LoadingLines } from "../components/loading.tsx";
import { TroubleNote } from "../components/page-trouble.tsx";
import { usePageTitle } from "../page-title.ts";
import { newestIssuesQuery, sourcesQuery } from "../queries.ts";
import { FirstStart } from "./front/first-start.tsx";
import { Edition } from "./front/edition.tsx";
import { NothingYet } from "./front/nothing-yet.tsx";

/** Today's paper; on an empty desk, how to begin. */
export function FrontPage() {
  usePageTitle("Front page");
  const issues = useInfiniteQuery(newestIssuesQuery);
  const sources = useQuery(sourcesQuery);
  if (issues.isError) return <TroubleNote error={issues.error} again={() => void issues.refetch()} />;
  if (sources.isError) return <TroubleNote error={sources.error} again={() => void sources.refetch()} />;
  if (!issues.data || !sources.data) return <LoadingLines lines={18} />;
  const newest = issues.data.pages[0]?.items ?? [];
  if (newest.length > 0) return <Edition issues={newest} />;
  return sources.data.length === 0 ? <FirstStart /> : <NothingYet sources={sources.data} />;
}
