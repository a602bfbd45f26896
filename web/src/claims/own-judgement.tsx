import type { Dispute } from "../api.ts";
import { OWN_WORDS } from "./verdicts.ts";

/** What the reader holds of a claim, beside what the desk does. */
export function OwnJudgement({ dispute: { verdict, note } }: { dispute: Dispute }) {
  return (
    <p className="own">
      <b>You:</b> {OWN_WORDS[verdict]}. <q>{note}</q>
    </p>
  );
}
