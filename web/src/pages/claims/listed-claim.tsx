import type { ClaimLine } from "../../api.ts";
import { ClaimOrigin } from "../../claims/claim-origin.tsx";
import { Evidence } from "../../claims/evidence.tsx";
import { Finding } from "../../claims/finding.tsx";
import { OwnJudgement } from "../../claims/own-judgement.tsx";
import { Verdict } from "../../claims/verdict.tsx";

/** A claim in a list: its verdict, its words, how they were read, whose they are. */
export function ListedClaim({ claim }: { claim: ClaimLine }) {
  const { id, quote, dispute } = claim;
  return (
    <article className="listed-claim" aria-labelledby={`quote-${id}`}>
      <p className="listed-verdict">
        <Verdict claim={claim} />
      </p>
      <div>
        <h3 id={`quote-${id}`}>“{quote.trim()}”</h3>
        <Finding claim={claim} />
        {dispute && <OwnJudgement dispute={dispute} />}
        <Evidence claim={claim} />
      </div>
      <ClaimOrigin claim={claim} />
    </article>
  );
}
