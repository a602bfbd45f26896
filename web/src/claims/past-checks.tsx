import type { WholeClaim } from "../api.ts";
import { useCalendar } from "../dates.ts";
import type { NameOf } from "./asset-names.ts";
import { observedWords } from "./values.ts";
import { Verdict } from "./verdict.tsx";
import { reasonWords } from "./words.ts";

/** What was found before the data changed. */
export function PastChecks({ claim, nameOf }: { claim: WholeClaim; nameOf: NameOf }) {
  const { moment } = useCalendar();
  if (claim.history.length === 0) return null;
  const symbol = claim.asset ? nameOf(claim.asset).symbol : null;
  return (
    <section className="past">
      <h4>Found before</h4>
      <ul className="bare">
        {claim.history.map(({ check, checkedAt, replacedAt }) => (
          <li key={checkedAt}>
            <Verdict claim={{ stance: claim.stance, check }} />
            {check.observed === null ? `: ${reasonWords(check, nameOf)}` : `: the data gave ${observedWords(check.observed, claim, symbol)}.`}{" "}
            <small>
              {moment(checkedAt)}, until {moment(replacedAt)}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}
