export type TroubleKind = "rate-limit" | "unreachable" | "server" | "format" | "refused" | "tls" | "breaker";

interface Circumstances {
  kind: TroubleKind;
  message: string;
  retryAt?: Date | null;
  status?: number | null;
}

/** A provider gave no usable answer. The message names it and is meant for people; `kind` is for programs. */
export class ProviderTrouble extends Error {
  override name = "ProviderTrouble";
  readonly kind: TroubleKind;
  /** When asking again makes sense, where the provider or our own patience says so. */
  readonly retryAt: Date | null;
  /** The HTTP status, where there was an answer. */
  readonly status: number | null;

  constructor({ kind, message, retryAt = null, status = null }: Circumstances) {
    super(message);
    this.kind = kind;
    this.retryAt = retryAt;
    this.status = status;
  }
}

const PASSING = new Set<TroubleKind>(["rate-limit", "unreachable", "server"]);

/** Whether the same request may succeed a little later. */
export function isPassing({ kind }: ProviderTrouble): boolean {
  return PASSING.has(kind);
}

/** Whether it was this one request that the provider did not like: an asset it does not have says nothing about the others. */
export function isAboutTheRequest({ kind, status }: ProviderTrouble): boolean {
  return kind === "refused" && (status === null || status === 200 || status === 400 || status === 404 || status === 422);
}
