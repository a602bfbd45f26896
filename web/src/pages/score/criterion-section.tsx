import type { ScoredCriterion } from "../../api.ts";
import { useRubricWords } from "../../scores/rubric-words.ts";
import { intervalWords, Whisker } from "../../scores/whisker.tsx";
import { IndicatorRow } from "./indicator-row.tsx";

interface Props {
  criterion: ScoredCriterion;
  weight: number;
  slug: string;
  hasIssues: boolean;
}

/** One criterion with what it was measured by. */
export function CriterionSection({ criterion, weight, slug, hasIssues }: Props) {
  const { name, points, indicators } = criterion;
  const words = useRubricWords();
  return (
    <section className="criterion" aria-labelledby={`criterion-${name}`}>
      <header>
        <h2 id={`criterion-${name}`}>{words(name).title}</h2>
        <p className="told">
          <span className="n">{points === null ? "–" : Math.round(points)}</span> <Whisker {...criterion} /> {intervalWords(criterion)} · weight{" "}
          {weight}
        </p>
      </header>
      {indicators.map((indicator) => (
        <IndicatorRow key={indicator.name} indicator={indicator} slug={slug} hasIssues={hasIssues} />
      ))}
    </section>
  );
}
