import { useQuery } from "@tanstack/react-query";
import { Link, useSearch } from "@tanstack/react-router";
import type { RankedScore, Ranking } from "../../api.ts";
import { SampleMark } from "../../components/issue-words.tsx";
import { counted } from "../../counts.ts";
import { pointDay } from "../../dates.ts";
import { overlapQuery } from "../../overlap/queries.ts";
import { intervalWords, Whisker } from "../../scores/whisker.tsx";

interface Props {
  ranking: Ranking;
  isChanging: boolean;
}

export function RankingTable({ ranking: { items, week }, isChanging }: Props) {
  return (
    <div className="scroll" aria-busy={isChanging}>
      <table className="stacking ranking">
        <caption className="told">
          {counted(items.length, "newsletter")}, week of {pointDay(week)}. A score without issues is provisional: from dated facts of the catalogue
          alone.
        </caption>
        <thead>
          <tr>
            <th scope="col" className="n">
              <span className="unseen">Rank</span>
            </th>
            <th scope="col">Newsletter</th>
            <th scope="col">Best for</th>
            <th scope="col" className="n">
              Score
            </th>
            <th scope="col">95 % interval</th>
            <th scope="col" title="Figures that held, of those that could be checked">
              Figures
            </th>
            <th scope="col" title="Stories that others told as well, of which it was first">
              First on stories
            </th>
            <th scope="col" title="Issues without paid copy that lacks a label">
              Adverts
            </th>
            <th scope="col" title="Stories of the last half year that only it told, of all that your sources told">
              You would miss
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((score) => (
            <RankingRow key={score.slug} score={score} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function RankingRow({ score }: { score: RankedScore }) {
  const { weights } = useSearch({ from: "/which" });
  const { rank, slug, name, sample, terms, bestFor, points, grade, provisional, issues, known } = score;
  return (
    <tr className={provisional ? "provisional" : undefined}>
      <td className="n" data-label="Rank">
        {rank}
      </td>
      <th scope="row">
        <Link to="/sources/$slug/score" params={{ slug }} search={weights ? { weights } : {}}>
          {name}
        </Link>
        {sample && (
          <>
            {" "}
            <SampleMark />
          </>
        )}
        <br />
        <small className="told">{terms ?? counted(issues, "issue")}</small>
      </th>
      <td className="told" data-label="Best for">
        {bestFor ?? "–"}
      </td>
      <td className="n" data-label="Score">
        {points === null ? "–" : Math.round(points)}
        {grade && <small className="grade"> {grade}</small>}
      </td>
      <td className="told" data-label="Interval">
        <Whisker {...score} />
        <small>
          {intervalWords(score)} · {provisional ? "provisional" : `${Math.round(100 * known)} % known, ${counted(issues, "issue")}`}
        </small>
      </td>
      <HeadlineCell score={score} name="claims-hold" label="Figures" />
      <HeadlineCell score={score} name="first" label="First" />
      <HeadlineCell score={score} name="labelled-adverts" label="Adverts" />
      <MissedCell slug={slug} />
    </tr>
  );
}

/** What would be missed without it, of the stories that all sources of the desk told. */
function MissedCell({ slug }: { slug: string }) {
  const { data: overlap } = useQuery(overlapQuery({}));
  const found = overlap?.sources.find((each) => each.slug === slug);
  const share = found?.missed.stories.share ?? null;
  return (
    <td className="told" data-label="Miss">
      <small>
        {share === null ? (
          "not enough evidence"
        ) : (
          <Link to="/sources/overlap">
            {Math.round(100 * share)} % of stories{found?.safeToDrop && ": safe to drop"}
          </Link>
        )}
      </small>
    </td>
  );
}

/** A figure that readers ask for first, in words; too few cases are said, not shown as a number. */
function HeadlineCell({ score, name, label }: { score: RankedScore; name: RankedScore["headline"][number]["name"]; label: string }) {
  const found = score.headline.find((each) => each.name === name);
  const words = found && found.points !== null ? found.says : "not enough evidence";
  return (
    <td className="told" data-label={label}>
      <small>{words}</small>
    </td>
  );
}
