import { isRefused } from "../refused.ts";
import { placeOf, type Rule, type Wording } from "../rule.ts";

const TOLD = /\b(?:you|your|now|time to|let['’]s|we|i['’]?m telling)\b|^\W*(?:go|put|sell|borrow|take|max|bet|mortgage|back|quit)\b/i;
const TIRED = /\b(?:never|more than you can|can['’]?t afford|afford to lose|podcast|summit|pay later)\b/i;

const WORDINGS: Wording[] = [
  {
    says: /\bgo(?:ing)? all[- ]in\b(?! on (?:regulat|web3|AI|the metaverse))/i,
    and: /\b(?:you should|you must|you need|time to|now|let['’]s|it pays to)\b|^\W*go\b/i,
    unless: TIRED,
  },
  {
    says: /\b(?:put|invest|throw|bet|stake|move) (?:in )?(?:everything|all (?:of )?your|your (?:entire|whole|life)|every (?:last )?(?:penny|cent|dollar)|the house|the farm|your (?:savings|house|rent|pension))\b/i,
    and: TOLD,
    unless: TIRED,
  },
  {
    says: /\b(?:re)?mortgag(?:e|ing) (?:your|the) (?:house|home|flat)\b|\b(?:take|taking) out (?:a|another) (?:loan|mortgage)\b[^.]{0,40}\b(?:buy|invest|stack)|\bborrow\b[^.]{0,25}\bto (?:buy|invest in|stack)\b|\bmax out your (?:credit )?cards?\b/i,
    and: TOLD,
    unless: TIRED,
  },
  { says: /\bsell everything\b[^.]{0,25}\b(?:buy|into|for)\b|\bback up the truck\b|\bquit your (?:day )?job\b/i, unless: /\bbefore you quit\b/i },
  {
    says: /\byou(?:['’]d| would|['’]re| are)? (?:be |have to be )?(?:a fool|foolish|crazy|stupid|insane|mad|an idiot) (?:not to|if you (?:don['’]t|do not|aren['’]t)|to (?:miss|ignore|pass))\b/i,
  },
  {
    says: /\byou(?:['’]ll| will)(?: forever| deeply| always| bitterly)? (?:regret|hate yourself)\b[^.]{0,40}\b(?:buy|bought|buying|invest\w*|in(?:vesting)?|own\w*|stack\w*|miss\w*|selling)\b/i,
  },
  { says: /\bhave fun staying poor\b/i },
];

/** Advice to stake all, or contempt for those who don't. */
export const pressure: Rule = {
  code: "pressure",
  words: String.raw`\ball.in\b|everything|your (?:\w+ ){0,2}(?:savings|house|life|rent|pension|money|cards?|job|home|flat)|all (?:of )?your|every (?:last )?(?:penny|cent|dollar)|the (?:house|farm)\b|mortgag|\bloans?\b|borrow|the truck|fool|crazy|stupid|insane|\bmad\b|idiot|regret|hate yourself|staying poor`,
  find: (scene) =>
    placeOf(WORDINGS, scene, isRefused) === null
      ? null
      : { severity: "alarm", text: "It urges to stake everything, to borrow, or shames those who don't. Nobody who wishes you well does." },
};
