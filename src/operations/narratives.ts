import { z } from "zod";
import { operation } from "../desk.ts";
import { measuredOn } from "../insights/narratives/job.ts";
import { DAY_MS } from "../platform/clock.ts";
import { notFound } from "../platform/errors.ts";
import { Narrative } from "../schema/narrative.ts";
import { narrativeAlarms, narrativeDays, narrativesOn, narrativeTracks } from "../store/narratives.ts";
import { pageInput, pageOf } from "./page.ts";

const TRACK_DAYS = 90;
const YEAR_DAYS = 365;

const Track = z.array(
  z.object({ day: z.iso.date(), momentum: z.number().nullable().describe("null: there was no past to compare with"), share: z.number() }),
);

export const listNarratives = operation({
  name: "list_narratives",
  summary: "What sources go on about, as of a day: themes and what emerges beside them, the strongest momentum first",
  route: "GET /v1/narratives",
  role: "reader",
  changes: false,
  input: z.object({
    asOf: z.iso.date().optional().describe("as it stood at the end of this day; default: the newest day measured"),
    days: z.coerce.number().int().min(0).max(YEAR_DAYS).default(TRACK_DAYS).describe("of momentum and share to give with each"),
  }),
  output: z.object({ asOf: z.iso.date().nullable(), narratives: z.array(Narrative.extend({ track: Track })) }),
  command: { words: ["narratives"], text: ({ asOf, narratives }) => narrativesText(asOf, narratives) },
  async run({ db, think }, { asOf, days }) {
    const found = (await narrativesOn(db, asOf ?? null)) ?? (asOf ? (await measuredOn({ db, think }, [asOf]))[0] : null);
    if (!found) return { asOf: null, narratives: [] };
    const from = dayBefore(found.day, days);
    const tracks = days === 0 ? [] : await narrativeTracks(db, { from, to: found.day, ids: found.narratives.map(({ id }) => id) });
    const byId = Map.groupBy(tracks, ({ id }) => id);
    const narratives = found.narratives.map((narrative) => ({
      ...narrative,
      track: (byId.get(narrative.id) ?? []).map(({ id: _, ...point }) => point),
    }));
    return { asOf: found.day, narratives };
  },
});

export const getNarrative = operation({
  name: "get_narrative",
  summary: "One narrative: how it stands, and day by day how its momentum and share went",
  route: "GET /v1/narratives/{id}",
  role: "reader",
  changes: false,
  input: z.object({ id: z.string().max(120), days: z.coerce.number().int().min(1).max(YEAR_DAYS).default(YEAR_DAYS), asOf: z.iso.date().optional() }),
  output: Narrative.extend({ day: z.iso.date(), track: Track, alarms: z.array(z.iso.date()) }).meta({ id: "NarrativeInTime" }),
  async run({ db, clock }, { id, days, asOf }) {
    const to = asOf ?? clock.now().toISOString().slice(0, 10);
    const found = await narrativeDays(db, { id, from: dayBefore(to, days), to });
    const newest = found.at(-1) ?? notFound("there is no such narrative in this time");
    return {
      ...newest.narrative,
      day: newest.day,
      track: found.map(({ day, narrative: { hasPast, momentum, share } }) => ({ day, momentum: hasPast ? momentum : null, share })),
      alarms: found.filter(({ alarm }) => alarm).map(({ day }) => day),
    };
  },
});

export const listAlarms = operation({
  name: "list_narrative_alarms",
  summary: "The days on which a narrative crossed its threshold, the newest first",
  route: "GET /v1/narrative-alarms",
  role: "reader",
  changes: false,
  input: z.object(pageInput),
  output: pageOf(z.object({ day: z.iso.date(), narrative: Narrative })),
  command: {
    words: ["narratives", "alarms"],
    text: ({ items }) =>
      items.length === 0 ? "None." : items.map(({ day, narrative }) => `${day}  ${narrative.label} (${sigmas(narrative.momentum)})`).join("\n"),
  },
  async run({ db }, page) {
    return narrativeAlarms(db, page);
  },
});

function dayBefore(day: string, days: number): string {
  return new Date(Date.parse(day) - days * DAY_MS).toISOString().slice(0, 10);
}

export function narrativesText(asOf: string | null, narratives: readonly Narrative[]): string {
  if (asOf === null || narratives.length === 0) return "No narratives yet: the desk measures them as issues come.";
  const lines = narratives.map(
    ({ label, kind, stage, momentum, low, high, share, sources, hasPast, terms }) =>
      `${(hasPast ? sigmas(momentum) : "no past").padStart(8)}  ${label}${kind === "emerging" ? " (emerging)" : ""}: ${stage}, ${(share * 100).toFixed(1)} % of what ${sources} ${sources === 1 ? "source tells" : "sources tell"}${hasPast ? `, between ${sigmas(low)} and ${sigmas(high)}` : ""}${terms.length > 0 ? `\n          ${terms.join(", ")}` : ""}`,
  );
  return [`As of ${asOf}`, ...lines].join("\n");
}

/** +2.1 σ */
function sigmas(value: number): string {
  return `${value >= 0 ? "+" : "−"}${Math.abs(value).toFixed(1)} σ`;
}
