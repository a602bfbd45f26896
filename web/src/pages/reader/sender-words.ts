import type { Issue } from "../../api.ts";
import type { Meaning } from "../../components/hallmark.tsx";

type Verdict = NonNullable<Issue["sender"]>["verdict"];

/** A verdict on a sender, in words and its shape. */
export const SENDER_WORDS: Record<Verdict, { mark: Meaning; short: string }> = {
  trusted: { mark: "holds", short: "Sender is who it says" },
  unproven: { mark: "open", short: "Sender not proven" },
  caution: { mark: "fails", short: "Take care with this sender" },
  danger: { mark: "danger", short: "Dangerous sender" },
};
