import { isNotOwn, isRefused } from "../refused.ts";
import type { Finding, Rule, Wording } from "../rule.ts";
import { placeOf } from "../rule.ts";
import type { Scene } from "../scene.ts";

/** What speaks for promotion; a presale wants two of them. */
const LURES = [
  /\b(?:stage|phase|round) (?:\d+|one|two|three|four|five|six|seven|eight|nine|ten)\b|\b(?:first|second|third|fourth|fifth|final|next|current|last) (?:stage|phase|round)\b/i,
  /(?:[1-9]\d{2,}|[1-9][\d,]{3,}|[5-9]\d) ?%|\b[1-9]\d*x\b/i,
  /\b(?:raised|sold)\b[^.]{0,25}(?:\$?[\d,.]{2,}|million)|\bsell(?:ing)?[- ]out\b|\bsold out\b|\b(?:million|\d+%) (?:of )?(?:the )?(?:\w+ )?tokens? (?:have |are )?(?:already )?(?:been )?sold\b/i,
  /\bearly (?:investors?|adopters?|buyers?|backers?|birds?|supporters?|holders?)\b/i,
  /\b(?:buy|join|invest|participate|purchase|secure|grab|click|visit|get in|take advantage|seize|don['’]t miss|bonus|bonus code)\b/i,
  /\b(?:soar\w*|skyrocket\w*|explo(?:de|sive)\w*|surg\w+|moon\w*|massive\w*|huge|incredible|exponential|top|best|hottest|next big|gems?|millionaires?|life[- ]changing|outperform\w*|outshine\w*|potential|poised|destined|opportunit\w+|promising|attract\w*|excit\w*)\b/i,
  /\b(?:priced at|price of|current(?:ly)?(?: \w+){0,3} (?:price|at|for|costs?)|available (?:at|for)|costs?|for (?:just|only)|at just|listing price)\b[^.]{0,15}\$0?\.?\d/i,
  /\b(?:ends?|ending|closing|closure|drawing to a close|hours|limited|last chance|still time|now is the)\b/i,
];
const WANTED = 2;
/** Where the words around promote, one in the sentence will do. */
const WANTED_NEAR = 4;
const PAST =
  /\b(?:in (?:its|the|their|his) (?:20[01]\d )?(?:ico|presale|pre-sale)|(?:20[01]\d) (?:ico|presale|pre-sale|token sale)|genesis|crowdsale participants|sold out (?:its|their) pre-?sales?|phones?|devices?|tickets?|pre-?sale ether)\b/i;

const MINING: Wording[] = [
  {
    says: /\bcloud[- ]mining\b|\bmining contracts?\b/i,
    and: /\b(?:earn\w*|passive|daily|profits?|income|join|sign up|register|withdraw\w*|bonus|start|invest\w*|returns?|potential|raised)\b/i,
    unless: /\b(?:hosting|hosted|revenue of|quarter(?:ly)?|shares|nasdaq)\b/i,
  },
];
const GIVEN: Wording[] = [
  {
    says: /\bsend\b[^.]{0,40}\b(?:receive|get|back)\b[^.]{0,25}\b(?:double|twice|2x|back)\b|\bdoubl(?:e|ing) (?:any|all|your) (?:\w+ )?(?:sent|transactions?|deposits?)\b/i,
  },
  {
    says: /\b(?:giveaway|giving away)\b/i,
    and: /\b(?:win|prizes?|winners?|biggest buyers?|retweet|follow|tag|enter)\b.*(?:\$[\d,]|\b\d[\d,.]*\s?(?:eth|btc|bnb|sol|usdt|bitcoin|ether)\b)|(?:\$[\d,]|\b\d[\d,.]*\s?(?:eth|btc|bnb|sol|usdt|bitcoin|ether)\b).*\b(?:win|prizes?|winners?|biggest buyers?|retweet|tag|enter|claim)\b/i,
  },
];
const MULTIPLES: Wording[] = [
  {
    says: /\b(?:forecast|projected|predicted|expected|poised|set|tipped|could|will) (?:to )?(?:deliver|return|bring|give|see|produce|generate)\b[^.]{0,20}?(?:\b[1-9]\d+x|[1-9][\d,]{3,} ?%) (?:roi|returns?|gains|profits?)\b/i,
  },
  { says: /^\W*buy (?:\$?\w+ ){1,3}?tokens? (?:now|here|today)\b/i },
  {
    says: /\b(?:set|poised|primed|forecast|forecasted|projected|predicted|expected|tipped|ready|could|may|will|can|to)\b[^.]{0,60}?(?:\b[1-9]\d+(?:[.,]\d+)?x\b|[1-9][\d,]{3,} ?%)/i,
    and: /\b(?:tokens?|coins?|altcoins?|crypto|presale|project|memecoin|meme coin|roi|returns?|\$[A-Z]{3,6})\b/i,
    near: /\b(?:presale|pre-sale|early investors?|buy (?:\w+ ){1,3}(?:tokens? )?(?:now|here)|low[- ]cap|next (?:big|100x|1000x)|stage \d)\b/i,
  },
];

/** Sales before the sale, cloud mining, giveaways: what most frauds in this field are sold as. */
export const promotedScheme: Rule = {
  code: "promoted-scheme",
  words: String.raw`pre.?sale|cloud.mining|mining contracts?|giveaway|giving away|\bsend\b|\bdoubl(?:e|ing)\b|(?:private|public|token) sale|\d+x\b|\d{4,} ?%|\d,\d{3} ?%|buy (?:\$?\w+ ){1,3}?tokens?`,
  find(scene) {
    if (placeOf(MINING, scene, isRefused) !== null)
      return { severity: "alarm", text: "It promotes cloud mining or a mining contract, which is how many frauds take money in." };
    if (placeOf(GIVEN, scene, isRefused) !== null)
      return { severity: "warn", text: "It promotes coins given away or doubled; most such offers collect wallets, deposits or followers." };
    return presale(scene) ?? multiples(scene);
  },
};

function presale(scene: Scene): Finding | null {
  const found = /\bpre-?sales?\b|\b(?:private|public|token) sale\b/i.exec(scene.text);
  if (!found || PAST.test(scene.text) || isNotOwn(scene, found.index) || /\b(?:said|told|according to)\b/.test(scene.text)) return null;
  const own = luresIn(scene.text);
  const promotes = own >= WANTED || (scene.label === "red-flag" && own > 0 && luresIn(scene.near) >= WANTED_NEAR);
  return promotes
    ? { severity: "warn", text: "It promotes a token that is sold before it trades anywhere; buyers often cannot sell it again." }
    : null;
}

function luresIn(text: string): number {
  return LURES.filter((lure) => lure.test(text)).length;
}

function multiples(scene: Scene): Finding | null {
  return placeOf(MULTIPLES, scene, isNotOwn) === null
    ? null
    : { severity: "warn", text: "It holds out a multiple of the price of a token that is just being sold." };
}
