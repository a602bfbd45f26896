const ROWS = ["1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm"];
const KEYS = new Map(ROWS.flatMap((row, y) => [...row].map((letter, x) => [letter, { x: x + y * 0.5, y }] as const)));
const TWINS = ["o0", "l1", "i1", "il", "s5", "e3", "a4", "b8", "g9", "g6", "gq", "z2", "uv", "nm", "ij", "lj", "ck", "vw", "t7"];
const TWIN_PAIRS = new Set(TWINS.flatMap((pair) => [pair, [...pair].toReversed().join("")]));

const TWIN_COST = 0.3;
const NEIGHBOUR_COST = 0.6;
const OTHER_COST = 1;
const SWAP_COST = 0.6;
const REPEAT_COST = 0.5;
const GAP_COST = 0.9;

/**
 * How far one word is from another as a typist or a reader errs: letters alike, keys side by side, letters swapped, doubled, left out (Damerau-Levenshtein with weights).
 * Infinite beyond `limit`.
 */
export function typingDistance(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) * REPEAT_COST > limit) return Number.POSITIVE_INFINITY;
  let [before, last]: [number[], number[]] = [[], Array.from({ length: other.length + 1 }, (_, j) => j * GAP_COST)];
  for (let i = 1; i <= one.length; i++) {
    const row = [i * GAP_COST];
    for (let j = 1; j <= other.length; j++) row.push(cheapest(one, other, { i, j, row, last, before }));
    if (Math.min(...row) > limit) return Number.POSITIVE_INFINITY;
    [before, last] = [last, row];
  }
  const distance = last[other.length] ?? 0;
  return distance <= limit ? distance : Number.POSITIVE_INFINITY;
}

interface Cell {
  i: number;
  j: number;
  row: number[];
  last: number[];
  before: number[];
}

function cheapest(one: string, other: string, { i, j, row, last, before }: Cell): number {
  const [a = "", b = ""] = [one[i - 1], other[j - 1]];
  const [a1, b1] = [one[i - 2], other[j - 2]];
  const replaced = (last[j - 1] ?? 0) + (a === b ? 0 : replacementCost(a, b));
  const removed = (last[j] ?? 0) + (a === a1 ? REPEAT_COST : GAP_COST);
  const added = (row[j - 1] ?? 0) + (b === b1 ? REPEAT_COST : GAP_COST);
  const swapped = a === b1 && b === a1 && a !== b ? (before[j - 2] ?? Number.POSITIVE_INFINITY) + SWAP_COST : Number.POSITIVE_INFINITY;
  return Math.min(replaced, removed, added, swapped);
}

function replacementCost(a: string, b: string): number {
  if (TWIN_PAIRS.has(a + b)) return TWIN_COST;
  const [at, to] = [KEYS.get(a), KEYS.get(b)];
  return at && to && Math.abs(at.x - to.x) <= 1 && Math.abs(at.y - to.y) <= 1 ? NEIGHBOUR_COST : OTHER_COST;
}
