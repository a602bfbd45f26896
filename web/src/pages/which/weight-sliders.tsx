import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import type { Rubric } from "../../api.ts";
import { rubricQuery } from "../../score-queries.ts";
import { publishedWeights, type Weights, weightsOf, weightsText } from "../../scores/weights.ts";

/** How much each criterion counts; kept in the address, so that a ranking can be sent to somebody. */
export function WeightSliders() {
  const { weights } = useSearch({ from: "/which" });
  const { data: rubric } = useQuery(rubricQuery);
  return (
    <details className="weights" open={weights !== undefined}>
      <summary>{weights === undefined ? "Weights: as published. Change them" : "Your own weights"}</summary>
      {rubric && <Sliders rubric={rubric} />}
    </details>
  );
}

function Sliders({ rubric }: { rubric: Rubric }) {
  const { weights } = useSearch({ from: "/which" });
  const navigate = useNavigate({ from: "/which" });
  const published = publishedWeights(rubric);
  const [shown, setShown] = useState(() => weightsOf(weights, published));
  const whole = Object.values(shown).reduce((sum, weight) => sum + weight, 0);
  const set = (next: Weights) => {
    setShown(next);
    const text = Object.values(next).some((weight) => weight > 0) ? weightsText(next, published) : undefined;
    void navigate({ search: text ? { weights: text } : {}, replace: true, resetScroll: false });
  };
  return (
    <div className="desk">
      {rubric.criteria.map(({ name, title }) => (
        <label key={name}>
          <span>{title}</span>
          <input
            type="range"
            min={0}
            max={60}
            step={5}
            value={shown[name]}
            onChange={({ target }) => set({ ...shown, [name]: Number(target.value) })}
          />
          <output>{whole === 0 ? "–" : `${Math.round((100 * shown[name]) / whole)} %`}</output>
        </label>
      ))}
      <p className="buttons">
        <button type="button" className="quiet" disabled={weights === undefined} onClick={() => set(published)}>
          As published
        </button>
        {whole === 0 && <span role="alert">At least one criterion needs a weight; the ranking is the published one.</span>}
      </p>
    </div>
  );
}
