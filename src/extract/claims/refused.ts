import type { Quantity } from "../numbers/quantities.ts";
import { type Scene, wordsOf } from "./scene.ts";

/** A sentence about money that no market pays: jobs, budgets, grants, votes, rounds, thefts, penalties, advertisements. */
const ELSEWHERE =
  /\b(?:hiring|salary|salaries|job listings?|per line|character limit|sponsored|sponsor|bounty|bounties|grants?|funding round|seed round|series [a-e] |venture|raised \$|raises \$|raising \$|fined|settlement with|lawsuit|hack|hacked|hacker|hackers|exploit|exploited|exploiter|stolen|stole|drained|ransom|phishing|rug ?pull|airdrop(?:ped)?|proposals?|approval of|turnout|quorum|votes?|voted|voting|ballot|proposed|requested|budget|prize|hackathon|per seat|discount code|promo|giveaway|crowdsale|ico|presale|benchmark|models evaluated|subscription|invoice|casino|lottery|51% attack|vulnerabilit(?:y|ies)|testnet|devnet|fork choice|attacker|adversary|footgun|proof of concept)\b/i;

/** An example, a rule or an instruction: nothing that was observed. */
const EXAMPLE =
  /\b(?:Alice|Bob|Mallory|dishonest|malicious|hypothetically|could have been|imagine|suppose|for example, if|for instance, if|let['’]s say|say you|if you|you (?:will|can|could|would|may|must|should|need|had|have)|your|when a user|a user (?:who|deposits|can|could)|user deposits|assume|assuming|assumption|generally|typically|tends? to|tended to|hypothetical|e\.g\. if|i own|my portfolio|disclosure|disclaimer|is capped at|capped at|hard cap|maximum of|minimum of|at a maximum|required to|requires?|must|per validator|every (?:four|4) years|every [\d,]+ blocks|rewards? schedule|by default|defaults to|configured?|parameter|allows? users|lets users|up to \d+x)\b/i;

/** What a number names rather than counts. */
const NAMES =
  /(?:^| )(?:eip|bip|erc|slip|caip|pr|prs|issue|issues|bolt|bolts|lnd|ldk|cln|eclair|rust|block|height|epoch|slot|version|v|release|page|chapter|section|step|layer|type|cve|no|phase|round|level|lip|rfc|nip|blip|acip|slips|s p|top|nasdaq|ftse|russell|part|week|episode|vol|number|day|tier|figure|chart|table|company|area|base|web|stage|wave|season|python|node|era|l|sha|ed|secp|uint|int|cip|sip|aip|prop|proposal|eth|port|http) (?:[#(] ?)?$/;

/** What is counted here is a size, a time, a place in a list, or a good. */
const GOODS =
  /^(?: ?(?:possible|potential|theoretical|mb|kb|gb|tb|mib|kib|gib|bytes?|vbytes?|vb|wu|bits?|ms|seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?|yrs?|sats?|satoshis?|gwei|wei|vbyte|threshold|lines?|pages?|characters?|chars?|people|participants|attendees|developers?|devs?|contributors?|engineers?|companies|countries|states|words|rows|stars|followers|subscribers|commits?|pull|prs|repos|points?|confirmations?|inputs?|outputs?|signatures?|of n|rd|th|st|nd|am|pm|utc|et|est|kwh|mwh|twh|gw|mw|watts?|terawatt|euro|c|k|gram|oz|ounce|ounces|barrels?|sqft|miles|km|percent chance|chance|probability|odds)\b)/;

/** "Addresses holding at least 1K": by how much they are chosen. */
const HOLDERS =
  /\b(?:addresses|wallets|accounts|holders) (?:\w+ )?(?:holding|hold|held|with|owning|of|containing)(?: (?:a|an|at|least|between|more|less|than|over|under|balance|of|the|or|to|about|\d|,))*$/;

/** "200K more addresses than": by how much one thing is more than another. */
const COMPARISON = /^(?:more|fewer|less) (?:[a-z]+ ){1,4}than\b/;
/** "$150B more than": the same, of what is no percentage. */
const DIFFERENCE = /^(?:more|fewer|less|higher|lower|greater|larger|smaller) than\b/;

/** "Those who bought at the peak (above $800)": how a group is drawn, and nothing that was observed. */
const BRACKETED_BOUND = /\( (?:above|below|over|under|at least|up to|more than|less than)$/;

/** A count of what somebody marked, not of what is there. */
const TAGGED = /\b(?:tagged|labell?ed|identified|attributed to)\b/;

/** A sentence that opens with a condition only plays with figures. */
const CONDITION = /^(?:\W*)(?:(?:So|And|But|Even|Thus),? )?if\b/i;

/** "A miner with 10 % of the hash rate": some miner, and no known one. */
const ANYONE =
  /\b(?:an?|any|each|every) (?:[\w-]+ )?(?:miner|pool|attacker|validator|node|institution|merchant|spender|receiver|peer|sender) (?:with|who|that|wishing|has|could|may|might)\b/i;

export function refusesSentence({ sentence: { text } }: Scene): boolean {
  if (CONDITION.test(text) || / multiplied by |\?["”']?$/.test(text) || ANYONE.test(text)) return true;
  return ELSEWHERE.test(text) || EXAMPLE.test(text);
}

/** Whether the figure names something, measures something that is no market's, or is part of a longer mark. */
export function refusesFigure(scene: Scene, quantity: Quantity): boolean {
  const { tokens } = scene;
  const before = tokens[quantity.first - 1];
  const first = tokens[quantity.first];
  if (!first) return true;
  if (quantity.hasDigits && before && !first.isApart && (before.kind === "word" || /^[#.@/_&]$/.test(before.text)) && quantity.unit !== "money")
    return true;
  if (isOfOthers(scene, quantity)) return true;
  if (isDifference(scene, quantity) || isCriterion(scene, quantity)) return true;
  if (before?.text === "#" || HOLDERS.test(wordsOf(scene, quantity.first - 8, quantity.first))) return true;
  if (isLengthOfCandle(scene, quantity)) return true;
  if (quantity.unit !== "plain") return false;
  if (TAGGED.test(wordsOf(scene, quantity.first - 4, quantity.first))) return true;
  if (before?.kind === "word" && /\p{L}\d/u.test(before.text) && !scene.times.some(({ next }) => next === quantity.first)) return true;
  const after = tokens[quantity.next];
  if (after && !after.isApart && (after.kind === "word" || (after.text === "." && tokens[quantity.next + 1]?.kind === "digits"))) return true;
  return NAMES.test(` ${wordsOf(scene, quantity.first - 3, quantity.first)} `) || GOODS.test(` ${wordsOf(scene, quantity.next, quantity.next + 2)}`);
}

/** "BTC/USD 1-hour chart" is no price. */
function isLengthOfCandle({ tokens }: Scene, { next }: Quantity): boolean {
  return tokens[next]?.text === "-" && /^(?:minute|hour|day|week|month|year)$/.test(tokens[next + 1]?.key ?? "");
}

function isDifference(scene: Scene, { next, unit }: Quantity): boolean {
  const behind = wordsOf(scene, next, next + 7);
  return COMPARISON.test(behind) || (unit !== "percent" && DIFFERENCE.test(behind));
}

function isCriterion(scene: Scene, { first, next }: Quantity): boolean {
  return scene.tokens[next]?.text === ")" && BRACKETED_BOUND.test(wordsOf(scene, first - 3, first));
}

const OTHERS = /\bother (?:[a-z]+ )?(?:assets|cryptoassets|coins|tokens|cryptocurrencies|networks|chains|stablecoins|altcoins)\b/;

/** "…, while other assets lost half": of the others, nothing is told by name. */
function isOfOthers(scene: Scene, { first }: Quantity): boolean {
  const stop = scene.quantities.findLast(({ next }) => next <= first)?.next ?? 0;
  const name = scene.assets.findLast(({ next }) => next <= first)?.next ?? 0;
  return OTHERS.test(wordsOf(scene, Math.max(stop, name, first - 14), first));
}

const MOVED = /^(?:shot|went|gone|back|climbed|moved|is|are|was|were|now|jumped|rose|crept|ticked|edged|all|way|run|ran)$/;

/** May, can and could tell what is possible, not what was. */
export function isOnlyPossible(scene: Scene, quantity: Quantity): boolean {
  const from = Math.max(0, quantity.first - 14);
  for (let at = quantity.first - 1; at >= from; at -= 1) {
    const { text, key } = scene.tokens[at] ?? { text: ";", key: ";" };
    if (/^[;:]$/.test(text) || (text === "," && scene.tokens[at + 1]?.key === "such")) return false;
    if (/^(?:may|might)$/.test(key) && text === key) return true;
    if (/^(?:can|could|should|cannot)$/.test(key)) return true;
    if (key === "up" && scene.tokens[at + 1]?.key === "to" && at >= quantity.first - 3 && !MOVED.test(scene.tokens[at - 1]?.key ?? "")) return true;
  }
  return false;
}
