import { useQuery } from "@tanstack/react-query";
import { Link, useParams, useSearch } from "@tanstack/react-router";
import { type OpenScore, Trouble } from "../api.ts";
import { SampleMark } from "../components/issue-words.tsx";
import { LoadingLines } from "../components/loading.tsx";
import { TroubleNote } from "../components/page-trouble.tsx";
import { counted } from "../counts.ts";
import { useCalendar } from "../dates.ts";
import { usePageTitle } from "../page-title.ts";
import { scoreQuery } from "../score-queries.ts";
import { intervalWords, Whisker } from "../scores/whisker.tsx";
import { NotFoundPage } from "./not-found.tsx";
import { CriterionSection } from "./score/criterion-section.tsx";
import { ScoreHistory } from "./score/score-history.tsx";

/** How a source was scored, down to the sentences. */
export function ScorePage() {
  const { slug } = useParams({ from: "/sources/$slug/score" });
  const { weights } = useSearch({ from: "/sources/$slug/score" });
  const { data: score, error, refetch } = useQuery(scoreQuery(slug, weights));
  usePageTitle(score ? `Score of ${score.name}` : "Score");
  if (error instanceof Trouble && error.status === 404) return <NotFoundPage />;
  return (
    <div className="score-page">
      <header className="page-head">
        <div>
          <p className="kicker">
            <Link to="/which" search={weights ? { weights } : {}}>
              Which to read
            </Link>
          </p>
          <h1>{score?.name ?? slug}</h1>
          {score?.sample && (
            <p className="told">
              <SampleMark />
            </p>
          )}
        </div>
        <p className="told">{score && <WaysOn score={score} />}</p>
      </header>
      {error && <TroubleNote error={error} again={() => void refetch()} />}
      {!score && !error && <LoadingLines lines={20} />}
      {score && (
        <>
          <InShort score={score} />
          <ScoreHistory history={score.history} />
          {score.criteria.map((criterion) => (
            <CriterionSection
              key={criterion.name}
              criterion={criterion}
              weight={score.weights[criterion.name] ?? 0}
              slug={slug}
              hasIssues={score.issues > 0}
            />
          ))}
        </>
      )}
    </div>
  );
}

function WaysOn({ score: { slug, issues } }: { score: OpenScore }) {
  const ask = (
    <Link to="/sources/$slug/checklist" params={{ slug }}>
      Before you follow it
    </Link>
  );
  if (issues === 0) return ask;
  return (
    <>
      {ask} ·{" "}
      <Link to="/sources/$slug" params={{ slug }}>
        The source
      </Link>{" "}
      ·{" "}
      <Link to="/sources/$slug/record" params={{ slug }}>
        Its record
      </Link>
    </>
  );
}

function InShort({ score }: { score: OpenScore }) {
  const { shortDay } = useCalendar();
  const { points, grade, provisional, issues, newest, asOf, method } = score;
  return (
    <div className="score-short">
      <p className="figure">
        <strong>{points === null ? "–" : Math.round(points)}</strong>
        {grade && <span> grade {grade}</span>}
      </p>
      <div>
        <Whisker {...score} />
        <p className="told">
          {intervalWords(score)}: what is unknown may yet make it anything in between.{!grade && " Too wide for a grade."}
          <br />
          {provisional
            ? "Provisional: nothing of it was measured here. It stands on dated facts of the catalogue alone."
            : `From ${counted(issues, "issue")}${newest ? `, the newest of ${shortDay(newest)}` : ""}.`}{" "}
          As of {shortDay(asOf)}, method {method}.
        </p>
      </div>
    </div>
  );
}
