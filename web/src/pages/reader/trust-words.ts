import type { Issue } from "../../api.ts";
import type { Meaning } from "../../components/hallmark.tsx";

type Trust = Issue["trust"];
type Verdict = Trust["verdict"];

export const TRUST_MARKS: Record<Verdict, Meaning> = { trusted: "holds", unproven: "open", caution: "fails", danger: "danger" };

/** What the desk found, or the reader said, in a line under the title. */
export function trustInShort({ verdict, ruling }: Trust): string {
  if (ruling) return ruling.verdict === "trusted" ? "Genuine, by your word" : "Dangerous, by your word";
  return FOUND_SHORT[verdict];
}

const FOUND_SHORT: Record<Verdict, string> = {
  trusted: "Sender is who it says",
  unproven: "Sender not proven",
  caution: "Take care",
  danger: "Dangerous",
};

/** A verdict as a sentence. Proof is what the desk found, never what the reader said. */
export function trustInWords({ trust: { verdict, found, ruling }, sender }: Pick<Issue, "trust" | "sender">): string {
  if (verdict === "danger") return "Dangerous: do not follow its links";
  if (ruling?.verdict === "trusted" && found !== "trusted") return "Genuine, by your word";
  return foundInWords(verdict, sender);
}

/** What the desk found, as a sentence. */
export function foundInWords(found: Verdict, sender: Issue["sender"]): string {
  if (found === "trusted") return `Proven to be from ${sender?.domain ?? sender?.from ?? "its sender"}`;
  if (found === "unproven") return "Nothing against it, nothing that proves it";
  return found === "caution" ? "Take care" : "Dangerous: do not follow its links";
}
