import type { SourceFeed } from "../api.ts";
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
          <Hallmark of="fails" /> could not be fetched{failures > 1 && `, ${failures} times`}:
        </span>{" "}
        {failureWords(failure)}; next try {fromNow(nextAt)}
      </span>
    );
  if (!fetchedAt) return <span>first fetch {fromNow(nextAt)}</span>;
  return (
    <span>
      fetched {fromNow(fetchedAt)}; next {fromNow(nextAt)}
    </span>
  );
}

const PLAIN: [code: RegExp, words: string][] = [
  [/ENOTFOUND|EAI_AGAIN/, "no server of that name was found; either this machine is offline or the address has changed"],
  [/ECONNREFUSED/, "its server takes no connections at present"],
  [/ECONNRESET|socket hang up/, "its server broke off"],
  [/ETIMEDOUT|timed? ?out/i, "its server took too long"],
];

/** What went wrong, without the network's own abbreviations. */
export function failureWords(failure: string): string {
  return PLAIN.find(([code]) => code.test(failure))?.[1] ?? failure;
}
