import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { ScoredIndicator } from "../../api.ts";
import { TroubleNote } from "../../components/page-trouble.tsx";
import { counted } from "../../counts.ts";
import { indicatorQuery } from "../../score-queries.ts";
import { useRubricWords } from "../../scores/rubric-words.ts";
import { intervalWords, Whisker } from "../../scores/whisker.tsx";
import { EvidenceList } from "./evidence-list.tsx";

interface Props {
  indicator: ScoredIndicator;
  slug: string;
  /** Cases beyond those shown can be asked for. */
  hasIssues: boolean;
}

/** What one indicator found, in words, with its cases behind a click. */
export function IndicatorRow({ indicator, slug, hasIssues }: Props) {
  const { name, points, says, cases, evidence, basis, weight } = indicator;
  const words = useRubricWords()(name);
  const [wantsAll, setWantsAll] = useState(false);
  const { data: all, error } = useQuery({ ...indicatorQuery(slug, name), enabled: wantsAll });
  const isShort = hasIssues && basis === "measured" && cases > evidence.length;
  return (
    <details className={points === null ? "indicator unknown" : "indicator"}>
      <summary>
        <span className="name">{words.title}</span>
        <span className="n">{points === null ? "–" : Math.round(points)}</span>
        <Whisker {...indicator} />
        <span className="says">{says}</span>
      </summary>
      <p className="told">
        {words.how} {points === null ? "No number" : intervalWords(indicator)} · {Math.round(100 * weight)} % of its criterion ·{" "}
        {basis === "measured" ? `measured on ${counted(cases, "case")}` : "a fact of the catalogue"}
      </p>
      <EvidenceList evidence={all?.evidence ?? evidence} />
      {error && <TroubleNote error={error} />}
      {isShort && !all && (
        <button type="button" className="quiet" disabled={wantsAll && !error} onClick={() => setWantsAll(true)}>
          All {counted(cases, "case")}
        </button>
      )}
    </details>
  );
}
