import { Link } from "@tanstack/react-router";
import type { StoryLine } from "../../api.ts";
import { useAssetNames } from "../../claims/asset-names.ts";
import { ClaimCounts } from "../../components/claim-counts.tsx";
import { SampleMark } from "../../components/issue-words.tsx";
import { useCalendar } from "../../dates.ts";
import { useThemeNames } from "../../stories/theme-names.ts";
import { sourceWords } from "../../stories/words.ts";

const TELLERS_SHOWN = 5;
const ABOUT_SHOWN = 4;

/** A story in a list: its title, who told it in which order, what of it holds, what it is about. */
export function ListedStory({ story, isLead }: { story: StoryLine; isLead: boolean }) {
  const { id, title, holds, fails, sample } = story;
  return (
    <article className={isLead ? "listed-story first" : "listed-story"} aria-labelledby={`story-${id}`}>
      <div>
        <h3 id={`story-${id}`}>
          <Link className="headline" to="/stories/$id" params={{ id }} data-story={id}>
            {title}
          </Link>
        </h3>
        <p className="told">
          {sourceWords(story)}
          <ClaimCounts holds={holds} fails={fails} />
          {sample && (
            <>
              {" "}
              · <SampleMark />
            </>
          )}
        </p>
        <About story={story} />
      </div>
      <Tellers story={story} />
    </article>
  );
}

function Tellers({ story: { tellers } }: { story: StoryLine }) {
  const { when, moment } = useCalendar();
  const rest = tellers.length - TELLERS_SHOWN;
  return (
    <ol className="bare told tellers" aria-label="Told by">
      {tellers.slice(0, TELLERS_SHOWN).map(({ slug, name, at, copies }) => (
        <li key={slug}>
          <time dateTime={at} title={moment(at)}>
            {when(at)}
          </time>{" "}
          {name}
          {copies && <em> repeats another</em>}
        </li>
      ))}
      {rest > 0 && <li>and {rest} more</li>}
    </ol>
  );
}

function About({ story: { assets, themes } }: { story: StoryLine }) {
  const nameOf = useAssetNames();
  const themeName = useThemeNames();
  const words = [...assets.slice(0, ABOUT_SHOWN).map((asset) => nameOf(asset).name), ...themes.slice(0, ABOUT_SHOWN).map(themeName)];
  return words.length > 0 ? <p className="told">{words.join(", ")}</p> : null;
}
