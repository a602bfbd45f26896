/** A phrase that issues have in common: in how many of the examples and of all issues it stands. */
export interface ExamplePhrase {
  phrase: string;
  here: number;
  everywhere: number;
  /** All issues of the desk. */
  of: number;
}

const MOST_TERMS = 20;
const LEAST_LIFT = 3;

/** The phrases that tell the examples from everything else: in at least two of them (or in the only one), and at least three times as often as elsewhere. */
export function termsOfExamples(phrases: readonly ExamplePhrase[], examples: number): string[] {
  const least = Math.min(2, examples);
  return phrases
    .filter(({ here }) => here >= least)
    .map(({ phrase, here, everywhere, of }) => ({
      phrase,
      lift: here / examples / Math.max(everywhere / Math.max(of, 1), 1 / Math.max(of, 1)),
      here,
    }))
    .filter(({ lift }) => lift >= LEAST_LIFT)
    .sort((a, b) => b.here * Math.log(b.lift) - a.here * Math.log(a.lift) || (a.phrase < b.phrase ? -1 : 1))
    .slice(0, MOST_TERMS)
    .map(({ phrase }) => phrase);
}
