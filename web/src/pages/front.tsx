import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { LoadingLines } from "../components/loading.tsx";
import { TroubleNote } from "../components/page-trouble.tsx";
import { usePageTitle } from "../page-title.ts";
import { newestIssuesQuery, sourcesQuery } from "../queries.ts";
import { Edition } from "./front/edition.tsx";
import { FirstStart } from "./front/first-start.tsx";
import { NothingYet } from "./front/nothing-yet.tsx";

/** Today's paper; on an empty desk, how to begin. */
export function FrontPage() {
  usePageTitle("Front page");
  const issues = useInfiniteQuery(newestIssuesQuery);
  const sources = useQuery(sourcesQuery);
  const [isBeginning, setIsBeginning] = useState<boolean | null>(null);
  if (issues.isError) return <TroubleNote error={issues.error} again={() => void issues.refetch()} />;
  if (sources.isError) return <TroubleNote error={sources.error} again={() => void sources.refetch()} />;
  if (!issues.data || !sources.data) return <LoadingLines lines={18} />;
  const newest = issues.data.pages[0]?.items ?? [];
  const isEmpty = newest.length === 0 && sources.data.length === 0;
  if (isBeginning === null) setIsBeginning(isEmpty); // who begins stays where they are until they go on: nothing is swapped away while files come in
  if (isBeginning ?? isEmpty) return <FirstStart isFilled={!isEmpty} goOn={() => setIsBeginning(false)} />;
  return newest.length > 0 ? <Edition issues={newest} /> : <NothingYet sources={sources.data} />;
}
