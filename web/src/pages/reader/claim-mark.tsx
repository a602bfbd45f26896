import type { KeptClaim } from "../../api.ts";
import { shapeOf, verdictWords } from "../../claims/verdicts.ts";
import { Hallmark } from "../../components/hallmark.tsx";

const NO_BREAK = "\u2060"; // keeps the shape on the line of the words before it

/** The shape at the end of a claim’s words, which leads to its note. */
export function ClaimMark({ claim, isLit, goToNote }: { claim: KeptClaim; isLit: boolean; goToNote: (claim: string) => void }) {
  return (
    <>
      {NO_BREAK}
      <button
        type="button"
        id={`words-${claim.id}`}
        className={isLit ? "claim-mark lit" : "claim-mark"}
        data-claims={claim.id}
        title={verdictWords(claim)}
        onClick={() => goToNote(claim.id)}
      >
        <Hallmark of={shapeOf(claim)} />
        <span className="unseen">{verdictWords(claim)}: show the note</span>
      </button>
    </>
  );
}
