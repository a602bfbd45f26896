import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { type Story, Trouble } from "../api.ts";
import { useAssetNames } from "../claims/asset-names.ts";
import { ClaimCounts } from "../components/claim-counts.tsx";
import { SampleMark } from "../components/issue-words.tsx";
import { LoadingLines } from "../components/loading.tsx";
import { TroubleNote } from "../components/page-trouble.tsx";
import { counted } from "../counts.ts";
import { useCalendar } from "../dates.ts";
import { usePageTitle } from "../page-title.ts";
import { useThemeNames } from "../stories/theme-names.ts";
import { sourceWords } from "../stories/words.ts";
import { storyQuery } from "../told-queries.ts";
import { NotFoundPage } from "./not-found.tsx";
import { Figures } from "./story/figures.tsx";
import { Tellers } from "./story/tellers.tsx";
import { Timeline } from "./story/timeline.tsx";

/** One event with everyone who told it. */
export function StoryPage() {
  const { id } = useParams({ from: "/stories/$id" });
  const { data: story, error, refetch } = useQuery(storyQuery(id));
  usePageTitle(story?.title ?? "Story");
  if (error instanceof Trouble && (error.status === 404 || error.status === 400)) return <NotFoundPage />;
  if (error) return <TroubleNote error={error} again={() => void refetch()} />;
  if (!story) return <LoadingLines lines={20} />;
  return (
    <div className="story-page">
      <StoryHead story={story} />
      <div className="two">
        <Timeline story={story} />
        <aside aria-label="Who, and what about">
          <Tellers tellers={story.tellers} />
          <About story={story} />
        </aside>
      </div>
    </div>
  );
}

function StoryHead({ story }: { story: Story }) {
  const { moment, day } = useCalendar();
  const { title, first, last, issues, holds, fails, sample } = story;
  const isOneDay = day(first) === day(last);
  return (
    <header className="story-head">
      <p className="kicker">
        <Link to="/stories">Stories</Link>
      </p>
      <h1>{title}</h1>
      <p className="told">
        Told in {counted(issues, "issue")} by {sourceWords(story)}; first {moment(first)}
        {first !== last && `, last ${isOneDay ? `the same day` : moment(last)}`}
        <ClaimCounts holds={holds} fails={fails} />
        {sample && (
          <>
            {" "}
            · <SampleMark />
          </>
        )}
      </p>
      <Figures figures={story.figures} />
    </header>
  );
}

/** What it is about; each leads to the other stories of it. */
function About({ story: { assets, themes } }: { story: Story }) {
  const nameOf = useAssetNames();
  const themeName = useThemeNames();
  if (assets.length + themes.length === 0) return null;
  return (
    <section aria-labelledby="about">
      <h2 id="about" className="kicker">
        What it is about
      </h2>
      {themes.map((theme) => (
        <AboutRow
          key={theme}
          name={themeName(theme)}
          to={
            <Link to="/narratives/$id" params={{ id: theme }}>
              {themeName(theme)}
            </Link>
          }
          search={{ theme }}
        />
      ))}
      {assets.map((asset) => (
        <AboutRow
          key={asset}
          name={nameOf(asset).name}
          to={
            <Link to="/assets/$asset" params={{ asset }}>
              {nameOf(asset).name}
            </Link>
          }
          search={{ asset }}
        />
      ))}
    </section>
  );
}

function AboutRow({ name, to, search }: { name: string; to: React.ReactNode; search: { theme: string } | { asset: string } }) {
  return (
    <div className="row">
      <span>{to}</span>
      <Link className="told" to="/stories" search={search}>
        other stories<span className="unseen"> about {name}</span>
      </Link>
    </div>
  );
}
