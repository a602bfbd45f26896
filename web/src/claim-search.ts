import type { CallFilter, ClaimFilter } from "./api.ts";
import { STATES } from "./calls/states.ts";
import { METRICS, STANCES, VERDICTS } from "./claims/choices.ts";
import { choice, day, flag, type Given, present, words } from "./search-values.ts";

/** Which claims are listed. */
export interface ClaimSearch {
  source?: string;
  asset?: string;
  metric?: NonNullable<ClaimFilter["metric"]>;
  verdict?: NonNullable<ClaimFilter["verdict"]>;
  stance?: NonNullable<ClaimFilter["stance"]>;
  from?: string;
  to?: string;
  disputed?: true;
  revised?: true;
}

export function claimSearch(given: Given): ClaimSearch {
  return present({
    source: words(given.source),
    asset: words(given.asset),
    metric: choice(given.metric, METRICS),
    verdict: choice(given.verdict, VERDICTS),
    stance: choice(given.stance, STANCES),
    from: day(given.from),
    to: day(given.to),
    disputed: flag(given.disputed),
    revised: flag(given.revised),
  });
}

/** Which calls are listed. */
export interface CallSearch {
  source?: string;
  asset?: string;
  state?: NonNullable<CallFilter["state"]>;
  scorable?: "true" | "false";
  from?: string;
  to?: string;
}

export function callSearch(given: Given): CallSearch {
  return present({
    source: words(given.source),
    asset: words(given.asset),
    state: choice(given.state, STATES),
    scorable: choice(given.scorable, ["true", "false"] as const),
    from: day(given.from),
    to: day(given.to),
  });
}

/** Of when a record is looked at, and how it is cut by time. */
export interface RecordSearch {
  asOf?: string;
  by?: "quarter";
}

export function recordSearch(given: Given): RecordSearch {
  return present({ asOf: day(given.asOf), by: choice(given.by, ["quarter"] as const) });
}
