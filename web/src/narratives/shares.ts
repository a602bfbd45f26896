import { addDays } from "../dates.ts";
import type { Tracked } from "./track.ts";

const LAYERS = 7;
const WEEK_DAYS = 7;

export interface Layer {
  /** null: all that have no layer of their own */
  id: string | null;
  label: string;
  /** one a date */
  shares: number[];
}

export interface Shares {
  dates: string[];
  layers: Layer[];
}

/** The share of each theme on the last day of each week of a year; the largest have a layer of their own. What was not told has no share. */
export function sharesOf(narratives: Tracked[], asOf: string): Shares {
  const themes = narratives.filter(({ kind, track }) => kind === "theme" && track.length > 0);
  const first = themes.flatMap(({ track }) => track[0]?.day ?? []).toSorted()[0] ?? asOf;
  const dates = weeks(first, asOf);
  const layers = themes
    .map(({ id, label, track }): Layer => {
      const byDay = new Map(track.map(({ day, share }) => [day, share]));
      return { id, label, shares: dates.map((day) => byDay.get(day) ?? 0) };
    })
    .toSorted((a, b) => sum(b.shares) - sum(a.shares));
  const rest = layers.slice(LAYERS);
  const together = dates.map((_, place) => rest.reduce((all, { shares }) => all + (shares[place] ?? 0), 0));
  return {
    dates,
    layers: [...layers.slice(0, LAYERS), ...(rest.length > 0 ? [{ id: null, label: `${rest.length} others`, shares: together }] : [])],
  };
}

/** Days a week apart that end on a day, the oldest first. */
function weeks(first: string, last: string): string[] {
  const days: string[] = [];
  for (let day = last; day >= first; day = addDays(day, -WEEK_DAYS)) days.push(day);
  return days.toReversed();
}

function sum(values: number[]): number {
  return values.reduce((all, value) => all + value, 0);
}
