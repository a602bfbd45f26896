import { memo } from "react";
import type { KeptClaim } from "../../api.ts";
import { Evidence } from "../../claims/evidence.tsx";
import { Finding } from "../../claims/finding.tsx";
import { OwnJudgement } from "../../claims/own-judgement.tsx";
import { Verdict } from "../../claims/verdict.tsx";
import { isDecided, shapeOf } from "../../claims/verdicts.ts";
import type { PointingActs } from "./pointing.ts";

interface Props {
  claim: KeptClaim;
  isLit: boolean;
  acts: PointingActs;
}

/** What the desk has to say of one claim. Pointing at it lights the words it is about. */
export const ClaimNote = memo(function ClaimNote({ claim, isLit, acts: { lightClaim, dimClaim, goToWords, hide } }: Props) {
  const { id, quote, dispute } = claim;
  return (
    <article
      id={`note-${id}`}
      className={`note ${shapeOf(claim)}${isLit ? " lit" : ""}`}
      aria-labelledby={`verdict-${id}`}
      tabIndex={-1}
      onPointerEnter={() => lightClaim(id)}
      onPointerLeave={() => dimClaim(id)}
      onFocus={() => lightClaim(id)}
      onBlur={() => dimClaim(id)}
    >
      <h2 id={`verdict-${id}`}>
        <Verdict claim={claim} />
      </h2>
      <button type="button" className="quiet quoted" onClick={() => goToWords(id)}>
        <span className="unseen">Back to </span>“{quote.trim()}”
      </button>
      <Finding claim={claim} />
      {dispute && <OwnJudgement dispute={dispute} />}
      <Evidence claim={claim} />
      {!isDecided(claim) && (
        <button type="button" className="quiet" onClick={() => hide(id)}>
          Close
        </button>
      )}
    </article>
  );
});
