import { isRefused } from "../refused.ts";
import { placeOf, type Rule, type Wording } from "../rule.ts";

/** It speaks to the reader, or of the seller. */
const ADDRESSES =
  /\b(?:you|your|yours|we|our|us|members?|subscribers?|my)\b|^\W*(?:earn|get|make|join|buy|turn|double|triple|invest|start|receive|enjoy|deposit|secure|unlock)\b/i;
/** What others vouch for, and what economists call so. */
const SOBER =
  /\b(?:basic|minimum|pensions?|annuit\w+|retirement|treasur(?:y|ies)|bonds?|t-bills?|insurance|insured|FDIC|government|central banks?|wages?|salar(?:y|ies)|jobs?|loans?|collateral|arbitrag\w+|risk[- ]free rate|advisers?|advisors?)\b/i;

const NOT_SURE = new RegExp(String.raw`${SOBER.source}|(?:\b(?:not|never|hardly)|n['’]t)\b.{0,20}guaranteed`, "i");

const WORDINGS: Wording[] = [
  { says: /\bguarantee[ds]?\b(?:\W+\w+){0,4}?\W+(?:returns?|profits?|gains|payouts?|earnings|yields?|income|roi|apy|wins?)\b/i, unless: SOBER },
  { says: /\b(?:returns?|profits?|gains|payouts?|earnings|yields?|income|roi)\b(?:\W+\w+){0,3}?\W+guaranteed\b/i, unless: NOT_SURE },
  {
    says: /\brisk[- ]free\W+(?:\w+\W+){0,2}?(?:returns?|profits?|income|yields?|money|gains|investments?|way to|trad(?:e|es|ing)|earnings)\b/i,
    and: ADDRESSES,
    unless: SOBER,
  },
  {
    says: /\b(?:you|we|investors|members|it)\s+(?:simply |literally |just )?(?:can['’]?t|cannot|can not|won['’]t) (?:possibly )?lose\b(?! (?:sight|focus|track|hope|faith|more|the|your|this|that|control|access|patience|what|them|it|anything you|interest))/i,
    unless: SOBER,
  },
  {
    says: /\b(?:zero|no|without (?:any )?) ?risk\b/i,
    and: /\b(?:you|your|our)\b.*\b(?:profits?|returns?|earn\w*|gains?|income)\b|\b(?:profits?|returns?|earn\w*|gains?|income)\b.*\b(?:you|your|our)\b/i,
    unless: SOBER,
  },
  {
    says: /\b(?:earn|make|making|earning|receive|withdraw|up to)\b[^.;]{0,40}?\$[\d,.]+k?(?:[-–\s]+\$?[\d,.]+)?\s*(?:(?:per|a|each|every)\s+(?:day|hour|week)|daily|hourly)\b/i,
    unless: SOBER,
  },
  {
    says: /\b(?:can|could|will|to|and|,)\s+turn (?:your |an? |just |only )*\$[\d,.]+\w* ?(?:\w+ ){0,2}into (?:over |more than |up to |a )?\$?[\d,.]{2,}/i,
    unless: SOBER,
  },
  { says: /^\W*turn (?:your |just |only )*\$[\d,.]+\w* into \$?[\d,.]{2,}/i },
  {
    says: /\b(?:double|triple|quadruple|10x|100x) your (?:money|bitcoins?|btc|eth|crypto|investment|deposit|funds|capital|portfolio|stack|savings)\b/i,
    unless: /\b(?:could|may|might|how to|try(?:ing)? to|attempt\w*|want(?:s|ed)? to|hop(?:e|ed|ing) to)\b/i,
  },
  {
    says: /\b(?:stable|steady|fixed|consistent|guaranteed) (?:daily|weekly|monthly|passive) (?:\w+ )?(?:income|returns?|profits?|earnings|payouts?)\b/i,
    unless: SOBER,
  },
  { says: /\b(?:daily|weekly) passive (?:income|earnings|profits?)\b/i },
];

/** Returns promised as if they were certain. */
export const guaranteedReturn: Rule = {
  code: "guaranteed-return",
  words: String.raw`guarantee|risk.free|(?:n['’]t|cannot|can not) (?:possibly )?lose|(?:no|zero|any|without) risk|per (?:day|hour|week)|(?:an?|each|every) (?:day|hour|week)|daily|hourly|weekly|passive|\binto\b|(?:double|triple|quadruple|10x|100x) your`,
  find: (scene) =>
    placeOf(WORDINGS, scene, isRefused) === null
      ? null
      : { severity: "alarm", text: "It promises or holds out a return that nobody can be sure of." },
};
