import type { BriefChanges, BriefSettings } from "../../api.ts";

type Section = BriefSettings["sections"][number];

/** What a brief may hold besides the stories. */
export const SECTION_WORDS: Record<Section, string> = {
  market: "Market",
  narratives: "Narratives",
  failed: "What does not hold",
  calls: "Calls that came due",
  flags: "Quarantined mail and sentences to be wary of",
  read: "To read in full",
  skip: "Leave unread",
};

export const SECTIONS = Object.keys(SECTION_WORDS) as Section[];

export const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/** What a form of settings says. */
export function settingsIn(form: HTMLFormElement): BriefChanges {
  const given = new FormData(form);
  const ticked = given.getAll("sections").map(String);
  return {
    daily: given.has("daily"),
    weekly: given.has("weekly"),
    weekday: Number(given.get("weekday")),
    at: String(given.get("at")).slice(0, 5),
    items: Number(given.get("items")),
    sections: SECTIONS.filter((section) => ticked.includes(section)),
    sources: given.getAll("sources").map(String),
    email: String(given.get("email") ?? "").trim() || null,
  };
}
