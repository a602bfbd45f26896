import type { AssetAt } from "../mention-spans.ts";
import type { Draft } from "./draft.ts";
import { type Scene, wordsOf } from "./scene.ts";
import { depth } from "./time-of.ts";

const MAX_LISTED = 6;
const PERCENT_REACH = 8;

/** What several figures say together: lists that end in "respectively", what holds for both, and the two ends of one move. */
export function combined(scene: Scene, drafts: Draft[]): Draft[] {
  return together(scene, both(scene, moves(scene, respectively(scene, drafts))));
}

/** "LTC, XRP and BCH active addresses all rose by 17 %" is told of each. */
function together(scene: Scene, drafts: Draft[]): Draft[] {
  if (/\brespectively\b|\b(?:between|combined|together|ratio|correlation|pair|spread)\b/i.test(scene.sentence.text)) return drafts;
  return drafts.flatMap((draft) => {
    const row = rowWith(scene, draft);
    return row.length < 2 ? [draft] : row.map(({ asset }) => ({ ...draft, asset, first: Math.min(draft.first, row[0]?.first ?? draft.first) }));
  });
}

/** The row of assets that a figure's own asset stands in, where the row and not the figure before ends in "and". */
function rowWith(scene: Scene, { asset, kind, quantity, index, unit }: Draft): AssetAt[] {
  if (kind === "share" || kind === "extreme" || unit === "native" || index < 0) return [];
  const stop = scene.quantities[index - 1]?.next ?? 0;
  const names = scene.assets.filter(({ first, next }) => first >= stop && next <= quantity.first);
  const own = names.findLast((name) => name.asset === asset);
  if (!own) return [];
  let [from, to] = [names.indexOf(own), names.indexOf(own)];
  while (from > 0 && isJoined(scene, names[from - 1], own === names[from] ? own : (names[from] ?? own))) from -= 1;
  while (to + 1 < names.length && isJoined(scene, names[to], names[to + 1] ?? own)) to += 1;
  const row = names.slice(from, to + 1);
  const isList = row.some((name, i) => i > 0 && /and|&/.test(wordsOf(scene, row[i - 1]?.next ?? 0, name.first)));
  return isList && new Set(row.map((name) => name.asset)).size === row.length ? row : [];
}

/** BTC and ETH had $2B and $1B, respectively: the figures in a row go to the names in a row. */
function respectively(scene: Scene, drafts: Draft[]): Draft[] {
  const at = scene.tokens.findIndex(({ key }) => key === "respectively");
  if (at < 0) return drafts;
  const row = rowBefore(scene, drafts, at);
  const first = row[0];
  if (row.length < 2 || !first) return drafts;
  const names =
    [namesBehind(scene, row.at(-1)?.quantity.next ?? at, at), namesBefore(scene, first.quantity.first, row.length)].find(
      ({ length }) => length === row.length,
    ) ?? [];
  const metrics = scene.metrics.filter(({ next }) => next <= first.quantity.first).slice(-row.length);
  return drafts.map((draft) => {
    const place = row.indexOf(draft);
    if (place < 0) return draft;
    const asset = names[place]?.asset;
    if (asset) return { ...draft, asset, boundOf: first.quantity, first: Math.min(draft.first, first.quantity.first) };
    const metric = names.length === 0 && metrics.length === row.length ? metrics[place]?.is.metric : undefined;
    return metric ? { ...draft, metric } : draft;
  });
}

/** The figures of one unit before the word, joined by commas and "and". */
function rowBefore(scene: Scene, drafts: readonly Draft[], at: number): Draft[] {
  const row: Draft[] = [];
  const level = depth(scene, at);
  for (const draft of drafts.filter(({ quantity }) => quantity.next <= at && depth(scene, quantity.first) === level).reverse()) {
    const later = row[0];
    if (
      later &&
      (later.unit !== draft.unit ||
        !/^(?:,|and| |or|over|about|nearly|~|a|by|\([^()]*\))*$/.test(wordsOf(scene, draft.quantity.next, later.quantity.first)))
    )
      break;
    row.unshift(draft);
    if (row.length === MAX_LISTED) break;
  }
  return row;
}

/** "By 2 % and 3 % for BTC and ETH, respectively". */
function namesBehind(scene: Scene, from: number, to: number): AssetAt[] {
  return /^(?:for|in|on)$/.test(scene.tokens[from]?.key ?? "") ? scene.assets.filter(({ first, next }) => first >= from && next <= to) : [];
}

/** So many assets in a row, the last such row before the figures. */
function namesBefore(scene: Scene, before: number, count: number): AssetAt[] {
  const names = scene.assets.filter(({ next }) => next <= before);
  for (let end = names.length; end >= count; end -= 1) {
    const row = names.slice(end - count, end);
    if (row.every((name, i) => i === 0 || isJoined(scene, row[i - 1], name))) return row;
  }
  return [];
}

function isJoined(scene: Scene, left: AssetAt | undefined, right: AssetAt): boolean {
  return left !== undefined && /^(?:, and|,|and|& |)$/.test(wordsOf(scene, left.next, right.first));
}

/** From $10,000 to $8,000 is one move; with a percentage beside it, or a day at each end, it is two levels. */
function moves(scene: Scene, drafts: Draft[]): Draft[] {
  const found: Draft[] = [];
  for (const draft of drafts) {
    const from = found.at(-1);
    if (from && isMove(scene, from, draft, drafts))
      found[found.length - 1] = {
        ...draft,
        quantity: { ...draft.quantity, first: from.quantity.first },
        kind: "change",
        value: draft.value - from.value,
        role: null,
        first: from.first,
      };
    else found.push(draft);
  }
  return found;
}

function isMove(scene: Scene, from: Draft, to: Draft, drafts: readonly Draft[]): boolean {
  if (
    from.role !== "from" ||
    to.role !== "to" ||
    to.index !== from.index + 1 ||
    from.unit !== to.unit ||
    from.metric !== to.metric ||
    from.asset !== to.asset
  )
    return false;
  if (from.kind === "change" || from.value2 !== null || to.value2 !== null || (from.metric !== "price" && from.metric !== "hash_rate")) return false;
  if (scene.times.some(({ first, next }) => first >= from.quantity.next && next <= to.quantity.first)) return false;
  return !drafts.some(
    ({ kind, unit, quantity }) =>
      kind === "change" &&
      unit === "fraction" &&
      from.quantity.first - quantity.next <= PERCENT_REACH &&
      quantity.first - to.quantity.next <= PERCENT_REACH,
  );
}

/** Active addresses and transactions, both up 200 %. */
function both(scene: Scene, drafts: Draft[]): Draft[] {
  const at = scene.tokens.findIndex(({ key }) => key === "both");
  const draft = at < 0 ? undefined : drafts.find(({ quantity }) => quantity.first > at && quantity.first - at <= 8);
  if (!draft || drafts.some(({ index }) => index === draft.index + 1 && draft.unit === "fraction" && /respectively/.test(scene.sentence.text)))
    return drafts;
  const pair = scene.metrics.filter(({ next }) => next <= at).slice(-2);
  const [left, right] = pair;
  if (!left || !right || left.is.metric === right.is.metric || wordsOf(scene, left.next, right.first) !== "and") return drafts;
  return drafts.flatMap((one) => (one === draft ? [left, right].map(({ is }) => ({ ...one, metric: is.metric, first: left.first })) : [one]));
}
