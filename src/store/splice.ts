import { isComparable, partOf, realIfAny, vendor } from "./series-sources.ts";

/** What one source says. */
export interface SourceSeries {
  source: string;
  hours: number[];
  values: number[];
  breaks: { hour: number; kind: string; ratio: number }[];
}

export interface Spliced {
  hours: Int32Array;
  values: Float64Array;
  sources: string[];
  sourceOf: Uint8Array;
  breaks: { hour: number; kind: string; ratio: number }[];
}

/** One series of several sources: for each day the value of the best source that has it. Values are chosen, never mixed, and simulated ones stand beside nothing real. */
export function spliced(given: SourceSeries[], metric: string): Spliced {
  const ranked = realIfAny(given).toSorted((a, b) => vendor(a.source).rank - vendor(b.source).rank || b.hours.length - a.hours.length);
  const [fullest] = ranked.toSorted((a, b) => partOf(a.source).length - partOf(b.source).length || b.hours.length - a.hours.length);
  const usable = ranked.filter(({ source }) => isComparable(metric, source, fullest?.source ?? source));
  const [only] = usable;
  if (usable.length === 1 && only) return asGiven(only);
  const chosen = new Map<number, { value: number; place: number }>();
  usable.forEach(({ hours, values }, place) => {
    for (let i = 0; i < hours.length; i += 1) {
      const hour = hours[i] ?? 0;
      if (!chosen.has(hour)) chosen.set(hour, { value: values[i] ?? Number.NaN, place });
    }
  });
  const hours = Int32Array.from(chosen.keys()).sort();
  return {
    hours,
    values: Float64Array.from(hours, (hour) => chosen.get(hour)?.value ?? Number.NaN),
    sources: usable.map(({ source }) => source),
    sourceOf: Uint8Array.from(hours, (hour) => chosen.get(hour)?.place ?? 0),
    breaks: usable.flatMap(({ breaks }, place) => breaks.filter(({ hour }) => chosen.get(hour)?.place === place)).toSorted((a, b) => a.hour - b.hour),
  };
}

function asGiven({ source, hours, values, breaks }: SourceSeries): Spliced {
  const shown = breaks.filter(({ hour }) => hours.includes(hour));
  return {
    hours: Int32Array.from(hours),
    values: Float64Array.from(values),
    sources: [source],
    sourceOf: new Uint8Array(hours.length),
    breaks: shown,
  };
}
