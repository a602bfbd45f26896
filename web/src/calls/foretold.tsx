import type { ReactNode } from "react";
import type { CallLine } from "../api.ts";
import { useAssetNames } from "../claims/asset-names.ts";
import { pointDay } from "../dates.ts";
import { AfterCall } from "./after-call.tsx";
import { baseRateWords, chanceWords, forecastWords, horizonWords, observedWords, outcomeWords } from "./words.ts";

const OBSERVED = { level: "Price", direction: "Return", relative: "Difference" };

/** What a call was read as, until when, how sure, and how it came out. */
export function Foretold({ call }: { call: CallLine }) {
  const nameOf = useAssetNames();
  const { due, hedges, attributedTo, stance, outcome } = call;
  const observed = observedWords(call);
  return (
    <div className="foretold">
      <p className="read-as">{forecastWords(call, nameOf)}</p>
      <dl className="facts">
        <Row name="Due">
          {due ? pointDay(due) : "no day"} <small>{horizonWords(call)}</small>
        </Row>
        <Row name="Chance">{chanceWords(call)}</Row>
        {hedges.length > 0 && <Row name="Hedged">{hedges.map((hedge) => `“${hedge}”`).join(", ")}</Row>}
        {stance === "attributed" && <Row name="Told as">{attributedTo ? `the forecast of ${attributedTo}` : "somebody else’s forecast"}</Row>}
        {outcome?.baseRate && <Row name="Base rate">{baseRateWords(outcome.baseRate)}</Row>}
        {observed !== null && outcome?.resolvedOn && (
          <Row name={OBSERVED[call.kind]}>
            {observed} on {pointDay(outcome.resolvedOn)}
          </Row>
        )}
      </dl>
      <p>{outcomeWords(call, nameOf)}</p>
      {outcome && <AfterCall call={call} outcome={outcome} nameOf={nameOf} />}
    </div>
  );
}

function Row({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
