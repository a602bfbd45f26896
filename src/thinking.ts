import { basket } from "./insights/market/basket.ts";
import { marketOver } from "./insights/market/market.ts";
import { scenariosFor } from "./insights/market/scenarios.ts";
import { measureNarratives } from "./insights/narratives/measuring.ts";
import { backtestRatings } from "./insights/ratings/backtest.ts";
import { rateDay } from "./insights/ratings/rate-day.ts";
import { signalsAsOf } from "./insights/signals/as-of.ts";
import { placePassages } from "./insights/stories/placing.ts";
import { splitStories } from "./insights/stories/splitting.ts";

/** Heavy work that is pure, by name: values in, a value out. It is done in threads, so that the desk goes on answering. */
export const TASKS = {
  "place-passages": placePassages,
  "split-stories": splitStories,
  "measure-narratives": measureNarratives,
  "rate-assets": rateDay,
  "score-ratings": backtestRatings,
  "signals-as-of": signalsAsOf,
  "market-over": marketOver,
  scenarios: scenariosFor,
  basket,
} as const;
