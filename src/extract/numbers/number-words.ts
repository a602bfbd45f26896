/** The words that numbers are spelled with. */
export const UNITS: ReadonlyMap<string, number> = new Map(
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
    .split(" ")
    .map((word, value): [string, number] => [word, value])
    .concat([
      ["nought", 0],
      ["naught", 0],
    ]),
);

export const TENS: ReadonlyMap<string, number> = new Map(
  "twenty thirty forty fifty sixty seventy eighty ninety".split(" ").map((word, at) => [word, (at + 2) * 10]),
);

export const SCALES: ReadonlyMap<string, number> = new Map([
  ["thousand", 1e3],
  ["thousands", 1e3],
  ["lakh", 1e5],
  ["million", 1e6],
  ["millions", 1e6],
  ["crore", 1e7],
  ["billion", 1e9],
  ["billions", 1e9],
  ["trillion", 1e12],
  ["trillions", 1e12],
]);

/** Scales that follow digits only, as in 440K or 10 bln. */
export const SHORT_SCALES: ReadonlyMap<string, number> = new Map([
  ["k", 1e3],
  ["m", 1e6],
  ["mm", 1e6],
  ["mn", 1e6],
  ["mil", 1e6],
  ["mln", 1e6],
  ["b", 1e9],
  ["bn", 1e9],
  ["bln", 1e9],
  ["bil", 1e9],
  ["g", 1e9],
  ["t", 1e12],
  ["tn", 1e12],
  ["trn", 1e12],
  ["tln", 1e12],
]);

export const DOZENS: ReadonlySet<string> = new Set(["dozen", "dozens", "dzs", "doz", "dozs"]);

const UNIT_ORDINALS = "third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth".split(" ");

/** What divides, as in two thirds; the plural is made by an s. */
export const DENOMINATORS: ReadonlyMap<string, number> = new Map(
  [
    ...UNIT_ORDINALS.map((word, at): [string, number] => [word, at + 3]),
    ...([
      ["half", 2],
      ["halve", 2],
      ["quarter", 4],
      ["first", 1],
      ["second", 2],
      ["twentieth", 20],
      ["thirtieth", 30],
      ["fortieth", 40],
      ["fiftieth", 50],
      ["hundredth", 100],
      ["thousandth", 1e3],
      ["millionth", 1e6],
      ["billionth", 1e9],
      ["trillionth", 1e12],
    ] as [string, number][]),
  ].flatMap(([word, value]): [string, number][] => [
    [word, value],
    [`${word}s`, value],
  ]),
);

export const SIGNS: ReadonlyMap<string, 1 | -1> = new Map([
  ["-", -1],
  ["−", -1],
  ["–", -1],
  ["+", 1],
  ["minus", -1],
  ["negative", -1],
]);

export const VULGAR_FRACTIONS: ReadonlyMap<string, number> = new Map([
  ["½", 1 / 2],
  ["⅓", 1 / 3],
  ["⅔", 2 / 3],
  ["¼", 1 / 4],
  ["¾", 3 / 4],
  ["⅕", 1 / 5],
  ["⅖", 2 / 5],
  ["⅗", 3 / 5],
  ["⅘", 4 / 5],
  ["⅙", 1 / 6],
  ["⅚", 5 / 6],
  ["⅛", 1 / 8],
  ["⅜", 3 / 8],
  ["⅝", 5 / 8],
  ["⅞", 7 / 8],
]);
