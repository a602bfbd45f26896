import type { Rule } from "./rule.ts";
import { accountBait } from "./rules/account-bait.ts";
import { guaranteedReturn } from "./rules/guaranteed-return.ts";
import { pressure } from "./rules/pressure.ts";
import { promotedScheme } from "./rules/promoted-scheme.ts";
import { referralLink } from "./rules/referral-link.ts";
import { unlabelledPromotion } from "./rules/unlabelled-promotion.ts";
import { urgency } from "./rules/urgency.ts";
import { vaguePerformance } from "./rules/vague-performance.ts";

/** Every rule that looks at sentences by their words. */
export const RULES: readonly Rule[] = [
  guaranteedReturn,
  accountBait,
  promotedScheme,
  pressure,
  vaguePerformance,
  urgency,
  unlabelledPromotion,
  referralLink,
];
