/** What binds a writer to an asset or a firm. */
export type TieKind = "holds" | "invested" | "advises" | "works" | "paid";

/** A tie to everything that is written about. */
export const ANY_SUBJECT = "*";

/** A place where an issue speaks of an asset (by its slug) or a firm (`firm:` and its name in lower case). Offsets are UTF-16, into its text. */
export interface Endorsement {
  subject: string;
  /** As it is called there. */
  name: string;
  start: number;
  end: number;
  quote: string;
}

/** A tie that the writer owns up to. */
export interface Tie extends Endorsement {
  kind: TieKind;
}
