import type { Stance } from "../../schema/claim.ts";
import { phraseAt, phrases } from "./phrases.ts";
import type { Scene } from "./scene.ts";

export interface Told {
  stance: Stance;
  attributedTo: string | null;
}

const SPOKEN = phrases([
  [
    "said" as const,
    "said, says, shared, reported, reports, announced, estimates, estimated, claims, claimed, told, noted, notes, tweeted, revealed, disclosed, recently shared, stated, according to",
  ],
]);
const FORECAST =
  /\b(?:will|forecasts?|forecasted|expects?|expected to|predicts?|predicted|projects|projected|projections?|price targets?|price predictions?|predictions?|potential(?:ly)?|speculat\w+|envision|designed for|likely to|for \w+ to (?:reach|hit)|valuing|fair value|by 20[3-9]\d|going to|anticipates?|anticipated|poised to|on track to|set to)\b/;
/** "Bitcoin to reach …": a headline of what is to come. */
const HEADLINE = /^\W*(?:\S+ ){1,3}to (?:reach|hit|top|surpass|fall|rise|drop|soar|crash)\b/i;
const HYPOTHETICAL = /\b(?:would|if|imagine|suppose|assuming|assume|hypothetical(?:ly)?|were to)\b/;
const MAX_NAME = 60;

/** How the words around a figure tell it. Conditions and forecasts count where they stand before it. */
export function told(scene: Scene, first: number, next: number): Told {
  const { tokens, sentence } = scene;
  const at = (tokens[first]?.start ?? sentence.start) - sentence.start;
  const end = (tokens[next - 1]?.end ?? sentence.end) - sentence.start;
  const before = lastClause(sentence.text.slice(0, at)).toLowerCase();
  const after = firstClause(sentence.text.slice(end, end + 60)).toLowerCase();
  if (HYPOTHETICAL.test(before) || /^\s*(?:would|if)\b/.test(after)) return { stance: "hypothetical", attributedTo: null };
  if (FORECAST.test(before) || HEADLINE.test(sentence.text) || /\bby 20[3-9]\d\b/.test(after)) return { stance: "forecast", attributedTo: null };
  const speaker = speakerOf(scene, first);
  return { stance: speaker ? "attributed" : "stated", attributedTo: speaker };
}

function lastClause(text: string): string {
  const cut = Math.max(text.lastIndexOf(";"), text.lastIndexOf(", while"), text.lastIndexOf(" but "), text.lastIndexOf(" and "));
  return text.slice(Math.max(cut, text.length - 160, 0));
}

function firstClause(text: string): string {
  return text.split(/[,;.(]/, 1)[0] ?? "";
}

/** Square recently shared that …; according to Kaiko, … */
function speakerOf({ tokens }: Scene, first: number): string | null {
  for (let at = 0; at < tokens.length; at += 1) {
    const phrase = phraseAt(SPOKEN, tokens, at);
    if (!phrase) continue;
    if (tokens[at]?.key === "according") return nameFrom(tokens, phrase.next);
    if (at < first && tokens[phrase.next]?.key === "that") return nameBefore(tokens, at);
  }
  return null;
}

function nameFrom(tokens: Scene["tokens"], at: number): string | null {
  const the = tokens[at]?.key === "the" ? at + 1 : at;
  let next = the;
  while (/^\p{Lu}/u.test(tokens[next]?.text ?? "") && next - the < 5) next += 1;
  return joined(tokens, the, next);
}

function nameBefore(tokens: Scene["tokens"], at: number): string | null {
  let end = at;
  while (end > 0 && /^(?:recently|has|have|had|also|today|just)$/.test(tokens[end - 1]?.key ?? "")) end -= 1;
  let first = end;
  while (first > 0 && /^\p{Lu}/u.test(tokens[first - 1]?.text ?? "") && end - first < 5) first -= 1;
  return joined(tokens, first, end);
}

function joined(tokens: Scene["tokens"], first: number, next: number): string | null {
  if (next <= first) return null;
  const name = tokens
    .slice(first, next)
    .map(({ text }) => text)
    .join(" ");
  return name.length <= MAX_NAME ? name : null;
}
