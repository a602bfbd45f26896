import { Link } from "@tanstack/react-router";
import type { Overlap, OverlapSource } from "../../api.ts";
import { grouped } from "../../counts.ts";
import { hoursWords, part } from "../../overlap/measures.ts";

/** Who is first, and what would be missed without each source: those that would be missed least first. */
export function WithoutIt({ found: { sources, least } }: { found: Overlap }) {
  const sorted = sources.toSorted((one, two) => (one.missed.stories.share ?? 2) - (two.missed.stories.share ?? 2));
  return (
    <section aria-labelledby="without" className="without-it">
      <h2 id="without">Without it</h2>
      <p className="told measure">
        What you would miss is the part of all that these sources tell which one of them alone tells; each source is one voice a day, however much it
        sends. At most a twentieth, and at most half of an equal share, is safe to drop - one source, not several at once: the figures change when one
        goes. First is by when a story came, of stories that several tell in their own words. Fewer than {least.stories} stories, or {least.firsts}{" "}
        cases, are not enough evidence.
      </p>
      <table className="stacking without">
        <thead>
          <tr>
            <th scope="col">Source</th>
            <th scope="col" className="n">
              Stories
            </th>
            <th scope="col" className="n">
              First
            </th>
            <th scope="col" className="n">
              Behind
            </th>
            <th scope="col">Without it you would miss</th>
            <th scope="col">Only it tells</th>
          </tr>
        </thead>
        <tbody>
          {sorted.map((source) => (
            <Row key={source.slug} source={source} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ source: { slug, name, stories, first, behind, missed, safeToDrop, only } }: { source: OverlapSource }) {
  return (
    <tr>
      <th scope="row">
        <Link to="/sources/$slug" params={{ slug }}>
          {name}
        </Link>
      </th>
      <td className="n" data-label="Stories">
        {grouped(stories)}
      </td>
      <td className="n" data-label="First">
        {first.share === null ? <Little n={first.n} /> : `${part(first.share)} of ${grouped(first.n)}`}
      </td>
      <td className="n" data-label="Behind" title="Median of the time behind the first, where it follows">
        {behind.value === null ? <Little n={behind.n} /> : hoursWords(behind.value)}
      </td>
      <td data-label="You would miss">
        <MissedWords missed={missed} safeToDrop={safeToDrop} />
      </td>
      <td className="told" data-label="Only it tells">
        {only.map(({ story, title }) => (
          <div key={story}>
            <Link to="/stories/$id" params={{ id: story }}>
              {title || "Without a title"}
            </Link>
          </div>
        ))}
        {missed.stories.alone > only.length && `and ${grouped(missed.stories.alone - only.length)} more`}
      </td>
    </tr>
  );
}

function Little({ n }: { n: number }) {
  return <span className="told">{n === 0 ? "no case" : `? of ${n}`}</span>;
}

function MissedWords({ missed: { stories, themes, assets }, safeToDrop }: Pick<OverlapSource, "missed" | "safeToDrop">) {
  if (stories.share === null) return <span className="told">not enough evidence</span>;
  const others = [themes.share !== null && `${part(themes.share)} of the themes`, assets.share !== null && `${part(assets.share)} of the assets`];
  return (
    <>
      {part(stories.share)} of the stories{safeToDrop && ": safe to drop"}
      <br />
      <small className="told">{others.filter(Boolean).join(", ")}</small>
    </>
  );
}
