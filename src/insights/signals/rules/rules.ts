import type { Rule } from "../rule.ts";
import { bollingerReversion } from "./bollinger-reversion.ts";
import { breakout } from "./breakout.ts";
import { movingAverages } from "./moving-averages.ts";
import { mvrvBands } from "./mvrv-bands.ts";
import { rsiReversion } from "./rsi-reversion.ts";
import { trendFollowing } from "./trend-following.ts";

/** The rules on series, each in a file of its own. */
export const RULES: readonly Rule[] = [trendFollowing, breakout, movingAverages, rsiReversion, bollingerReversion, mvrvBands];
