import type { BriefContent } from "../../api.ts";
import { StateMark } from "../../calls/state-mark.tsx";
import { pointDay } from "../../dates.ts";
import { FLAG_STATES } from "../../flags.ts";
import { Quotation } from "./quotation.tsx";

/** Claims that the data contradicts, and those of which that was taken back. */
export function DoesNotHold({ failed }: Pick<BriefContent, "failed">) {
  if (failed.length === 0) return null;
  return (
    <section className="brief-judged" aria-labelledby="failed">
      <h2 id="failed" className="kicker">
        Does not hold
      </h2>
      {failed.map((claim) => (
        <div key={claim.claim}>
          <p className="told">
            <StateMark
              state={
                claim.verdict === "contradicted"
                  ? { shape: "fails", words: "Does not hold" }
                  : { shape: "open", words: "Taken back: an earlier brief said that it does not hold" }
              }
            />
          </p>
          <Quotation cited={claim} of={{ claim: claim.claim }} />
          {claim.reason && <p className="told">{capital(claim.reason)}.</p>}
        </div>
      ))}
    </section>
  );
}

/** Calls whose day has come. */
export function BriefCalls({ calls }: Pick<BriefContent, "calls">) {
  if (calls.length === 0) return null;
  return (
    <section className="brief-judged" aria-labelledby="calls">
      <h2 id="calls" className="kicker">
        Calls that came due
      </h2>
      {calls.map((call) => (
        <div key={call.call}>
          <p className="told">
            <StateMark state={call.state === "hit" ? { shape: "holds", words: "Right" } : { shape: "fails", words: "Wrong" }} />
            {call.due && `, due ${pointDay(call.due)}`}
          </p>
          <Quotation cited={call} of={{ call: call.call }} />
        </div>
      ))}
    </section>
  );
}

/** The worst sentence of each letter that has some to be wary of. */
export function TakeCare({ wary }: Pick<BriefContent, "wary">) {
  if (wary.length === 0) return null;
  return (
    <section className="brief-judged" aria-labelledby="wary">
      <h2 id="wary" className="kicker">
        Take care
      </h2>
      {wary.map((flag) => (
        <div key={`${flag.issue} ${flag.start}`}>
          <p className="told">
            <StateMark state={FLAG_STATES[flag.code]} />
          </p>
          <Quotation cited={flag} />
          <p className="told">{flag.reason}</p>
        </div>
      ))}
    </section>
  );
}

function capital(words: string): string {
  return (words.charAt(0).toUpperCase() + words.slice(1)).replace(/\.$/, "");
}
