import type { Claim, Dispute } from "../api.ts";
import type { Meaning } from "../components/hallmark.tsx";

type Verdict = Claim["check"]["verdict"];

export const VERDICT_WORDS: Record<Verdict, string> = {
  supported: "Holds",
  contradicted: "Does not hold",
  unverifiable: "Cannot be checked",
};

export const SHAPES: Record<Verdict, Meaning> = { supported: "holds", contradicted: "fails", unverifiable: "open" };

export interface Judged {
  stance: Claim["stance"];
  check: Pick<Claim["check"], "verdict">;
}

/** The shape that stands for a verdict; a forecast, which only time can check, has its own. */
export function shapeOf({ stance, check: { verdict } }: Judged): Meaning {
  return isForecast({ stance, check: { verdict } }) ? "call" : SHAPES[verdict];
}

export function verdictWords(claim: Judged): string {
  return isForecast(claim) ? "Forecast" : VERDICT_WORDS[claim.check.verdict];
}

function isForecast({ stance, check: { verdict } }: Judged): boolean {
  return stance === "forecast" && verdict === "unverifiable";
}

/** Whether the data decided: such a claim has a note of its own, others only a mark. */
export function isDecided({ check: { verdict } }: Pick<Claim, "check">): boolean {
  return verdict !== "unverifiable";
}

/** A reader's own judgement, in words. */
export const OWN_WORDS: Record<Dispute["verdict"], string> = {
  supported: "it holds",
  contradicted: "it does not hold",
  unverifiable: "it cannot be checked",
  "no-claim": "the sentence says no such thing",
};
