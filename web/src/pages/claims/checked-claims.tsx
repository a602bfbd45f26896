import type { CheckedText } from "../../api.ts";
import { Finding } from "../../claims/finding.tsx";
import { Verdict } from "../../claims/verdict.tsx";
import { shapeOf, VERDICT_WORDS } from "../../claims/verdicts.ts";

/** What was read in a sentence, as the notes of a margin have it. */
export function CheckedClaims({ checked: { claims } }: { checked: CheckedText }) {
  if (claims.length === 0)
    return <p className="told">No claim found: nothing here says a figure of a market or a chain that the desk knows how to read.</p>;
  return (
    <div className="checked">
      {claims.map((claim) => (
        <section key={`${claim.start} ${claim.end} ${claim.asset} ${claim.metric} ${claim.value}`} className={`note ${shapeOf(claim)}`}>
          <h3>
            <Verdict claim={claim} />
          </h3>
          <p className="quoted">“{claim.quote.trim()}”</p>
          <Finding claim={claim} />
          {claim.plainVerdict !== claim.check.verdict && <small>By anybody else: {VERDICT_WORDS[claim.plainVerdict].toLowerCase()}.</small>}
        </section>
      ))}
    </div>
  );
}
