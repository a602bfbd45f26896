const SCALES: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  mn: 1e6,
  million: 1e6,
  millions: 1e6,
  b: 1e9,
  bn: 1e9,
  billion: 1e9,
  billions: 1e9,
  t: 1e12,
  tn: 1e12,
  trillion: 1e12,
  trillions: 1e12,
};
const FIGURE =
  /(?<![\p{L}\p{N}])([$€£¥])?\s?(\d[\d,]*(?:\.\d+)?)(?:\s?-?\s?(k|thousand|mn?|millions?|bn?|billions?|tn?|trillions?)(?![\p{L}\p{N}]))?\s?(%|per ?cent|bps)?/giu;
const WRITTEN =
  "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(" ");
const TENS = "thirty forty fifty sixty seventy eighty ninety".split(" ");
const WORDS: ReadonlyMap<string, string> = new Map([
  ...WRITTEN.map((word, at): [string, string] => [word, `${at + 2}`]),
  ...TENS.map((word, at): [string, string] => [word, `${(at + 3) * 10}`]),
  ...[
    ..."hundred hundreds thousand thousands million millions billion billions trillion trillions dozen dozens half third quarter double doubled twice triple tripled tenfold".split(
      " ",
    ),
  ].map((word): [string, string] => [word, word.replace(/s$/, "")]),
]);

/** The figures of a text, in digits or words, in a form in which the same figure is the same: "$3.3 billion" as "$3,300 million", "two" as "2". */
export function figuresOf(text: string): Set<string> {
  const found = new Set<string>();
  const rest = text.replaceAll(FIGURE, (_, currency: string | undefined, digits: string, scale: string | undefined, unit: string | undefined) => {
    const value = Number(digits.replaceAll(",", "")) * (SCALES[scale?.toLowerCase() ?? ""] ?? 1);
    found.add(`${currency ?? ""}${Number(value.toPrecision(9))}${unit ? "%" : ""}`);
    return " ";
  });
  for (const [word] of rest.toLowerCase().matchAll(/\p{L}+/gu)) {
    const figure = WORDS.get(word);
    if (figure) found.add(figure);
  }
  return found;
}
