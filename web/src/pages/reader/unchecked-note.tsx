import type { KeptClaim } from "../../api.ts";
import { useAssetNames } from "../../claims/asset-names.ts";
import { isDecided } from "../../claims/verdicts.ts";
import { reasonWords } from "../../claims/words.ts";
import { Hallmark } from "../../components/hallmark.tsx";
import type { PointingActs } from "./pointing.ts";

/** Figures that the data says nothing of, by why: folded, since there may be many. */
export function UncheckedNote({ claims, goToNote }: { claims: KeptClaim[] } & Pick<PointingActs, "goToNote">) {
  const nameOf = useAssetNames();
  const unchecked = claims.filter((claim) => !isDecided(claim));
  if (unchecked.length === 0) return null;
  return (
    <details className="note open unchecked">
      <summary>
        <Hallmark of="open" /> {unchecked.length === 1 ? "1 figure" : `${unchecked.length} figures`} could not be checked
      </summary>
      {[...Map.groupBy(unchecked, ({ check }) => reasonWords(check, nameOf))].map(([reason, same]) => (
        <div key={reason}>
          <h3>{reason}</h3>
          <ul className="bare">
            {same.map(({ id, quote }) => (
              <li key={id}>
                <button
                  type="button"
                  className="quiet quoted"
                  onClick={({ currentTarget }) => {
                    currentTarget.closest("details")?.removeAttribute("open"); // it would push the note far from its words
                    goToNote(id);
                  }}
                >
                  “{quote.trim()}”
                </button>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </details>
  );
}
