import { day, flag, type Given, place, present, words } from "./search-values.ts";

/** Which stories are listed. */
export interface StorySearch {
  asset?: string;
  theme?: string;
  source?: string;
  leastSources?: number;
  from?: string;
  to?: string;
}

export function storySearch(given: Given): StorySearch {
  return present({
    asset: words(given.asset),
    theme: words(given.theme),
    source: words(given.source),
    leastSources: place(given.leastSources) || undefined,
    from: day(given.from),
    to: day(given.to),
  });
}

/** Of which day narratives are looked at. */
export interface NarrativeSearch {
  asOf?: string;
}

export function narrativeSearch(given: Given): NarrativeSearch {
  return present({ asOf: day(given.asOf) });
}

/** Whether the brief of the week that ends on the day is wanted. */
export interface BriefSearch {
  weekly?: true;
}

export function briefSearch(given: Given): BriefSearch {
  return present({ weekly: flag(given.weekly) });
}
