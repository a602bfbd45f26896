import type { Burst } from "./bursts.ts";

/** A phrase that bursts on a day, with who told it since the burst began. */
export interface BurstingPhrase {
  key: string;
  written: string;
  burst: Burst;
  /** Day on which the burst began. */
  since: number;
  /** Source and day of each telling. */
  tellings: Set<string>;
  sources: Set<string>;
}
