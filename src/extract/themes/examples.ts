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

/** The phrases that tell the examples from everything else: in at least two of them (or in the only one), and at least three times as often as in other issues. */
export function termsOfExamples(phrases: readonly ExamplePhrase[], examples: number): string[] {
  const least = Math.min(2, examples);
  return phrases
    .filter(({ here }) => here >= least)
    .map((each) => ({ ...each, lift: liftOf(each, examples) }))
    .filter(({ lift }) => lift >= LEAST_LIFT)
    .sort((a, b) => b.here * Math.log(b.lift) - a.here * Math.log(a.lift) || (a.phrase < b.phrase ? -1 : 1))
    .slice(0, MOST_TERMS)
    .map(({ phrase }) => phrase);
}

/** How many times as often as elsewhere, where half an issue more than was seen is taken to hold it. */
function liftOf({ here, everywhere, of }: ExamplePhrase, examples: number): number {
  return here / examples / ((everywhere - here + 0.5) / (Math.max(0, of - examples) + 1));
}
