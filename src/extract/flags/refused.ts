import type { Scene } from "./scene.ts";

/** Words of those who report a wrong or warn of it. */
const TELLS_OF_WRONG =
  /\b(?:scam\w*|fraud\w*|ponzi\w*|pyramid schemes?|phish\w*|victims?|prosecut\w+|indict\w*|alleg\w+|lawsuits?|sued|suing|convicted|sentenced|arrested|charged with|charges against|police|regulators?|(?:U\.?S\.? )?(?:SEC|FTC|FBI|DOJ|CFTC|FCA)|warn(?:s|ed|ing|ings)?|beware|watch out|look out for|red flags?|too good to be true|steer clear|wary|sceptical|skeptical|suspicious(?:ly)?|fake|bogus|impersonat\w*|hack(?:s|ed|er|ers|ing)?|attackers?|stolen|rug ?pull\w*|mislead\w*|misled|deceiv\w*|misrepresent\w*|so-called|supposedly|purport\w*|lured?|luring|unrealistic|bankrupt\w*|collaps\w+|court|judge|complaint|illegal\w*|unregistered)\b/i;
const ADVISES_AGAINST = /\bavoid(?:s|ed|ing)?\b|\?["”’)*_]*$/i;
/** A post of somebody that is shown whole: name, account and day below it. */
const POSTED = /\(@\w{2,30}\)\s+\p{Lu}\w{2,8} \d{1,2}, 20\d\d/u;
/** Of these, one in the same paragraph is enough. */
const PLAINLY_OF_WRONG =
  /\b(?:scam\w*|fraud\w*|ponzi\w*|pyramid schemes?|phishing|victims?|prosecutors?|indict\w*|alleged\w*|convicted|sentenced|arrested|charged with|beware|red flags?|rug ?pull\w*|too good to be true)\b/i;
/** Somebody else says it. */
const ATTRIBUTED =
  /\b(?:said|told|according to|wrote|tweeted|posted|argu(?:es|ed)|reportedly|stated|noted|added|explained|announced|asked|advertis(?:es|ed|ing)|touted|pitched|boasted|marketed|claim(?:s|ed|ing)|promis(?:es|ed|ing)|would have|used to|historically|back in 20\d\d)\b|\b(?:he|she|they|who|which|that|[A-Z][a-z]+) (?:says?|thinks?|believes?|predicts?|promised?|claim)\b/;
const HYPOTHETICAL =
  /\b(?:if (?:someone|somebody|anyone|anybody|an? \w+|it sounds)|anyone (?:who|promising|offering)|someone (?:who|promising|offering)|(?:people|those|projects|platforms|anybody) (?:who|that|promising|offering)|imagine|suppose|hypothetical\w*|for example|for instance|e\.g\.|let['’]s say|such as|myth|no such thing|as if)\b/i;
const NEGATED =
  /(?:\b(?:no|not|never|nothing|none|nobody|without|cannot|neither|nor|hardly|rarely|rather than|instead of|ignore|forget|nor|isn|aren|can|won|don|doesn|didn|shouldn)\b(?:['’]t\b)?)[^.;:!?,—]{0,45}$/i;

/** What does not make a promise: it is asked, denied, quoted, told of others, or warned of. */
export function isRefused(scene: Scene, at: number): boolean {
  return isNotOwn(scene, at) || POSTED.test(scene.near) || ADVISES_AGAINST.test(scene.text) || ATTRIBUTED.test(scene.text) || isNegated(scene, at);
}

/** The same where a promoter's own words may name analysts or experts. */
export function isNotOwn(scene: Scene, at: number): boolean {
  return tellsOfWrong(scene) || HYPOTHETICAL.test(scene.text) || isQuoted(scene, at);
}

export function tellsOfWrong({ text, paragraph, issue }: Scene): boolean {
  return issue.tellsOfCrime || TELLS_OF_WRONG.test(text) || PLAINLY_OF_WRONG.test(paragraph);
}

/** “can” alone is no denial. */
export function isNegated({ text }: Scene, at: number): boolean {
  const found = NEGATED.exec(text.slice(0, at));
  return found !== null && !/^(?:can|won|don|isn|aren|doesn|didn|shouldn)\b(?!['’]t)/i.test(found[0]);
}

/** Inside somebody's words: more marks opened than closed before it, in its paragraph. */
export function isQuoted({ paragraph, at: offset }: Pick<Scene, "paragraph" | "at">, at: number): boolean {
  const before = paragraph.slice(0, offset + at);
  const opened = (before.match(/[“«„]/g) ?? []).length - (before.match(/[”»]/g) ?? []).length;
  return opened > 0 || (before.match(/"/g) ?? []).length % 2 === 1 || /(?:^|[\s(])[‘'][^‘’'\s][^‘’']{0,80}$/.test(before);
}
