const HOUR_MS = 3_600_000;

/** When a source first told of a story. */
export interface Telling {
  story: string;
  source: string;
  at: Date;
  published: Date;
  copies: boolean;
}

type Moment = Pick<Telling, "at" | "published">;

/** Below 0 where the first came before the second; of what came at one moment it goes by when it was published. */
export function inOrder(first: Moment, second: Moment): number {
  return first.at.getTime() - second.at.getTime() || first.published.getTime() - second.published.getTime();
}

/** By how many hours the second is behind the first: of what came at one moment, by when it was published. */
export function hoursBehind(first: Moment, second: Moment): number {
  return inOrder(first, second) > 0
    ? 0
    : (second.at.getTime() - first.at.getTime() || second.published.getTime() - first.published.getTime()) / HOUR_MS;
}
