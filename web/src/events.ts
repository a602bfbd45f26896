import type { QueryClient } from "@tanstack/react-query";
import type { Run } from "./api.ts";
import { type QuotesEvent, takeQuotes } from "./live-prices.ts";

const SETTLE_MS = 400; // many issues arrive at once: ask once for all of them

const TOUCHED = {
  told: ["stories", "story", "narratives", "narrative", "alarms", "themes", "sentiment", "briefs", "brief", "overlap"],
  issues: ["desk", "issues", "assets", "asset", "sources", "mailboxes", "addresses"],
  sources: ["sources", "overlap"],
  checks: ["claims", "claim", "calls", "records", "record", "issue"],
  run: ["runs", "series", "candles", "latest", "quality"],
} as const;

/** Listens to what happens in the desk and has the page ask anew for what changed. Returns the end of listening. */
export function listenToDesk(queries: QueryClient): () => void {
  const stream = new EventSource("/v1/events");
  const waiting = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const touch = (keys: readonly string[]) => {
    for (const key of keys) waiting.add(key);
    timer ??= setTimeout(() => {
      timer = undefined;
      for (const key of waiting) void queries.invalidateQueries({ queryKey: [key] });
      waiting.clear();
    }, SETTLE_MS);
  };
  stream.addEventListener("issues", ({ data }: MessageEvent<string>) => touch(touchedBy(JSON.parse(data) as IssuesEvent)));
  stream.addEventListener("sources", () => touch(TOUCHED.sources));
  stream.addEventListener("quotes", ({ data }: MessageEvent<string>) => takeQuotes(queries, JSON.parse(data) as QuotesEvent));
  stream.addEventListener("run", ({ data }: MessageEvent<string>) => {
    if (hasEnded(queries, JSON.parse(data) as RunEvent)) touch([...TOUCHED.run, ...TOUCHED.issues]);
  });
  return () => {
    clearTimeout(timer);
    stream.close();
  };
}

/** How many of each there are now that were not, or that are otherwise than before. */
interface IssuesEvent {
  checked?: number;
  judged?: number;
  stories?: number;
  narratives?: number;
  briefs?: number;
}

/** Issues that were there already are told of anew: their claims were checked, or their safety judged; or something was made of them. */
function touchedBy({ checked, judged, stories, narratives, briefs }: IssuesEvent): readonly string[] {
  if (stories || narratives || briefs) return TOUCHED.told;
  return checked || judged ? [...TOUCHED.issues, ...TOUCHED.checks] : TOUCHED.issues;
}

interface RunEvent {
  id: string;
  state?: Run["state"];
  done?: number;
  added?: number;
  message?: string | null;
}

const endedRuns = new Set<string>(); // the stream tells an end more than once

/** Moves the figures of a run that the page knows; true the first time it is told that the run has ended. */
function hasEnded(queries: QueryClient, { id, state, done, added, message }: RunEvent): boolean {
  const known = queries.getQueryData<Run>(["run", id]);
  const ended = state === "done" || state === "failed";
  if (ended) void queries.invalidateQueries({ queryKey: ["run", id] });
  else if (known && !known.endedAt)
    queries.setQueryData<Run>(["run", id], { ...known, done: done ?? known.done, added: added ?? known.added, message: message ?? known.message });
  if (!ended || endedRuns.has(id)) return false;
  endedRuns.add(id);
  return true;
}
