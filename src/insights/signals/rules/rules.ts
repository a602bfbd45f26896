import type { Rule } from "../rule.ts";
import type { DayColumn } from "../track.ts";
import { bollingerReversion } from "./bollinger-reversion.ts";
import { breakout } from "./breakout.ts";
import { claimShock } from "./claim-shock.ts";
import { movingAverages } from "./moving-averages.ts";
import { mvrvBands } from "./mvrv-bands.ts";
import { narrativeSurge } from "./narrative-surge.ts";
import { rsiReversion } from "./rsi-reversion.ts";
import { trendFollowing } from "./trend-following.ts";

const ON_SERIES: readonly Rule[] = [trendFollowing, breakout, movingAverages, rsiReversion, bollingerReversion, mvrvBands];
/** They stand on what sources tell, which a folder of series does not hold. */
const ON_WHAT_IS_TOLD: readonly Rule[] = [narrativeSurge, claimShock];

/** The rules that these columns can be asked: those on what is told where anything is. */
export function rulesFor(columns: readonly Pick<DayColumn, "metric">[]): readonly Rule[] {
  const metrics = new Set(columns.map(({ metric }) => metric));
  return [...ON_SERIES, ...ON_WHAT_IS_TOLD.filter(({ needs }) => needs !== undefined && metrics.has(needs))];
}
