import type { Flag } from "./api.ts";
import type { Meaning } from "./components/hallmark.tsx";

/** What each flag is called, and the shape that it is stamped with: paid for, cannot be checked, a call, or danger. */
export const FLAG_STATES: Record<Flag["code"], { shape: Meaning; words: string }> = {
  "guaranteed-return": { shape: "danger", words: "Take care: a promised return" },
  "account-bait": { shape: "danger", words: "Take care: bait for account holders" },
  "promoted-scheme": { shape: "danger", words: "Take care: a scheme is promoted" },
  pressure: { shape: "danger", words: "Take care: pressure to stake all" },
  urgency: { shape: "danger", words: "Take care: haste" },
  "undisclosed-affiliation": { shape: "paid", words: "An interest that is not told" },
  "unlabelled-promotion": { shape: "paid", words: "Reads like an advert, without a label" },
  "referral-link": { shape: "paid", words: "A referral that is not told" },
  "vague-performance": { shape: "open", words: "A gain that cannot be looked up" },
  "target-without-reason": { shape: "call", words: "A price without a reason" },
};
