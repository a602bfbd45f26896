import { sentences } from "../../platform/sentences.ts";
import type { Spot } from "../../schema/traits.ts";
import { spotOf } from "./spot.ts";

const OWNED_UP =
  /^\W{0,4}(?:corrections?|erratum|errata|corrigendum)\b(?=\s*[:—–-])|\b(?:we|i) (?:made an error|made a mistake|were wrong|was wrong|misstated|misreported|miscalculated|incorrectly (?:stated|said|reported|wrote|claimed))\b|\b(?:an? (?:earlier|previous) version (?:of this \w+ )?(?:incorrectly|mistakenly|misstated|stated|said)|last (?:week|issue|edition|time)['’]?s? (?:issue|letter|edition|figure)?\s?(?:incorrectly|mistakenly|misstated)|has been (?:corrected|updated to correct)|we (?:regret|apologi[sz]e for) the error)\b/i;

/** The first sentence in which a publisher owns up to an error of its own. */
export function correctionIn(text: string): Spot | null {
  if (!/correct|errat|corrig|error|mistake|wrong|misstat|misreport|miscalc/i.test(text)) return null;
  const found = sentences(text).find((sentence) => OWNED_UP.test(sentence.text));
  return found ? spotOf(found) : null;
}
