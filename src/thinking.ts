import { measureNarratives } from "./insights/narratives/measuring.ts";
import { backtestRatings } from "./insights/ratings/backtest.ts";
import { rateDay } from "./insights/ratings/rate-day.ts";
import { placePassages } from "./insights/stories/placing.ts";
import { splitStories } from "./insights/stories/splitting.ts";

/** Heavy work that is pure, by name: values in, a value out. It is done in threads, so that the desk goes on answering. */
export const TASKS = {
  "place-passages": placePassages,
  "split-stories": splitStories,
  "measure-narratives": measureNarratives,
  "rate-assets": rateDay,
  "score-ratings": backtestRatings,
} as const;
