import type { AssetSlug } from "../../schema/asset.ts";
import type { AssetAt } from "../mention-spans.ts";
import { type Frame, wordsOf } from "./frame.ts";

/** What is to move. */
export interface Subject {
  /** Null for a group of assets. */
  asset: AssetSlug | null;
  first: number;
  next: number;
  /** 1 where it is named beside the verb, less where it was named before. */
  trust: number;
  /** "It", "the token": what is meant was named before. */
  isAnaphor: boolean;
  /** What is meant was named in an earlier sentence. */
  isFar: boolean;
}

/** Between a subject and its verb. */
const BETWEEN =
  /^(?:also|still|even|then|now|soon|eventually|ultimately|potentially|possibly|perhaps|probably|likely|easily|again|just|finally|well|itself|is|are|be|being|looks|look|looking|seems|seem|appears|appear|remains|remain|have|has|currently|already|definitely|certainly|almost|very|highly|most|more|widely|generally|today|alone|will|could|may|might|should|would|can|more|not|really|actually|clearly|surely|inevitably|undoubtedly|increasingly|too|both|s|all|reportedly|technically|quickly|once)$/;
const PRICE_NOUN = /^(?:price|prices|value|token|tokens|coin|coins|asset|cryptocurrency|crypto|altcoin|usd|usdt|bulls|holdings|itself)$/;
const ANAPHOR =
  /^(?:it|the (?:[\w-]+ )?(?:price|asset|coin|token|altcoin|cryptocurrency|crypto|cryptoasset|currency)|its (?:native )?(?:price|token|value)|this (?:coin|token|asset|cryptocurrency|altcoin)|price|prices)$/;
const OF_PRICE = /\b(?:price|prices|value|cost|worth) (?:of|for)(?: (?:the|a|one|each|both))?$/;
/** Before a name: then the name is no subject. */
const GOVERNS =
  /^(?:of|in|on|for|with|to|from|by|against|into|via|at|using|than|over|per|about|like|behind|under|through|within|holding|buying|selling|trading|mining|own|buy|sell|holds|owns|bought|sold|beyond|towards?|between|around|including|besides|on-chain|unlike|vs|versus|across|owning|accepting|using)$/;
const MARKET =
  /^(?:the )?(?:(?:whole|entire|broader|overall|total|wider|global) )?(?:(?:crypto|cryptocurrency|cryptoasset|digital asset|digital assets|bitcoin and crypto) (?:markets?|prices|sector|space|industry|market cap|market capitali[sz]ation|total market cap)|cryptocurrencies|cryptos|crypto assets|digital assets|cryptoassets|crypto)$/;
const SECTOR =
  /^(?:altcoins|alts|memecoins|meme coins|defi tokens|ai tokens|large caps|small caps|the altcoin market|altcoin market|the alt market|layer 1s?|l1s|nfts|tokens|most altcoins|altcoins market)$/;
const FREE =
  /^(?:that|and|but|as|while|because|so|then|says|said|believes|thinks|predicts|predicted|expects|expected|where|which|when|though|although|since|where|now|conviction|current|crypto|think|believe|says|saying|predicting|suggests|believed|added|with|though|hence|thus|therefore|however|mean|means|meaning|case)$/;
const MAX_BACK = 40;
const MAX_APPOSITION = 14;

/** Who moves, by what stands before the verb group; empty where it is nobody that has a price. */
export function subjectsBefore(frame: Frame, at: number): Subject[] {
  const end = nounEnd(frame, at);
  return end === null ? [] : (named(frame, end) ?? shared(frame, end) ?? []);
}

/** Where the noun ends that adverbs, brackets and times stand behind; null where another clause comes between. */
function nounEnd(frame: Frame, at: number): number | null {
  let end: number | null = at;
  for (let step = 0; step < MAX_BACK && end !== null && end > 0; step += 1) {
    const before = skipped(frame, end);
    if (before === end) break;
    end = before;
  }
  return end;
}

function skipped(frame: Frame, end: number): number | null {
  const { key = "", kind, text = "" } = frame.tokens[end - 1] ?? {};
  if (frame.assets.some(({ next }) => next === end)) return end;
  if ((kind === "word" && BETWEEN.test(key)) || /^['"“”‘’]$/.test(text)) return end - 1;
  if (text === ")") return opening(frame, end - 1);
  const time = frame.horizons.find(({ first, next }) => end - 1 >= first && end - 1 < next);
  if (time) return time.first;
  return text === "," ? apposition(frame, end - 1) : end;
}

/** The token of the bracket that was opened. */
function opening({ tokens }: Frame, close: number): number {
  for (let at = close - 1; at >= Math.max(0, close - MAX_APPOSITION); at -= 1) if (tokens[at]?.text === "(") return at;
  return close + 1;
}

/** "Bitcoin, the largest of them, will": the comma behind the name. */
function apposition({ tokens, assets }: Frame, comma: number): number | null {
  for (let at = comma - 1; at >= Math.max(0, comma - MAX_APPOSITION); at -= 1) {
    if (tokens[at]?.text !== ",") continue;
    return assets.some(({ next }) => next === at) || PRICE_NOUN.test(tokens[at - 1]?.key ?? "") ? at : null;
  }
  return assets.some(({ next, first }) => next === comma && first <= 1) ? comma : null;
}

/** The name, with "price" or "token" behind it, that ends before a token. */
function named(frame: Frame, end: number): Subject[] | null {
  let noun = end;
  while (
    noun > 0 &&
    (PRICE_NOUN.test(frame.tokens[noun - 1]?.key ?? "") || frame.tokens[noun - 1]?.text === "/") &&
    !frame.assets.some(({ next }) => next === noun)
  )
    noun -= 1;
  const asset = frame.assets.find(({ next }) => next === noun);
  if (asset) return isSubject(frame, asset) ? [...joined(frame, asset), subjectOf(asset, end)] : null;
  const group = groupEnding(frame, end);
  if (group) return [group];
  return anaphor(frame, end);
}

function subjectOf({ asset, first }: AssetAt, next: number): Subject {
  return { asset, first, next, trust: 1, isAnaphor: false, isFar: false };
}

function isSubject(frame: Frame, { first }: AssetAt): boolean {
  const before = frame.tokens[first - 1];
  if (!before || before.kind === "mark") return before?.text !== "/" && before?.text !== "$" ? true : before.text === "$";
  if (OF_PRICE.test(wordsOf(frame, first - 4, first))) return true;
  const governor = /^(?:the|both|a)$/.test(before.key) ? (frame.tokens[first - 2]?.key ?? "") : before.key;
  return !GOVERNS.test(governor);
}

/** "Bitcoin and Ether will": the first of two. */
function joined(frame: Frame, { first }: AssetAt): Subject[] {
  if (!/^(?:and|or|&)$/.test(frame.tokens[first - 1]?.key ?? "")) return [];
  const other = frame.assets.find(({ next }) => next === first - 1);
  return other && isSubject(frame, other) ? [subjectOf(other, other.next)] : [];
}

/** The market, or a group of assets. */
function groupEnding(frame: Frame, end: number): Subject | null {
  for (let length = 5; length >= 1; length -= 1) {
    const words = wordsOf(frame, end - length, end);
    const isMarket = MARKET.test(words);
    if (end < length || !(isMarket || SECTOR.test(words))) continue;
    const before = frame.tokens[end - length - 1]?.key ?? "";
    const isGoverned = GOVERNS.test(/^(?:the)$/.test(before) ? (frame.tokens[end - length - 2]?.key ?? "") : before);
    if (isGoverned && !OF_PRICE.test(wordsOf(frame, end - length - 4, end - length))) return null;
    if (/^(?:those|these|among|such|two|three|some|other)$/.test(before)) return null;
    return { asset: isMarket ? "market" : null, first: end - length, next: end, trust: 0.9, isAnaphor: false, isFar: false };
  }
  return null;
}

/** It, the token, its price: what was named last. */
function anaphor(frame: Frame, end: number): Subject[] | null {
  for (let length = 3; length >= 1; length -= 1) {
    if (end < length || !ANAPHOR.test(wordsOf(frame, end - length, end))) continue;
    if (!isFree(frame, end - length, length)) return null;
    const asset = lastNamed(frame, end - length);
    return asset
      ? [
          {
            asset,
            first: end - length,
            next: end,
            trust: 0.8,
            isAnaphor: !/price/.test(wordsOf(frame, end - length, end)),
            isFar: isFar(frame, end - length),
          },
        ]
      : null;
  }
  return null;
}

/** "House prices", "if it": another word is in command of it. */
function isFree(frame: Frame, first: number, length: number): boolean {
  const before = frame.tokens[first - 1];
  if (before === undefined || before.kind === "mark" || OF_PRICE.test(wordsOf(frame, first - 2, first))) return true;
  const isBare = length === 1 && frame.tokens[first]?.key !== "it";
  return isBare ? FREE.test(before.key) : !/^(?:if|whether)$/.test(before.key) && !GOVERNS.test(before.key);
}

function isFar({ assets }: Frame, before: number): boolean {
  return !assets.some(({ next }) => next <= before);
}

/** The one asset that the sentence named so far, else what the sentence before was about. */
function lastNamed({ assets, context }: Frame, before: number): AssetSlug | null {
  const here = [...new Set(assets.filter(({ next }) => next <= before).map(({ asset }) => asset))];
  if (here.length > 1) return null;
  return here[0] ?? context.asset;
}

/** "Bitcoin fell but could rebound", "Bitcoin, which could rebound". */
function shared(frame: Frame, end: number): Subject[] | null {
  const word = frame.tokens[end - 1]?.key ?? "";
  if (word === "which" || word === "that") {
    const name = frame.assets.find(({ next }) => next === end - 1 || (next === end - 2 && frame.tokens[end - 2]?.text === ","));
    return name && isSubject(frame, name) ? [subjectOf(name, name.next)] : null;
  }
  if (!/^(?:but|and|yet)$/.test(word)) return null;
  const [opener] = frame.assets;
  const distinct = new Set(frame.assets.filter(({ next }) => next <= end).map(({ asset }) => asset));
  const isOpener =
    opener &&
    distinct.size === 1 &&
    opener.first <= 2 &&
    /^(?:has|is|was|fell|rose|had|price|could|will|may|might|also|trades|remains)$/.test(frame.tokens[opener.next]?.key ?? "");
  return isOpener && opener ? [{ ...subjectOf(opener, opener.next), trust: 0.8 }] : null;
}

/** Whom a verb of forecasting or of pushing has behind it: "expects the price of Bitcoin to". */
export function subjectAfter(frame: Frame, at: number): Subject | null {
  let place = at;
  while (
    place < at + 5 &&
    /^(?:that|the|a|both|price|prices|of|for|value|flagship|leading|top|native|token|"|“|$)$/.test(frame.tokens[place]?.key ?? "")
  ) {
    if (isMarketFrom(frame, place)) break;
    place += 1;
  }
  const asset = frame.assets.find(({ first }) => first === place);
  if (asset) return subjectOf(asset, afterNoun(frame, asset.next));
  const group = isMarketFrom(frame, place);
  if (group) return group;
  const anaphoric = /^(?:it|prices|the price|its price|the token|the coin|the asset|the altcoin|the cryptocurrency)\b/.exec(
    wordsOf(frame, at, at + 2),
  )?.[0];
  const named = anaphoric ? lastNamed(frame, at) : null;
  return anaphoric && named
    ? { asset: named, first: at, next: at + anaphoric.split(" ").length, trust: 0.75, isAnaphor: !/price/.test(anaphoric), isFar: isFar(frame, at) }
    : null;
}

function afterNoun({ tokens }: Frame, at: number): number {
  let next = at;
  while (PRICE_NOUN.test(tokens[next]?.key ?? "") || tokens[next]?.text === "/") next += 1;
  return next;
}

function isMarketFrom(frame: Frame, at: number): Subject | null {
  for (let length = 5; length >= 1; length -= 1) {
    const words = wordsOf(frame, at, at + length);
    const isMarket = MARKET.test(words) && words !== "crypto";
    if (isMarket || SECTOR.test(words))
      return { asset: isMarket ? "market" : null, first: at, next: at + length, trust: 0.9, isAnaphor: false, isFar: false };
  }
  return null;
}
