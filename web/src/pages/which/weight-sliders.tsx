import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import type { Criterion } from "../../api.ts";
import { PUBLISHED, type Weights, weightsOf, weightsText } from "../../scores/weights.ts";
import { CRITERIA } from "../../scores/words.ts";

/** How much each criterion counts; kept in the address, so that a ranking can be sent to somebody. */
export function WeightSliders() {
  const { weights } = useSearch({ from: "/which" });
  const navigate = useNavigate({ from: "/which" });
  const [shown, setShown] = useState(() => weightsOf(weights));
  const set = (next: Weights) => {
    setShown(next);
    const text = Object.values(next).some((weight) => weight > 0) ? weightsText(next) : undefined;
    void navigate({ search: text ? { weights: text } : {}, replace: true, resetScroll: false });
  };
  const whole = Object.values(shown).reduce((sum, weight) => sum + weight, 0);
  return (
    <details className="weights" open={weights !== undefined}>
      <summary>{weights === undefined ? "Weights: as published. Change them" : "Your own weights"}</summary>
      <div className="desk">
        {(Object.keys(CRITERIA) as Criterion[]).map((name) => (
          <label key={name}>
            <span>{CRITERIA[name]}</span>
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
          <button type="button" className="quiet" disabled={weights === undefined} onClick={() => set({ ...PUBLISHED })}>
            As published
          </button>
          {whole === 0 && <span role="alert">At least one criterion needs a weight; the ranking is the published one.</span>}
        </p>
      </div>
    </details>
  );
}
