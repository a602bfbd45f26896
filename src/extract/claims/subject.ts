import type { AssetSlug } from "../../schema/asset.ts";
import type { ClaimMetric } from "../../schema/claim.ts";
import type { AssetAt } from "../mention-spans.ts";
import { endsClause, type Scene, wordsOf } from "./scene.ts";

export interface Subject {
  asset: AssetSlug;
  /** The tokens that name it; null where it was named in an earlier sentence. */
  at: AssetAt | null;
  /** 1 beside the figure, less the further it was sought. */
  trust: number;
}

/** The whole market, where words say so. */
const MARKET =
  /\b(?:(?:total )?(?:crypto|cryptoasset|cryptocurrency|digital asset|altcoin)(?: asset)? (?:market(?:s| ?cap)?|investment products|funds|ETPs)|(?:whole|entire|broader|overall) market|total crypto|all cryptoassets|all cryptocurrencies|total market cap|market cap(?:itali[sz]ation)? of (?:all )?crypto(?:currencies|assets)?|cryptocurrencies in the world)\b/i;
const COMPARED = /(?:than|versus|vs|against|to|outperformed|behind|like|unlike|over|\/) (?:the )?$/;

/** The asset that a figure is of: named behind it, or before it in its clause, the clause before, or a sentence before. */
export function subjectOf(scene: Scene, index: number, first: number, next: number, metric: Owned | null = null): Subject | null {
  const stop = scene.quantities[index - 1]?.next ?? 0;
  return behind(scene, index, next) ?? ownerOf(scene, metric, first) ?? before(scene, stop, first);
}

/** A metric's word, and on which side of the figure it stands. */
interface Owned {
  side: "left" | "right";
  first: number;
  next: number;
  isNear: boolean;
}

/** The asset right before the metric, where no comma parts the two from the figure: Tether's supply, ETH (Ether) fees. */
function ownerOf(scene: Scene, metric: Owned | null, first: number): Subject | null {
  if (metric?.side !== "left" || !metric.isNear) return null;
  const owner = scene.assets.findLast(({ next }) => next <= metric.first && next >= metric.first - 1);
  if (!owner || scene.assets.some((asset) => asset.first >= metric.next && asset.next <= first)) return null;
  for (let at = metric.next; at < first; at += 1) if (scene.tokens[at]?.text === ",") return null;
  return { asset: owner.asset, at: owner, trust: 1 };
}

/** What is said of a sector is said of no one asset. */
const SECTOR = /\b(?:stablecoins?|DeFi|DEX(?:es|s)?|NFTs?|altcoins|layer[- ][12]s?|L[12]s|rollups?|ERC-20|equities|stocks|Nasdaq|S&P)\b/i;

/** Something that was named before, and not by the source's habit. */
const ANAPHORA = /\b(?:the (?:project|protocol|token|platform|exchange|coin|company|firm|index|fund))\b/;
const INDEX = /\bind(?:ex|exes|ices)\b/i;

/** What a source of many assets means its first one by, where it names none. */
const USUAL: ReadonlySet<ClaimMetric> = new Set(["price", "mvrv", "hash_rate", "fees", "volume"]);

/** Where the sentence names none before the figure: named later in it, or in the sentence before. */
export function distantSubject(scene: Scene, next: number, metric: ClaimMetric | null = null): Subject | null {
  const later = scene.assets.find(({ first }) => first >= next && first < next + 12);
  const isFirst = scene.assets.every((asset) => asset.first >= next);
  if (later && isFirst && /\b(?:of|on|in|for|by|s)$/.test(wordsOf(scene, later.first - 2, later.first).replace(/ the$/, "")))
    return { asset: later.asset, at: later, trust: 0.9 };
  if (MARKET.test(scene.sentence.text)) return { asset: "market", at: null, trust: 0.9 };
  const any = scene.assets.findLast((asset) => asset.next <= next) ?? null;
  if (any && isRivalOf(scene, any.next)) return null;
  if (any) return { asset: any.asset, at: any, trust: 0.75 };
  if (SECTOR.test(scene.sentence.text) || INDEX.test(scene.sentence.text)) return null;
  if (scene.context.asset) return { asset: scene.context.asset, at: null, trust: 0.7 };
  const isUsual = metric === null || scene.convention.onlyAsset || USUAL.has(metric);
  return isUsual && scene.convention.asset && !ANAPHORA.test(scene.sentence.text) ? { asset: scene.convention.asset, at: null, trust: 0.5 } : null;
}

/** 834.6K for BTC; a 12 % growth for ETH. */
function behind(scene: Scene, index: number, next: number): Subject | null {
  const stop = Math.min(scene.quantities[index + 1]?.first ?? scene.tokens.length, next + 7);
  for (let at = next; at < stop; at += 1) {
    if (scene.tokens[at]?.text === "," || endsClause(scene, at)) return null;
    if (scene.tokens[at]?.key !== "for") continue;
    const asset = scene.assets.find(({ first }) => first === at + 1 || (first === at + 2 && scene.tokens[at + 1]?.key === "the"));
    if (asset) return { asset: asset.asset, at: asset, trust: 1 };
  }
  return null;
}

/** The first asset of the nearest clause that names one, back to the figure before. */
function before(scene: Scene, stop: number, first: number): Subject | null {
  let end = first;
  for (let at = first - 1; at >= stop - 1; at -= 1) {
    const isEnd = at < stop || scene.tokens[at]?.text === "," || endsClause(scene, at);
    if (!isEnd) continue;
    const found = isApposition(scene, at, end) ? undefined : firstIn(scene, at + 1, end);
    if (found && isRivalOf(scene, found.next)) return null;
    if (found) return { asset: found.asset, at: found, trust: end === first ? 1 : 0.9 };
    end = at;
  }
  return null;
}

/** ", a Dogecoin rival,": says what the name before it is. */
function isApposition(scene: Scene, comma: number, end: number): boolean {
  if (scene.tokens[comma]?.text !== "," || scene.tokens[end]?.text !== "," || !/^(?:an?|another)$/.test(scene.tokens[comma + 1]?.key ?? ""))
    return false;
  return scene.assets.some(({ next }) => next <= comma && next >= comma - 4);
}

function firstIn(scene: Scene, from: number, to: number): AssetAt | undefined {
  const here = scene.assets.filter((asset) => asset.first >= from && asset.next <= to);
  return here.find((asset) => !COMPARED.test(`${wordsOf(scene, asset.first - 2, asset.first)} `)) ?? here[0];
}

/** "The main Ethereum competitor" is another coin. */
function isRivalOf({ tokens }: Scene, next: number): boolean {
  return [next, next + 1].some((at) => /^(?:competitors?|rivals?|killers?|alternatives?|forks?|clones?|copycats?)$/.test(tokens[at]?.key ?? ""));
}

/** What the figures before it in the sentence are of. */
export function inheritedFrom(scene: Scene, index: number): Subject | null {
  for (let back = index - 1; back >= 0 && back >= index - 6; back -= 1) {
    const quantity = scene.quantities[back];
    const subject = quantity && subjectOf(scene, back, quantity.first, quantity.next);
    if (subject) return { ...subject, trust: subject.trust * 0.95 };
  }
  return null;
}

/** $135M of BTC; fees paid on the BTC network; in circulation on Omni. */
export function ofSubject(scene: Scene, next: number): Subject | null {
  const asset = scene.assets.find(({ first }) => first >= next && first <= next + 6);
  if (!asset || !/\b(?:of|on|in)(?: the)?$/.test(wordsOf(scene, asset.first - 2, asset.first))) return null;
  return { asset: asset.asset, at: asset, trust: 0.9 };
}
