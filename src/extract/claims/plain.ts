import type { ExtractedClaim, PlainReading } from "../../schema/claim.ts";

const UNREAD = { from: null, to: null, windowStated: false, basis: null };

/**
 * How each claim reads without its source's conventions, given the claims of the same text read as anybody's. Null where that is the same;
 * a claim that only the conventions made readable has no days.
 */
export function plainReadings(claims: ExtractedClaim[], plain: ExtractedClaim[]): (PlainReading | null)[] {
  const byPlace = new Map(plain.map((claim) => [placeOf(claim), claim]));
  return claims.map((claim) => {
    const other = byPlace.get(placeOf(claim));
    const { asset, from, to, windowStated, basis } = other ?? { ...UNREAD, asset: claim.asset };
    const isSame = asset === claim.asset && from === claim.from && to === claim.to && windowStated === claim.windowStated && basis === claim.basis;
    return isSame ? null : { asset, from, to, windowStated, basis };
  });
}

function placeOf({ start, end, metric, kind, value }: ExtractedClaim): string {
  return [start, end, metric, kind, value].join(" ");
}
