import { FEEDS } from "../../brief-queries.ts";

/** Where a feed reader on the same machine finds the briefs. */
export function Feeds() {
  return (
    <section aria-labelledby="feeds">
      <h2 id="feeds">As a feed</h2>
      <p className="told">
        The newest briefs, each whole: <a href={FEEDS.rss}>RSS</a> or <a href={FEEDS.json}>JSON Feed</a>. The desk answers on its own machine only, so
        that is where the feed reader must be.
      </p>
    </section>
  );
}
