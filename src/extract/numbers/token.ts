/** A word, a run of digits or a single mark, with its place in the text (UTF-16). */
export interface Token {
  start: number;
  end: number;
  text: string;
  /** In small letters. */
  key: string;
  kind: "word" | "digits" | "mark";
  /** Whether white space or a line's beginning stands before it. */
  isApart: boolean;
}
