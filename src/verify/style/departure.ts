import { median } from "../../platform/maths/median.ts";
import type { Style } from "../../schema/style.ts";
import { MEASURES, type Measure } from "./measures.ts";

/** With fewer earlier issues nobody's style is known. */
const LEAST_STYLED = 8;
/** Styles change over the years: the newest issues tell how a source writes now. */
const STYLED_ISSUES = 40;
const LEAST_WORDS = 40;
/** Makes the median of absolute deviations comparable with a standard deviation. */
const MAD_SCALE = 1.4826;
/** One measure that is beyond all bounds says no more than one that is far out. */
const FARTHEST = 5;
const PROFILE_FLOOR = 2;
/** How much each group counts; which words are used how often tells most of who writes. */
const SHARES = { style: 1, profile: 2, structure: 1 };
/** So many spreads above what is usual among the earlier issues themselves is far; more where they are few. */
const FAR = 3.7;
const FEW_ISSUES = 8;
const LEAST_SPREAD = 0.1;
const TOLD = 3;
const TOLD_FROM = 2.5;

/** How far an issue is from the earlier ones of its source, and from where on that is far. */
export interface Departure {
  distance: number;
  limit: number;
  /** with how many earlier issues it was compared */
  compared: number;
  /** what differs most, in words */
  told: string[];
}

interface Middle {
  middle: number;
  spread: number;
}

interface Usual {
  language: string | null;
  measures: Map<string, Middle>;
  profile: Middle[];
}

/**
 * How far an issue is from how its source writes and builds its issues: robust z-scores of each measure, and those of its function words (after
 * Burrows's delta), against the earlier issues; what is far is set by how far those are from their own middle. Null where they are too few,
 * or the issue is too short to be measured. `earlier`: the newest first.
 */
export function departureOf(issue: Style, earlier: Style[]): Departure | null {
  const known = earlier.filter(({ words }) => words >= LEAST_WORDS).slice(0, STYLED_ISSUES);
  if (known.length < LEAST_STYLED || issue.words < LEAST_WORDS) return null;
  const usual = usualOf(known);
  const own = known.map((each) => distanceFrom(usual, each));
  const middle = median(own) ?? 0;
  const spread = Math.max(LEAST_SPREAD, deviation(own, middle));
  return {
    distance: distanceFrom(usual, issue),
    limit: middle + FAR * spread * (1 + FEW_ISSUES / known.length),
    compared: known.length,
    told: differences(usual, issue),
  };
}

function usualOf(styles: Style[]): Usual {
  const { language = null, profile: { length } = [] } = styles[0] ?? {};
  const isAlike = styles.every((style) => style.language === language && style.profile.length === length);
  return {
    language,
    measures: new Map(
      MEASURES.map(({ name, floor }) => [
        name,
        middleOf(
          styles.map((style) => measured(style, name)),
          floor,
        ),
      ]),
    ),
    profile: isAlike
      ? Array.from({ length }, (_, place) =>
          middleOf(
            styles.map(({ profile }) => profile[place] ?? 0),
            PROFILE_FLOOR,
          ),
        )
      : [],
  };
}

function middleOf(values: number[], floor: number): Middle {
  const middle = median(values) ?? 0;
  return { middle, spread: Math.max(floor, deviation(values, middle)) };
}

function deviation(values: number[], middle: number): number {
  return MAD_SCALE * (median(values.map((value) => Math.abs(value - middle))) ?? 0);
}

function distanceFrom(usual: Usual, issue: Style): number {
  const groups = [
    { share: SHARES.style, scores: scoresOf(usual, issue, "style") },
    { share: SHARES.structure, scores: scoresOf(usual, issue, "structure") },
    {
      share: SHARES.profile,
      scores: issue.language === usual.language ? usual.profile.map((each, place) => score(each, issue.profile[place] ?? 0)) : [],
    },
  ].filter(({ scores }) => scores.length > 0);
  const whole = groups.reduce((sum, { share }) => sum + share, 0);
  return groups.reduce((sum, { share, scores }) => sum + (share * scores.reduce((total, each) => total + each, 0)) / scores.length, 0) / whole;
}

function scoresOf({ measures }: Usual, issue: Style, group: Measure["group"]): number[] {
  return MEASURES.filter((measure) => measure.group === group).map(({ name }) => {
    const usual = measures.get(name);
    return usual ? score(usual, measured(issue, name)) : 0;
  });
}

function score({ middle, spread }: Middle, value: number): number {
  return Math.min(FARTHEST, Math.abs(value - middle) / spread);
}

function measured({ measures }: Style, name: string): number {
  return measures[name] ?? 0;
}

/** The measures that differ most, each beside what is usual. */
function differences({ measures }: Usual, issue: Style): string[] {
  const far = MEASURES.flatMap(({ name, label, figure }) => {
    const usual = measures.get(name);
    const value = measured(issue, name);
    if (!usual || score(usual, value) < TOLD_FROM) return [];
    return [{ by: Math.abs(value - usual.middle) / usual.spread, text: `${label} ${figure(value)} (usual ${figure(usual.middle)})` }];
  });
  return far
    .toSorted((a, b) => b.by - a.by)
    .slice(0, TOLD)
    .map(({ text }) => text);
}
