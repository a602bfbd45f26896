import type { CallLine } from "../api.ts";
import type { Meaning } from "../components/hallmark.tsx";

const SAYS_NO = 1 / 3; // as records count: what is put below it is said not to come

export const STATES = ["open", "hit", "miss", "unresolvable"] as const;

/** What a list of calls can be cut by. */
export const STATE_WORDS: Record<(typeof STATES)[number], string> = {
  open: "Open",
  hit: "Came true",
  miss: "Did not",
  unresolvable: "Cannot be resolved",
};

export interface CallState {
  shape: Meaning;
  words: string;
}

/** How a call stands. One that called a thing unlikely is right when it does not come. */
export function stateOf({ scorable, outcome, probability }: Pick<CallLine, "scorable" | "outcome" | "probability">): CallState {
  if (!scorable) return { shape: "open", words: "Cannot be scored" };
  if (!outcome || outcome.state === "open") return { shape: "call", words: "Open" };
  if (outcome.state === "unresolvable") return { shape: "open", words: "Cannot be resolved" };
  const came = outcome.state === "hit";
  if (probability < SAYS_NO) return came ? { shape: "fails", words: "Came all the same" } : { shape: "holds", words: "Did not come, as said" };
  return came ? { shape: "holds", words: "Came true" } : { shape: "fails", words: "Did not come true" };
}
