import { isNegated, isNotOwn } from "../refused.ts";
import type { Rule } from "../rule.ts";

const PRAISE =
  /\b(?:the|your|world['’]s|our) (?:\w+ ){0,2}?(?:best|easiest|fastest|simplest|safest|cheapest|smartest|leading|most (?:trusted|advanced|secure|powerful|popular|innovative)|ultimate|number one|premier|go-to)\b|\b(?:all-in-one|award-winning|world-class|cutting-edge|state-of-the-art|revolutionary|game-chang(?:ing|er)|seamless(?:ly)?|effortless(?:ly)?|hassle-free|unmatched|unparalleled|unrivall?ed|industry-leading|trusted by|next-generation|never been easier|zero fees|top-rated|must-have|supercharge|say goodbye)\b|#1\b|\b(?:is|it['’]s) (?:honestly |easily |by far |simply |hands down |quite )*the (?:best|easiest|fastest|simplest|safest|cheapest|smartest|only) (?:\w+ ){0,2}(?:we|i|you)\b/i;
const CALL =
  /(?:^|[.!?:–—>-]\s*|\b(?:and|now|so|just|simply|today:?)\s+)(?:sign up|try|get started|start (?:trading|earning|investing|saving|building|today|your)|buy|order|visit|download|claim|open an? (?:\w+ )?account|book a|request a|join|create (?:an|your)|head (?:over )?to|check (?:it|them) out|get (?:your|yours|\d+%|\$)|save \d+%|trade|earn|swap|stake|deposit|register)\b|\b(?:readers?|you|anyone|those) (?:who |can |that |may )?(?:sign(?:s)? up|joins?|subscribes?|gets? (?:\w+ ){0,3}(?:free|off|discount|bonus))\b|\bwith (?:the |our |my )?(?:promo |discount )?code\b/i;
const NOT_A_PRODUCT =
  /\b(?:podcast|episode|newsletter|our (?:report|research|article|piece|team|blog|guide)|subscribe|conference|summit|hackathon|hiring|jobs?|engineers?|developers?|paper|proposal|testnet|devnet|workshop|course|open[- ]source|audited|meetup|grants?|twitter|discord|telegram)\b/i;

/** An advert that does not say that it is one. */
export const unlabelledPromotion: Rule = {
  code: "unlabelled-promotion",
  words:
    "best|easiest|fastest|simplest|safest|cheapest|smartest|leading|trusted|advanced|secure|powerful|popular|innovative|ultimate|number one|premier|go-to|all-in-one|award-winning|world-class|cutting-edge|state-of-the-art|revolutionary|game-chang|seamless|effortless|hassle-free|unmatched|unparalleled|unrival|next-generation|easier|zero fees|top-rated|must-have|supercharge|goodbye|#1",
  find(scene) {
    const praise = PRAISE.exec(scene.text);
    if (!praise || scene.isLabelledAdvert() || isNotOwn(scene, praise.index) || isNegated(scene, praise.index)) return null;
    const call = CALL.exec(scene.paragraph);
    const leads = scene.links.length > 0 || /https?:\/\/|\b[a-z0-9-]+\.(?:com|io|xyz|finance|app|org|net|exchange)\b/i.test(scene.paragraph);
    if (!call || !leads || NOT_A_PRODUCT.test(scene.paragraph) || !/\b(?:you|your|yours|readers?|code)\b/i.test(scene.paragraph)) return null;
    return { severity: "warn", text: "It praises a product, asks you to use it and leads there, and nothing near it says who paid for that." };
  },
};
