/**
 * Why there is no answer. `limited` (429), `unwell` (5xx) and `timeout` pass by themselves; `unreachable`, `broken-off` and `refused` (4xx) are the endpoint's
 * as well; `unfit`: it answered in another form; `busy`, `resting` and `spent`: the desk did not ask; `cancelled`: whoever asked gave up.
 */
export type ModelTroubleKind =
  | "limited"
  | "unwell"
  | "timeout"
  | "unreachable"
  | "broken-off"
  | "refused"
  | "unfit"
  | "busy"
  | "resting"
  | "spent"
  | "cancelled";

/** A model gave no answer that can be used; its message says why, for people. */
export class ModelTrouble extends Error {
  override name = "ModelTrouble";
  readonly kind: ModelTroubleKind;
  /** How long the endpoint asks to be left alone. */
  readonly waitMs: number | null;

  constructor(kind: ModelTroubleKind, message: string, waitMs: number | null = null) {
    super(message);
    this.kind = kind;
    this.waitMs = waitMs;
  }
}

/** Whether the same request may well succeed a little later. */
export function isPassing({ kind }: ModelTrouble): boolean {
  return kind === "limited" || kind === "unwell" || kind === "timeout";
}

/** Whether it speaks against the endpoint as such, and not only against this request. */
export function isFailure(trouble: ModelTrouble): boolean {
  return isPassing(trouble) || trouble.kind === "unreachable" || trouble.kind === "broken-off";
}

/** The trouble behind an error, however often it was wrapped; anything else that a library throws is an answer that does not fit. */
export function troubleOf(error: unknown): ModelTrouble {
  for (let cause = error; cause instanceof Error; cause = cause.cause) if (cause instanceof ModelTrouble) return cause;
  return new ModelTrouble(
    "unfit",
    `the model's answer has another form than was asked for: ${error instanceof Error ? error.message : String(error)}`,
  );
}
