import type { BetaPrior, SourceRecord } from "../../schema/record.ts";
import { type CallCase, callRecord } from "./call-record.ts";
import { type ClaimCase, claimRecord } from "./claim-record.ts";

interface Cases {
  claims: readonly ClaimCase[];
  calls: readonly CallCase[];
}

/** The record of one source: its checked claims and its calls. What was published after `now` does not count. */
export function recordOf({ claims, calls }: Cases, { now, prior }: { now: Date; prior: BetaPrior }): SourceRecord {
  return {
    asOf: now.toISOString(),
    claims: claimRecord(
      claims.filter(({ published }) => published <= now),
      prior,
    ),
    calls: callRecord(calls.filter(({ published }) => published <= now)),
  };
}
