import { isQuoted, tellsOfWrong } from "../refused.ts";
import type { Finding, Rule } from "../rule.ts";
import type { Scene } from "../scene.ts";

/** Parameters that name who sent the visitor. `ref` and `via` also name the page that links, so their value decides. */
const NAMES_SENDER =
  /^(?:refcode|referral|referrer_?(?:code|id)|ref_?(?:id|code)|referral_?(?:code|id)|invite|invit(?:e|ation)_?(?:code|id)?|inviter|aff|aff_?id|affiliate|affiliate_?id|affcode|aff_sub|rcode|vipcode|promo_?code|fpr|irclickid|clickref|tag)$/i;
const MAY_NAME_SENDER = /^(?:ref|r|via|code|partner|source)$/i;
const INVITING_PATH = /\/(?:invite|invitation|referral|refer|ref|affiliate|aff|partner)\/[\w-]{3,}|\/(?:register|sign-?up|join)\/[A-Z0-9]{6,}/;
const REGISTERS = /\b(?:register|registration|signup|sign-up|join|invite|account|accounts|start|onboard\w*|create)\b/i;
const CODE = /^(?=.*\d)[\w-]{4,24}$|^[A-Z][A-Z0-9]{4,}$/;
/** A link to a discussion, a room or a paper is no referral. */
const NO_SHOP =
  /(?:^|\.)(?:matrix\.to|github\.com|gitlab\.com|t\.co|youtube\.com|youtu\.be|twitter\.com|x\.com|reddit\.com|medium\.com|arxiv\.org|eventbrite\.\w+|substack\.com|discord\.gg|discord\.com|t\.me|linkedin\.com|google\.com|zoom\.us|apple\.com|spotify\.com)$/i;

const ASKS_TO_USE = /\b(?:use|enter|with|using|through|via|apply) (?:my|our) (?:\w+ ){0,2}(?:code|link|coupon)\b/i;
const GIVES_CODE =
  /\b(?:[Uu]s(?:e|ing)|[Ee]nter|[Aa]pply|[Ww]ith) (?:the )?(?:promo|discount|coupon|bonus|invite|invitation|voucher)? ?code:? ["“]?[A-Z][A-Z0-9]{3,}\b/;
/** What is offered to those who come that way. */
const OFFERS =
  /\b(?:sign(?:s|ing)? up|\d+ ?% off|discount|bonus|(?:weeks?|months?|years?) free|free (?:trial|months?|weeks?)|code [A-Z]{3,}|open an account)\b/i;
const OWNS_UP =
  /\b(?:referral|affiliate\w*|commission|(?:we|i) (?:may )?(?:also )?(?:earn|get|receive) (?:an? |some |small )*(?:commission|fees?|cut|share|reward|bonus|credits?|compensation|something|paid)|paid partner\w*|sponsor\w*|kickback|partner link)\b/i;

/** Links and codes that pay the writer, without a word on that. */
export const referralLink: Rule = {
  code: "referral-link",
  words: String.raw`(?:my|our) (?:\w+ ){0,2}(?:code|link|coupon)|(?:use|using|enter|apply|with) (?:the )?(?:\w+ )?code\b`,
  find(scene) {
    if (scene.isLabelledAdvert() || scene.issue.ownsUpToReferral || OWNS_UP.test(scene.paragraph)) return null;
    return byLink(scene) ?? byWords(scene);
  },
};

function byLink({ links, start, end, paragraph }: Scene): Finding | null {
  const isOffer = OFFERS.test(paragraph);
  const found = links.find(({ href, at }) => at >= start && at < end && (namesSender(href) || (isOffer && mayNameSender(href))));
  return found
    ? { severity: "info", text: `Its link names who sent you (${hostIn(found.href)}), which usually pays the writer, and it does not say so.` }
    : null;
}

function byWords(scene: Scene): Finding | null {
  const found = ASKS_TO_USE.exec(scene.text) ?? GIVES_CODE.exec(scene.text);
  if (!found || isQuoted(scene, found.index) || tellsOfWrong(scene)) return null;
  if (
    !/\b(?:sign|join|register|open|account|trad(?:e|ing)|bonus|deposit|fees?|buy|order|checkout|purchase|wallet|exchange|months? free|plan)\b/i.test(
      scene.text,
    )
  )
    return null;
  return { severity: "info", text: "It asks to use a code or a link that usually pays the writer, and does not say so." };
}

/** Whether an address tells a shop who sent the visitor. */
export function namesSender(href: string): boolean {
  const shop = shopAt(href);
  if (!shop) return false;
  const { hostname, pathname, searchParams } = shop;
  if (INVITING_PATH.test(pathname)) return true;
  for (const [name, value] of searchParams) {
    if (value === "" || value.includes(".") || value.includes("/")) continue;
    if (NAMES_SENDER.test(name) && (!/^tag$/i.test(name) || /(?:^|\.)amazon\./.test(hostname))) return true;
    if (MAY_NAME_SENDER.test(name) && CODE.test(value) && REGISTERS.test(`${hostname}${pathname}`)) return true;
  }
  return false;
}

/** Beside an offer, a plain name will do. */
export function mayNameSender(href: string): boolean {
  const named = [...(shopAt(href)?.searchParams ?? [])].filter(([name]) => MAY_NAME_SENDER.test(name));
  return named.some(([, value]) => /^[\w-]{3,30}$/.test(value));
}

function shopAt(href: string): URL | null {
  if (!/^https?:/i.test(href) || !URL.canParse(href)) return null;
  const address = new URL(href);
  return NO_SHOP.test(address.hostname) ? null : address;
}

function hostIn(href: string): string {
  return new URL(href).hostname.replace(/^www\./, "");
}
