import type { Narrative } from "../../schema/narrative.ts";
import type { NarrativeDocument } from "./document.ts";
import type { Emerging } from "./emerging.ts";
import { emergingOn, tells } from "./emerging.ts";
import { type DayVoice, momentumOf } from "./momentum.ts";
import { stageOf } from "./stage.ts";
import { assetsOf, noveltyOn, tellingTerms, termsOfEmerging } from "./telling-terms.ts";
import type { Told } from "./told.ts";
import { isoDay, type Voice } from "./voices.ts";

/** Version of how narratives are found and measured. */
export const METHOD = 1;

export const WINDOW_DAYS = 7;
const PERSISTENCE_DAYS = 30;
const LEAST_VOICES = 3;
const MOST_EMERGING = 20;

interface Asked {
  day: number;
  window: number;
  novelty: (documents: readonly NarrativeDocument[]) => number;
}

/** The narratives as of a day, the strongest momentum first; nothing that came after it is looked at. */
export function narrativesAsOf(told: Told, { day, window = WINDOW_DAYS }: { day: number; window?: number }): Narrative[] {
  const asked = { day, window, novelty: noveltyOn(told, { day, window }) };
  const themes = ofThemes(told, asked);
  const emerging = emergingOn(day, told.voices, told.index)
    .slice(0, MOST_EMERGING)
    .map((each) => emergingNarrative(told, each, asked));
  return [...themes, ...emerging].sort((a, b) => b.momentum - a.momentum || (a.id < b.id ? -1 : 1));
}

/** The themes of the list that anybody told in the window. */
export function themesAsOf(told: Told, { day, window }: { day: number; window: number }): Narrative[] {
  return ofThemes(told, { day, window, novelty: noveltyOn(told, { day, window }) });
}

function ofThemes(told: Told, asked: Asked): Narrative[] {
  return [...told.themes].map(([theme, label]) => themeNarrative(told, { theme, label }, asked)).filter(({ documents }) => documents > 0);
}

function themeNarrative(told: Told, { theme, label }: { theme: string; label: string }, asked: Asked): Narrative {
  const partOf = (voice: Voice) => voice.themes.get(theme) ?? 0;
  const documents = (voice: Voice) => voice.documents.filter(({ themes }) => themes.some(([each]) => each === theme));
  const voiceOn = (day: number): DayVoice => {
    const own = told.days.get(day);
    return { told: own?.themes.get(theme) ?? 0, all: own?.all ?? 0 };
  };
  const measured = measure(told, { voiceOn, isTold: (voice) => partOf(voice) > 0 }, asked);
  return {
    id: theme,
    label,
    kind: "theme",
    terms: tellingTerms(told, (voice) => partOf(voice) > 0, asked),
    ...described(told, { isTold: (voice) => partOf(voice) > 0, documents }, asked),
    ...measured,
    stage: stageOf(told, { voiceOn, since: null }, measured, asked),
  };
}

function emergingNarrative(told: Told, emerging: Emerging, asked: Asked): Narrative {
  const isTold = remembered((voice: Voice) => tells(emerging, voice));
  const documents = remembered((voice: Voice) => (isTold(voice) ? documentsOf(emerging, voice) : []));
  const partOf = (voice: Voice) => documents(voice).length / voice.documents.length;
  const voiceOn = remembered((day: number) => dayVoice(told.voices.get(day) ?? [], partOf));
  const measured = measure(told, { voiceOn, isTold: (voice) => partOf(voice) > 0 }, asked);
  const terms = termsOfEmerging(emerging, tellingTerms(told, isTold, asked));
  const seen = described(told, { isTold, documents }, asked);
  return {
    id: `${slugOf(terms[0] ?? "narrative")}-${isoDay(emerging.since)}`,
    label: terms.slice(0, 3).join(", "),
    kind: "emerging",
    terms,
    ...seen,
    ...measured,
    stage: stageOf(told, { voiceOn, since: emerging.since }, measured, asked),
  };
}

/** One source that sends much raises nothing: below three of them the momentum counts for that part. */
function measure(
  told: Told,
  { voiceOn, isTold }: { voiceOn: (day: number) => DayVoice; isTold: (voice: Voice) => boolean },
  { day, window }: Pick<Asked, "day" | "window">,
) {
  const momentum = momentumOf(voiceOn, day, window);
  const sources = new Set(tellers(told, isTold, { day, window }).map(({ source }) => source)).size;
  const heard = Math.min(1, sources / LEAST_VOICES);
  return { ...momentum, momentum: momentum.momentum * heard, low: momentum.low * heard, high: momentum.high * heard, sources };
}

function dayVoice(voices: readonly Voice[], partOf: (voice: Voice) => number): DayVoice {
  let [told, all] = [0, 0];
  for (const voice of voices) {
    told += voice.weight * Math.min(1, partOf(voice));
    all += voice.weight;
  }
  return { told, all };
}

/** The voices of the window that tell of it. */
function tellers({ voices }: Told, isTold: (voice: Voice) => boolean, { day, window }: Pick<Asked, "day" | "window">): Voice[] {
  const found: Voice[] = [];
  for (let at = day - window + 1; at <= day; at += 1) found.push(...(voices.get(at) ?? []).filter(isTold));
  return found;
}

interface Teller {
  isTold: (voice: Voice) => boolean;
  documents: (voice: Voice) => readonly NarrativeDocument[];
}

function described(
  told: Told,
  { isTold, documents }: Teller,
  asked: Asked,
): Pick<Narrative, "assets" | "documents" | "novelty" | "persistence" | "firstSeen" | "firstSource"> {
  const recent = tellers(told, isTold, asked).flatMap(documents);
  const first = firstTelling(told, isTold, asked.day);
  let persistence = 0;
  for (let at = asked.day - PERSISTENCE_DAYS + 1; at <= asked.day; at += 1) if ((told.voices.get(at) ?? []).some(isTold)) persistence += 1;
  return {
    assets: assetsOf(recent),
    documents: recent.length,
    novelty: asked.novelty(recent),
    persistence,
    firstSeen: first ? isoDay(first.day) : null,
    firstSource: first?.source ?? null,
  };
}

/** Who told it first in the last ninety days, or since the desk began. */
function firstTelling({ voices, first }: Told, isTold: (voice: Voice) => boolean, day: number): { day: number; source: string } | null {
  for (let at = first; at <= day; at += 1) {
    const tellings = (voices.get(at) ?? []).filter(isTold).flatMap(({ documents }) => documents);
    const earliest = tellings.reduce<NarrativeDocument | null>((best, each) => (best && best.at <= each.at ? best : each), null);
    if (earliest) return { day: at, source: earliest.source };
  }
  return null;
}

/** Asked of the same voices and days again and again. */
function remembered<Q, T>(answer: (question: Q) => T): (question: Q) => T {
  const answers = new Map<Q, T>();
  return (question) => {
    const known = answers.get(question);
    if (known !== undefined) return known;
    const found = answer(question);
    answers.set(question, found);
    return found;
  };
}

function documentsOf(emerging: Emerging, voice: Voice): NarrativeDocument[] {
  return voice.documents.filter(({ phrases }) => tells(emerging, { phrases: new Map(phrases.map((phrase) => [phrase.toLowerCase(), phrase])) }));
}

function slugOf(term: string): string {
  return (
    term
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, "-")
      .replaceAll(/^-|-$/g, "") || "narrative"
  );
}
