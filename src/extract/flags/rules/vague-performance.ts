import { isRefused } from "../refused.ts";
import { placeOf, type Rule, type Wording } from "../rule.ts";
import type { Scene } from "../scene.ts";

const GAIN = String.raw`(?:[2-9]|[1-9]\d+)(?:[.,]\d+)?(?:x\b|[- ]?fold\b)|(?:[2-9]\d|[1-9]\d{2,}|[1-9][\d,]{3,})(?:\.\d+)? ?(?:%|per ?cent\b)|\b(?:double|triple|quadruple|ten|five|three)(?:d|fold)\b|\b(?:double|triple|quadruple)[- ]digit\b|\b(?:massive|huge|insane|crazy|serious|life[- ]changing) (?:gains|profits?|returns)\b`;
const PICKS =
  "(?:picks?|calls?|signals?|trades?|portfolios?|alerts?|positions?|recommendations?|tips?|strateg(?:y|ies)|system|bots?|algorithm|watchlist)";
const PEOPLE = "(?:members?|subscribers?|readers?|followers|students|clients|traders|community)";
const MADE =
  "(?:up|gained|returned|made|delivered|booked|banked|bagged|earned|averag(?:ed|ing)|pocketed|netted|produced|returning|seen|saw|hit|crushed|enjoyed|turned)";

const wording = (...parts: string[]): Wording => ({ says: new RegExp(parts.join(""), "i") });

const WORDINGS: Wording[] = [
  wording(String.raw`\b(?:our|my|this letter['’]s) (?:[\w-]+ ){0,3}?${PICKS}\b[^.;:]{0,30}?\b${MADE}\b[^.;:]{0,40}?(?:${GAIN})`),
  wording(String.raw`\b(?:our|my|many|some|most|vip|paid|premium) (?:[\w-]+ ){0,2}?${PEOPLE}\b[^.;:]{0,30}?\b${MADE}\b[^.;:]{0,40}?(?:${GAIN})`),
  wording(String.raw`\b(?:our|my) (?:[\w-]+ ){0,3}?${PICKS} (?:have |has |just |already )*(?:doubled|tripled|quadrupled)\b`),
  wording(String.raw`^\W*(?:vip |paid |premium )?${PEOPLE} (?:have |are |already |just )*${MADE}\b[^.;:]{0,40}?(?:${GAIN})`),
  wording(
    String.raw`\b(?:we|i|i['’]ve|we['’]ve) (?:have |just |already |recently )*(?:booked|banked|bagged|pocketed|locked in|made|gained|netted|caught|called)\b[^.;:]{0,30}?(?:${GAIN})`,
    String.raw`[^.;:]{0,20}?(?:\b(?:profits?|gains?|returns?|winners?|moves?|runners?)\b|$|[.!])`,
  ),
];

/** Since when, or over what time. */
const PERIOD =
  /\b(?:since|during|between|so far|to date|ytd|year-to-date|annuali[sz]ed|per (?:year|annum|month)|(?:a|each|every) (?:year|month)|today|yesterday|overnight|intraday|(?:this|last|past|next|previous) (?:\w+ )?(?:hours?|days?|weeks?|months?|quarters?|years?|morning|night|cycle|summer|winter|spring|autumn)|(?:in|over|within|for|by) (?:the )?(?:\w+ ){0,2}(?:hours?|days?|weeks?|months?|quarters?|years?)|24h|(?:in|by|from|of|until) (?:early |late |mid-?)?(?:(?:19|20)\d\d|jan\w*|feb\w*|mar(?:ch)?|apr\w*|may|june?|july?|aug\w*|sep\w*|oct\w*|nov\w*|dec\w*|q[1-4])|\d{4}-\d\d)\b/i;
/** From what, or against what. */
const BASE =
  /\b(?:from|entry (?:at|of)|bought at|versus|vs\.?|against|compared|relative to|benchmark\w*|outperform\w*|net of|after (?:fees|costs)|average cost)\b|\$[\d,.]+ to \$/i;
const NOT_INVESTED =
  /\b(?:users?|revenue|traffic|audience|downloads|employees|staff|sponsors?|subscri(?:bers|ptions)|readership|members|followers|views|comments|engagement|faster|speed\w*|throughput|efficien\w*|fees?|leverage)\b/i;

/** A track record that cannot be looked into. */
export const vaguePerformance: Rule = {
  code: "vague-performance",
  words: String.raw`\b(?:our|my|we|i|i['’]ve|we['’]ve|members?|subscribers?|readers?|followers|students|clients|traders|community)\b[^.;:]{0,90}(?:%|per ?cent|\dx\b|fold\b|doubled|tripled|quadrupled|digit|gains|profits?|returns)`,
  find: (scene) => (placeOf(WORDINGS, scene, refuses) === null ? null : FOUND),
};

const FOUND = { severity: "warn" as const, text: "It says what was gained without saying since when, from what, or where that can be looked up." };

function refuses(scene: Scene, at: number): boolean {
  const { text, links, start, end } = scene;
  const isLinked = links.some((link) => link.at >= start && link.at < end) || /https?:\/\//.test(text);
  return isLinked || PERIOD.test(text) || BASE.test(text) || countsOthers(text, at) || isRefused(scene, at);
}

/** "Our readers grew tenfold" is no return. */
function countsOthers(text: string, at: number): boolean {
  const behind = text.slice(at).replace(new RegExp(String.raw`^\W*(?:\w+ ){0,3}?${PEOPLE}\b`, "i"), "");
  return NOT_INVESTED.test(behind);
}
