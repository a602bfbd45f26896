import type { Move } from "./moves.ts";
import type { Subject } from "./subject.ts";

/** One forecast in a sentence: what is to move, how, and the words that make it a forecast. */
export interface Forecast {
  subject: Subject;
  move: Move;
  /** The modal, verb or adjective, in tokens. */
  cue: number;
  /** Behind the negation. */
  cueNext: number;
  isDenied: boolean;
  /** "Inflows could push Bitcoin to": something else moves it. */
  isPushed: boolean;
}
