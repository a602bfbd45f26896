import type { CallLine, Flag, Issue, KeptClaim } from "../../api.ts";
import { stateOf } from "../../calls/states.ts";
import { isDecided, shapeOf, verdictWords } from "../../claims/verdicts.ts";
import type { Meaning } from "../../components/hallmark.tsx";
import { FLAG_STATES } from "../../flags.ts";

interface AtWords {
  id: string;
  start: number;
  end: number;
  quote: string;
  shape: Meaning;
  words: string;
  /** it says enough to stand in the margin without being asked for */
  isNoted: boolean;
}

/** What the desk has to say of certain words: what came of a claim's check, or of a call; or why to be wary of them. */
export type Remark = AtWords &
  (
    | { claim: KeptClaim; call?: never; flag?: never }
    | { call: CallLine; claim?: never; flag?: never; insteadOf: string[] }
    | { flag: Flag; claim?: never; call?: never }
  );

/** In the text's order. Of the same words only one remark is made: that of a call stands for the claims in it which the data cannot decide. */
export function remarksOf({ claims, calls, flags }: Pick<Issue, "claims" | "calls" | "flags">): Remark[] {
  const ofCalls = calls.map((call): Remark => {
    const { shape, words } = stateOf(call);
    const insteadOf = claims.filter((claim) => !isDecided(claim) && overlaps(claim, call)).map(({ id }) => id);
    return { ...spanOf(call), shape, words: `Call: ${words.charAt(0).toLowerCase()}${words.slice(1)}`, isNoted: call.scorable, call, insteadOf };
  });
  const replaced = new Set(ofCalls.flatMap((remark) => (remark.call ? remark.insteadOf : [])));
  const ofClaims = claims
    .filter(({ id }) => !replaced.has(id))
    .map((claim): Remark => ({ ...spanOf(claim), shape: shapeOf(claim), words: verdictWords(claim), isNoted: isDecided(claim), claim }));
  const ofFlags = flags.map(
    (flag): Remark => ({ ...spanOf({ id: `${flag.code}-${flag.start}`, ...flag }), ...FLAG_STATES[flag.code], isNoted: true, flag }),
  );
  return [...ofCalls, ...ofClaims, ...ofFlags].toSorted((a, b) => a.start - b.start);
}

/** The remark that an address asks for; of a claim that a call stands for, the call's. */
export function askedRemark(remarks: Remark[], asked: string | undefined): string | undefined {
  return remarks.find((remark) => remark.id === asked || (remark.call && asked !== undefined && remark.insteadOf.includes(asked)))?.id;
}

function spanOf({ id, start, end, quote }: Pick<AtWords, "id" | "start" | "end" | "quote">) {
  return { id, start, end, quote };
}

function overlaps(a: Pick<AtWords, "start" | "end">, b: Pick<AtWords, "start" | "end">): boolean {
  return a.start < b.end && b.start < a.end;
}
