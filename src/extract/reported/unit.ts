/** What a figure is counted in. Either part may be left to another place to say: "US$" in the header, "m" in the caption. */
export interface Unit {
  of: "usd" | "bps" | "percent" | "foreign" | null;
  scale: number | null;
}

const DOLLAR = String.raw`(?:(?<![a-z])us ?\$|\$ ?us(?:d)?\b|\busd(?:\b(?: ?\$)?|(?=(?:k|m|mn|mm|bn|b)\b))|\b(?:u\.?s\.? )?dollars?\b|(?<![a-z])\$)`;
const SCALE = "(?:thousands?|k|millions?|mln|mio|mn|mm|m|billions?|bln|bn|b|trillions?|tn)";
const FOREIGN = String.raw`(?:(?<![a-z])(?:hk|[acs]|ca|au|nz) ?\$|[€£¥₩₹]|\b(?:eur|euros?|gbp|chf|jpy|cad|aud|hkd|krw|sek|cny|brl)\b)`;

const WRITTEN: [RegExp, Unit["of"]][] = [
  [new RegExp(String.raw`${FOREIGN}(?: ?(?<scale>${SCALE})\b)?`, "g"), "foreign"],
  [new RegExp(String.raw`${DOLLAR},? ?(?:in )?(?<scale>${SCALE})\b`, "g"), "usd"],
  [new RegExp(String.raw`\b(?<scale>${SCALE})(?:,? of|,)? ?${DOLLAR}`, "g"), "usd"],
  [new RegExp(DOLLAR, "g"), "usd"],
  [/\b(?:bps?|basis points?)\b/g, "bps"],
  [/%|\bper ?cent\b/g, "percent"],
  [/(?:\bin |\()(?<scale>thousands|millions?|mln|mn|m|billions?|bln|bn)(?=\)|$|,|;)/g, null],
];
const SCALES: [RegExp, number][] = [
  [/^(?:k|th)/, 1e3],
  [/^m/, 1e6],
  [/^b/, 1e9],
  [/^t/, 1e12],
];

export function scaleOf(word: string): number | null {
  return SCALES.find(([pattern]) => pattern.test(word.toLowerCase()))?.[1] ?? null;
}

/** The units that a label names, and what it says besides. */
export function unitsIn(label: string): { units: Unit[]; rest: string } {
  const units: Unit[] = [];
  let rest = label.toLowerCase();
  for (const [pattern, of] of WRITTEN)
    rest = rest.replace(pattern, (...match) => {
      const { scale } = match.at(-1) as { scale?: string };
      units.push({ of, scale: scale ? scaleOf(scale) : null });
      return " ";
    });
  const whole = units.filter(({ of, scale }) => !(of === "usd" && scale === null && units.some((other) => other.of === "usd" && other.scale)));
  return { units: joined(whole), rest };
}

/** "USD (millions)" names one unit in two places. */
function joined(units: Unit[]): Unit[] {
  const [first, second, ...others] = units;
  if (!first || !second || others.length > 0) return units;
  if (first.of === "usd" && first.scale === null && second.of === null) return [{ of: "usd", scale: second.scale }];
  return units;
}

/** The unit of a figure, from the cell itself and from what its table declares; null where they contradict each other. */
export function unitOf(own: Unit | null, declared: Unit | null): Unit | null {
  if (own?.of && declared?.of && own.of !== declared.of) return null;
  return { of: own?.of ?? declared?.of ?? null, scale: own?.scale ?? declared?.scale ?? null };
}
