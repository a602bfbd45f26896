import { Link } from "@tanstack/react-router";
import type { ReadingList } from "../../api.ts";
import { counted } from "../../counts.ts";
import { USES } from "../../scores/needs-form.ts";
import { useThemeNames } from "../../stories/theme-names.ts";

const percent = (part: number) => `${Math.round(100 * part)} %`;

/** The list with its reasons, what to drop, and what it leaves out. */
export function ReadingListView({ list }: { list: ReadingList }) {
  const { chosen, drop, unserved, minutesAWeek, usdAMonth, covered, gaps, notes } = list;
  const themeName = useThemeNames();
  return (
    <>
      <h2>
        {counted(chosen.length, "newsletter")}, about {Math.round(minutesAWeek)} minutes a week,{" "}
        {usdAMonth === 0 ? "free to read" : `${usdAMonth} USD a month`}
      </h2>
      <p className="told">Together they cover {percent(covered)} of all topics by weight.</p>
      <ol className="reading-list">
        {chosen.map((source) => (
          <Chosen key={source.slug} source={source} />
        ))}
      </ol>
      {unserved.length > 0 && (
        <p>Served by nobody known here: {unserved.map((use) => USES.find(([each]) => each === use)?.[1] ?? use).join(", ")}.</p>
      )}
      {drop.length > 0 && (
        <section aria-labelledby="drop">
          <h2 id="drop">To drop of what you follow</h2>
          {drop.map(({ slug, name, why }) => (
            <div className="row" key={slug}>
              <Link to="/sources/$slug" params={{ slug }}>
                {name}
              </Link>
              <span className="told">{why}</span>
            </div>
          ))}
        </section>
      )}
      {gaps.length > 0 && <p className="told">Left out, of what others write of: {gaps.map(themeName).join(", ")}.</p>}
      {notes.map((note) => (
        <p className="told" key={note}>
          {note}
        </p>
      ))}
    </>
  );
}

function Chosen({ source }: { source: ReadingList["chosen"][number] }) {
  const { slug, name, why, adds, minutesAWeek, minutesAssumed, usdAMonth, followed, overlaps } = source;
  return (
    <li>
      <h3>
        <Link to="/sources/$slug/score" params={{ slug }}>
          {name}
        </Link>{" "}
        {followed && <small className="told">followed</small>}
      </h3>
      <p>{why.join("; ")}.</p>
      <p className="told">
        adds {percent(adds)}
        {minutesAWeek !== null && ` · ${Math.round(minutesAWeek)} minutes a week${minutesAssumed ? ", assumed" : ""}`}
        {usdAMonth === null ? " · price not known" : usdAMonth > 0 ? ` · ${usdAMonth} USD a month` : " · free to read"}
        {overlaps.length > 0 && ` · also in ${overlaps.map((other) => `${other.name} (${percent(other.part)})`).join(", ")}`}
      </p>
    </li>
  );
}
