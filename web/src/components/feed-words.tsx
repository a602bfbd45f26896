import type { SourceFeed } from "../api.ts";
import { counted } from "../counts.ts";
import { fromNow } from "../dates.ts";
import { Hallmark } from "./hallmark.tsx";

/** How a feed does, in words. */
export function FeedWords({ feed: { state, fetchedAt, nextAt, failures, failure } }: { feed: SourceFeed }) {
  if (state === "gone") return <span>gone: its server says that it will not come back. Follow its new address.</span>;
  if (state === "paused") return <span>rests: not followed</span>;
  if (failure)
    return (
      <span>
        <span className="fails">
          <Hallmark of="fails" /> did not answer {counted(failures, "time")}:
        </span>{" "}
        {failure}; next try {fromNow(nextAt)}
      </span>
    );
  if (!fetchedAt) return <span>first fetch {fromNow(nextAt)}</span>;
  return (
    <span>
      fetched {fromNow(fetchedAt)}; next {fromNow(nextAt)}
    </span>
  );
}
