import { measureNarratives } from "./insights/narratives/measuring.ts";
import { signalsAsOf } from "./insights/signals/as-of.ts";
import { placePassages } from "./insights/stories/placing.ts";
import { splitStories } from "./insights/stories/splitting.ts";

/** Heavy work that is pure, by name: values in, a value out. It is done in threads, so that the desk goes on answering. */
export const TASKS = {
  "place-passages": placePassages,
  "split-stories": splitStories,
  "measure-narratives": measureNarratives,
  "signals-as-of": signalsAsOf,
} as const;
