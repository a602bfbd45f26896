import type { ClaimLine } from "../../api.ts";
import { Evidence } from "../../claims/evidence.tsx";
import { Finding } from "../../claims/finding.tsx";
import { OwnJudgement } from "../../claims/own-judgement.tsx";
import { Verdict } from "../../claims/verdict.tsx";
import { Origin } from "../../components/origin.tsx";

/** A claim in a list: its verdict, its words, how they were read, whose they are. */
export function ListedClaim({ claim }: { claim: ClaimLine }) {
  const { id, quote, dispute, issue, source, revised } = claim;
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
      <Origin issue={issue} source={source} at={{ claim: id }}>
        {revised > 0 && (
          <>
            <br />
            {revised === 1 ? "revised once" : `revised ${revised} times`}
          </>
        )}
      </Origin>
    </article>
  );
}
