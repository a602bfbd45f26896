import { isRefused } from "../refused.ts";
import { placeOf, type Rule, type Wording } from "../rule.ts";

/** Money for coins or a scheme. */
const COINS =
  /\b(?:buy|buying|invest(?:ing|ment|ors?)?|tokens?|coins?|presale|pre-sale|stake|staking|deposit|airdrop|allocation|ape in|load up|accumulate|bonus|mint|whitelist|profits?|gains|bull (?:run|market)|pump|price (?:doubles|rises|goes up|increases|jumps|explodes)|altcoins?|opportunit(?:y|ies)|financial freedom|liquidity)\b/i;
/** Money for the letter or another product. */
const JOINING =
  /\b(?:join|subscribe|sign up|upgrade|enrol\w*|membership|annual plan|discount|% off|offer|plan|trial|secure your|claim|grab|get in|lock in|spots?|seats?)\b/i;
const NO_SALE =
  /\b(?:tickets?|conference|summit|hackathon|webinar|meetup|devcon|workshop|festival|episode|podcast|comments?|vote|voting|proposals?|testnet|upgrade your node|nodes?|hard fork|migrat\w+|applications?|apply|grants?|deadline for|tax(?:es)?|survey|trips?|hotels?|flights?|mempool|channels?|policy|lawmakers|congress|senate|bill|vulnerabilit\w+|advocate)\b/i;
/** It speaks to the reader. */
const ADDRESSES =
  /\b(?:you|your|yours|let['’]s)\b|^\W*(?:act|buy|claim|enrol\w*|get|grab|hurry|invest|join|lock|move|order|register|reserve|secure|sign|stake|start|subscribe|take|try|upgrade|use)\b/i;

const PRESSING =
  /\b(?:last chance|final (?:chance|call)|before (?:it['’]?s|it is) too late|act (?:now|fast|quickly|today)|hurry|do(?:n['’]t| not) miss (?:out|this|your chance|the boat)|never miss (?:out|this)|now or never|doors close|while (?:supplies|stocks) last|(?:only|just) (?:a few |\d+ )(?:spots|seats|places|slots|tokens)(?: are| is)? (?:left|remain\w*)|before the (?:price|presale|sale|window|doors|offer|token)(?: \w+){0,2} (?:doubles|rises|goes up|increases|jumps|ends|closes|shuts|explodes|lists|launches)|there['’]s still time to (?:buy|get|join|invest)|still time to (?:buy|get in|join|invest|take advantage)|time is running out to (?:buy|join|invest|claim|get)|you['’]ll regret)(?!\w)/i;
const LIMITED =
  /\b(?:time is running out|closing (?:soon|tonight|in \d+)|limited[- ](?:time|spots|slots|seats)|(?:only|just) (?:a few |\d+ )(?:hours|days)(?: are| is)? (?:left|remain\w*)|ends (?:tonight|today|soon|tomorrow|at midnight|in \d+)|(?:selling|sell) out (?:fast|quickly)|quickly selling out|get in (?:now|early|before) (?:on|while|at|and|it|the)|final hours)(?!\w)/i;
const AT_ONCE =
  /(?:^\W*|\byou (?:should|must|need to|have to) )(?:buy|join|invest|subscribe|claim|enrol\w*|get) (?:\w+ ){0,4}?(?:right now|immediately|asap|before midnight|without delay)\b/i;

const WORDINGS: Wording[] = [
  { says: PRESSING, unless: NO_SALE },
  { says: AT_ONCE, unless: NO_SALE },
  { says: LIMITED, and: ADDRESSES, unless: NO_SALE },
];

/** Haste to buy or to join. */
export const urgency: Rule = {
  code: "urgency",
  words:
    "last chance|final (?:chance|call|hours)|too late|act (?:now|fast|quickly|today)|hurry|miss (?:out|this|your|the)|running out|now or never|doors close|closing (?:soon|tonight|in)|(?:supplies|stocks) last|limited.(?:time|spots|slots|seats)|(?:spots|seats|places|slots|tokens|hours|days) (?:are |is )?(?:left|remain)|ends (?:tonight|today|soon|tomorrow|at|in)|before the|(?:selling|sell) out|still time|get in (?:now|early|before)|regret|right now|immediately|asap|before midnight|without delay",
  find(scene) {
    if (placeOf(WORDINGS, scene, isRefused) === null || NO_SALE.test(scene.paragraph)) return null;
    if (COINS.test(scene.text)) return { severity: "warn", text: "It presses to buy or put money in at once; haste leaves no time to check." };
    if (!JOINING.test(scene.text) || !ADDRESSES.test(scene.text)) return null;
    return { severity: "info", text: "It presses to join or to pay at once; haste leaves no time to check." };
  },
};
