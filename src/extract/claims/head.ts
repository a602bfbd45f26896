import { DIRECTIONS } from "./directions.ts";
import type { Draft } from "./draft.ts";
import type { Scene } from "./scene.ts";

/** Words that may stand between a coin and what its price did. */
const PLAIN = new Set(
  `s ' ’ , ( ) " “ ” - – : / $ price prices token tokens coin coins value native currency cryptocurrency crypto asset market has have had having was were is are be been being also even then
  now still only just again once more than by about around over nearly almost roughly approximately up to at least as much an a the its it which that who
  of in on for with and while but so yet further sharply slightly steadily quickly significantly modestly considerably massively reportedly already
  saw seen sees seeing see posted posting posts posted recorded registered notched logged booked enjoyed experienced suffered underwent ended finished closed closing trading traded trades
  led leading leads outperformed underperformed remained continued continues managed made makes turned went gone going moved moving came come
  some well additional another impressive whopping massive staggering strong sharp best worst performing performer largest second third biggest top
  after before when as since during through until today yesterday week month year day days hours currently recently meanwhile together both respectively all each
  percent points per cent usd dollar dollars us down higher lower gain gains loss losses return returns rally increase decrease drop decline rise jump surge`.split(
    /\s+/,
  ),
);
/** A coin behind these is not what the sentence is about. */
const OBJECT = /^(?:in|of|on|for|to|against|with|from|by|between|into|versus|vs|over|than|like)$/;
const PRICE_OF = /^(?:prices?|value|token|shares?|capitali[sz]ation|amount)$/;

/** Whether something else than the coin may be what grew or fell: other words stand between its name and the figure, or it is no subject. */
export function isStranger({ tokens, assets, times, metrics }: Scene, { asset, quantity }: Draft): boolean {
  const name = assets.findLast((each) => each.asset === asset && each.next <= quantity.first);
  if (!name) return !assets.some((each) => each.asset === asset && each.first >= quantity.next && each.first <= quantity.next + 6);
  const before = tokens[name.first - 1]?.key ?? "";
  if (
    before === "and" &&
    /\b(?:in|against|versus|of|to|from) (?:[a-z]+ ){0,3}$/.test(
      `${tokens
        .slice(Math.max(0, name.first - 5), name.first - 1)
        .map(({ key }) => key)
        .join(" ")} `,
    )
  )
    return true;
  if (OBJECT.test(before) && !PRICE_OF.test(tokens[name.first - 2]?.key ?? "")) return before !== "for";
  const spans = [...assets, ...times, ...metrics];
  for (let at = name.next; at < quantity.first; at += 1) {
    const token = tokens[at];
    if (token?.kind !== "word" || spans.some(({ first, next }) => at >= first && at < next)) continue;
    if (!PLAIN.has(token.key) && !DIRECTIONS.has(token.key) && !/ly$/.test(token.key)) return true;
  }
  return false;
}
