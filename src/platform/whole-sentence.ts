import { givesOrders } from "./machine-orders.ts";

const SHORTEST = 40;
const LONGEST = 420;

const BOILERPLATE =
  /\b(?:subscri(?:be|ption)|unsubscribe|sign up|sponsor(?:ed|s)?|advertis|disclaimer|disclosure|not (?:financial|investment) advice|click here|read more|continue reading|follow us|share this|forwarded|view (?:in|this).{0,12}browser|all rights reserved|privacy policy|terms of (?:use|service)|promo code|referral|use code|join us|newsletter|photo by|image (?:source|credit)|appeared first on|cookies?|javascript|presale|webinar|table of contents|we(?:'|’)re hiring|do your own research|you (?:get|got|are getting|receive|received|are receiving) .{2,60} because you)\b/i;

/** Whether a sentence is fit to stand alone: whole, of fair length, no heading, list of links, boilerplate, or order to a machine that reads it. */
export function standsAlone(text: string): boolean {
  if (text.length < SHORTEST || text.length > LONGEST) return false;
  if (!/[.!?…。][\])"'”’*_]*$/.test(text) || /^[#>|]/.test(text) || text.endsWith("?")) return false;
  if (!/^[\p{Lu}\p{Lo}\d"'“‘$€£*_[(@]/u.test(text)) return false;
  return (text.match(/https?:|\]\(/g) ?? []).length < 3 && !BOILERPLATE.test(text) && quotesClose(text) && !givesOrders(text);
}

/** A sentence that begins or ends within somebody's words is half of what was said. */
function quotesClose(text: string): boolean {
  return (text.match(/“/g) ?? []).length === (text.match(/”/g) ?? []).length && (text.match(/"/g) ?? []).length % 2 === 0;
}

const LEANING =
  /^(?:this|that|these|those|but|however|and|so|furthermore|additionally|it|its|they|their|he|she|his|her|such|despite (?:this|that)|as (?:a result|such)|for (?:example|instance)|to kick|in addition|moreover|meanwhile|also|then|there|here|instead|notably|similarly)\b/i;

/** What stands beside it and is not quoted with it. */
const POINTING = /\b(?:following|above|below|next|accompanying) (?:chart|graph|table|figure)s?\b|\b(?:chart|graph|table|figure)s? (?:below|above)\b/i;

/** Whether a sentence leans on what was said before it, or on what is shown beside it. */
export function leansOnOthers(text: string): boolean {
  return LEANING.test(text) || POINTING.test(text);
}
