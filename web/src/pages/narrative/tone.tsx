import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useMemo } from "react";
import type { Sentiment } from "../../api.ts";
import { Course } from "../../charts/course.tsx";
import { meanDays } from "../../charts/periods.ts";
import { LoadingLines } from "../../components/loading.tsx";
import { TroubleNote } from "../../components/page-trouble.tsx";
import { pointDay } from "../../dates.ts";
import { type Stretch, stepFor } from "../../ranges.ts";
import { sentimentQuery } from "../../told-queries.ts";

const BARS = 130;
const NEWEST_SHOWN = 5;
const SCORE = new Intl.NumberFormat("en-GB", { minimumFractionDigits: 2, maximumFractionDigits: 2, signDisplay: "exceptZero" });

interface Props {
  id: string;
  label: string;
  stretch: Stretch;
}

/** How issues speak of it. */
export function Tone({ id, label, stretch }: Props) {
  const { data: sentiment, error, refetch } = useQuery(sentimentQuery({ theme: id, ...stretch }));
  if (error) return <TroubleNote error={error} again={() => void refetch()} />;
  if (!sentiment) return <LoadingLines lines={6} />;
  if (sentiment.days.length === 0)
    return (
      <div className="panel">
        <div className="panel-head">
          <h3>Tone</h3>
        </div>
        <p className="told">No issue of this time speaks well or ill of it; themes of your own have no tone.</p>
      </div>
    );
  return (
    <div>
      <ToneCourse label={label} days={sentiment.days} stretch={stretch} />
      <Newest newest={sentiment.newest.slice(0, NEWEST_SHOWN)} />
    </div>
  );
}

function ToneCourse({ label, days, stretch }: { days: Sentiment["days"] } & Omit<Props, "id">) {
  const step = stepFor(stretch, BARS);
  const plot = useMemo(() => {
    const points = meanDays(
      days.map(({ day, score }) => [day, score]),
      step,
    );
    const [dates, values] = [points.map(([date]) => date), points.map(([, value]) => value)];
    return { dates, values, unit: "", isBars: true, isLog: false, range: [-1, 1] as [number, number], stretch, breaks: [] };
  }, [days, step, stretch]);
  const last = days.at(-1);
  return (
    <Course
      name="Tone"
      label={`Tone of what is said of ${label}, from −1 to 1: ${last ? `${scoreWords(last.score)} on ${pointDay(last.day)}` : "none"}.`}
      plot={plot}
      words={scoreWords}
      standing={last ? scoreWords(last.score) : ""}
      caption={`From −1, all negative, to 1, all positive, by the words of the sentences that name it; the mean of sources${step === "day" ? "" : `, of each ${step}`}. It knows no irony.`}
      table={{
        columns: ["Day", "Tone", "Positive", "Neutral", "Negative", "Sources"],
        rows: days.map(({ day, score, positive, neutral, negative, sources }) => [
          pointDay(day),
          scoreWords(score),
          ...[positive, neutral, negative, sources].map(String),
        ]),
      }}
    />
  );
}

/** The newest issues that speak of it, with the words that the judgement stands on. */
function Newest({ newest }: Pick<Sentiment, "newest">) {
  return (
    <section className="words-of-tone" aria-labelledby="newest-tone">
      <h4 id="newest-tone" className="kicker">
        The words it stands on, in the newest issues
      </h4>
      {newest.map(({ issue, title, source, at, label, score, words }) => (
        <div className="row" key={issue}>
          <span>
            <Link to="/read/$id" params={{ id: issue }} search={words[0] ? { at: words[0].start } : {}} data-issue={issue}>
              {title}
            </Link>
            <span className="byline told">
              {source.name}, {pointDay(at.slice(0, 10))} ·{" "}
              {words.length === 0 ? "no such words" : words.map(({ text, sign }) => `${text} (${sign > 0 ? "+" : "−"})`).join(", ")}
            </span>
          </span>
          <span className="told">
            {label} {scoreWords(score)}
          </span>
        </div>
      ))}
    </section>
  );
}

function scoreWords(score: number): string {
  return SCORE.format(score).replace("-", "−");
}
