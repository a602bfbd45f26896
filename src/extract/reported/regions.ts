const ALIASES: Record<string, string> = {
  us: "united states", usa: "united states", "u.s.": "united states", "u.s": "united states", "united states of america": "united states", american: "united states",
  uk: "united kingdom", "u.k.": "united kingdom", "great britain": "united kingdom", uae: "united arab emirates", "hong kong": "hong kong", "hong kong sar china": "hong kong",
  turkey: "turkey", türkiye: "turkey", "czech republic": "czechia", swiss: "switzerland", german: "germany", canadian: "canada", swedish: "sweden", brazilian: "brazil",
  australian: "australia", french: "france", dutch: "netherlands", eu: "european union", european: "europe", asian: "asia", "asia-pacific": "asia pacific", apac: "asia pacific",
  "latin america": "latin america", latam: "latin america", emea: "emea",
}; // biome-ignore format: a table
const WIDER = ["europe", "european union", "asia", "asia pacific", "africa", "north america", "south america", "americas", "middle east", "oceania"];
const MAX_WORDS = 4;
/** In prose these small words are something else. */
const CAPITALS = new Set(["us", "eu", "uk", "uae", "emea", "apac"]);

let known: Map<string, string> | null = null;

/** A country or wider region by the one name that its series bears, in small letters; null where the label is none. */
export function regionCalled(label: string): string | null {
  return regions().get(label.trim().toLowerCase()) ?? null;
}

/** All regions that a caption names. */
export function regionsIn(caption: string): string[] {
  const words = caption.split(/[\s,;:()/|]+/).filter((word) => word !== "");
  const found = new Set<string>();
  for (let at = 0; at < words.length; at += 1)
    for (let count = Math.min(MAX_WORDS, words.length - at); count > 0; count -= 1) {
      const phrase = words.slice(at, at + count).join(" ");
      const region = CAPITALS.has(phrase.toLowerCase()) && phrase !== phrase.toUpperCase() ? null : regionCalled(phrase);
      if (region === null) continue;
      found.add(region);
      at += count - 1;
      break;
    }
  return [...found];
}

function regions(): Map<string, string> {
  known ??= new Map([...countries(), ...WIDER.map((name) => [name, name] as const), ...Object.entries(ALIASES)]);
  return known;
}

/** Every country that the runtime can name, under that name. */
function countries(): (readonly [string, string])[] {
  const names = new Intl.DisplayNames(["en"], { type: "region", fallback: "none" });
  const letters = Array.from({ length: 26 }, (_, i) => String.fromCharCode(65 + i));
  return letters
    .flatMap((first) => letters.map((second) => names.of(`${first}${second}`)?.toLowerCase() ?? ""))
    .filter((name) => name !== "" && !ALIASES[name] && !/pseudo|unknown|outlying/.test(name))
    .map((name) => [name, name] as const);
}
