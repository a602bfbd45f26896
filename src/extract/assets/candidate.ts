import type { Form } from "./lexicon.ts";

/** A place that may name an asset. */
export interface Candidate {
  start: number;
  end: number;
  /** First and last word. */
  first: number;
  last: number;
  /** More than one where assets share the spelling. */
  forms: Form[];
  /** Part of a trading pair or an issue of a coin on a network: BTCUSDT, USDT_ETH. */
  inPair: boolean;
}
