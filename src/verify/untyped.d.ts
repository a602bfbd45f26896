declare module "unicode-confusables" {
  /** A text with every character replaced by the plain one it can be taken for. */
  export function rectifyConfusion(text: string): string;
}
