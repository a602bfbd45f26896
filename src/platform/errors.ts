/** There is no such thing, or not for this caller. */
export class NotFound extends Error {
  override name = "NotFound";
}

/** What is asked collides with what is there: a second desk on one folder, a name that is taken. */
export class Conflict extends Error {
  override name = "Conflict";
}

/** The desk will not do this: a private address, a setting that would open it to strangers. */
export class Refused extends Error {
  override name = "Refused";
}

/** A document from outside can't be read. Kept as a value with its row: `code` for programs, `message` for people. */
export class Unreadable extends Error {
  override name = "Unreadable";
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** Whether it is of the four kinds whose message is a sentence for whoever asked. */
export function isForPeople(error: unknown): boolean {
  return [NotFound, Conflict, Refused, Unreadable].some((kind) => error instanceof kind);
}

export function notFound(message: string): never {
  throw new NotFound(message);
}

/** The words of whatever was thrown, on one line. */
export function messageOf(error: unknown): string {
  const text = error instanceof Error ? error.message || error.name : String(error);
  return text.replaceAll(/\s+/g, " ").trim().slice(0, 500);
}
