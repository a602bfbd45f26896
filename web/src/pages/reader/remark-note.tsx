import { memo } from "react";
import type { KeptClaim } from "../../api.ts";
import { Foretold } from "../../calls/foretold.tsx";
import { StateMark } from "../../calls/state-mark.tsx";
import { Evidence } from "../../claims/evidence.tsx";
import { Finding } from "../../claims/finding.tsx";
import { OwnJudgement } from "../../claims/own-judgement.tsx";
import type { PointingActs } from "./pointing.ts";
import type { Remark } from "./remarks.ts";

interface Props {
  remark: Remark;
  isLit: boolean;
  acts: PointingActs;
}

/** What the desk has to say of one claim or call, or of a sentence to be wary of. Pointing at it lights the words it is about. */
export const RemarkNote = memo(function RemarkNote({ remark, isLit, acts: { light, dim, goToWords, hide } }: Props) {
  const { id, quote, shape, isNoted, claim, call, flag } = remark;
  return (
    <article
      id={`note-${id}`}
      className={`note ${shape}${isLit ? " lit" : ""}`}
      aria-labelledby={`verdict-${id}`}
      tabIndex={-1}
      onPointerEnter={() => light(id)}
      onPointerLeave={() => dim(id)}
      onFocus={() => light(id)}
      onBlur={() => dim(id)}
    >
      <h2 id={`verdict-${id}`}>
        <StateMark state={remark} />
      </h2>
      <button type="button" className="quiet quoted" onClick={() => goToWords(id)}>
        <span className="unseen">Back to </span>“{quote.trim()}”
      </button>
      {claim && <OfClaim claim={claim} />}
      {call && <Foretold call={call} />}
      {flag && <p>{flag.text}</p>}
      {!isNoted && (
        <button type="button" className="quiet" onClick={() => hide(id)}>
          Close
        </button>
      )}
    </article>
  );
});

function OfClaim({ claim }: { claim: KeptClaim }) {
  return (
    <>
      <Finding claim={claim} />
      {claim.dispute && <OwnJudgement dispute={claim.dispute} />}
      <Evidence claim={claim} />
    </>
  );
}
