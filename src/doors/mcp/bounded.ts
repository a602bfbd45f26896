/** A value that is short enough, and in words what was cut off it; null where nothing was. */
export interface Bounded<T> {
  value: T;
  cut: string | null;
}

const LEAST_ENTRIES = 6; // a point of a series, or a range, stays whole
const LEAST_CHARACTERS = 200;

interface Place {
  size: number;
  path: string;
  parent: Record<string, unknown>;
  key: string;
}

/**
 * The value with its longest lists and texts halved, the heaviest first, until its JSON has at most this many characters. A list keeps its beginning; one that
 * goes from old to new keeps its end. What is left has the same types. Where thousands of short fields remain, it stays longer.
 */
export function bounded<T extends object>(value: T, maxCharacters: number): Bounded<T> {
  const holder = { value: structuredClone(value) };
  const wholes = new Map<string, { whole: number; left: number; unit: string }>();
  for (;;) {
    const found: Place[] = [];
    const size = measure(holder, { key: "value", path: "", found });
    const heaviest = found.reduce<Place | null>((most, each) => (most && most.size >= each.size ? most : each), null);
    if (size <= maxCharacters || !heaviest) break;
    halve(heaviest, wholes);
  }
  const parts = [...wholes].map(([path, { whole, left, unit }]) => `${path} holds ${left} of ${whole} ${unit}`);
  return { value: holder.value, cut: parts.length > 0 ? told(parts) : null };
}

function told(parts: string[]): string {
  const more = parts.length > 5 ? `; and ${parts.length - 5} more` : "";
  return `The answer was too long and was cut: ${parts.slice(0, 5).join("; ")}${more}. Ask for less to see the rest: a smaller limit, a shorter time, a longer step.`;
}

/** Characters of a value's JSON; what in it can be halved goes to `found`. */
function measure(parent: object, { key, path, found }: { key: string; path: string; found: Place[] }): number {
  const place = { path, parent: parent as Record<string, unknown>, key };
  const value = place.parent[key];
  if (typeof value !== "object" || value === null) {
    const size = JSON.stringify(value)?.length ?? 0;
    if (typeof value === "string" && value.length > LEAST_CHARACTERS) found.push({ ...place, size });
    return size;
  }
  const inner = Object.keys(value).map((name) => {
    const step = Array.isArray(value) ? `[${name}]` : `${path && "."}${name}`;
    return measure(value, { key: name, path: `${path}${step}`, found }) + (Array.isArray(value) ? 1 : name.length + 4);
  });
  const size = inner.reduce((sum, each) => sum + each, 2);
  if (Array.isArray(value) && value.length > LEAST_ENTRIES) found.push({ ...place, size });
  return size;
}

function halve({ parent, key, path }: Place, wholes: Map<string, { whole: number; left: number; unit: string }>): void {
  const value = parent[key] as string | unknown[];
  const before = wholes.get(path)?.whole ?? value.length;
  const half = Math.ceil(value.length / 2);
  const left = typeof value === "string" ? value.slice(0, half).toWellFormed() : goesOn(value) ? value.slice(-half) : value.slice(0, half);
  parent[key] = left;
  wholes.set(path, { whole: before, left: half, unit: typeof value === "string" ? "characters" : "entries" });
}

/** Whether a list of points or days goes from old to new. */
function goesOn(list: unknown[]): boolean {
  const [first, last] = [dayOf(list[0]), dayOf(list.at(-1))];
  return first !== null && last !== null && first < last;
}

function dayOf(entry: unknown): string | null {
  const day = Array.isArray(entry) ? entry[0] : (entry as { day?: unknown } | null)?.day;
  return typeof day === "string" ? day : null;
}
