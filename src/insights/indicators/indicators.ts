import type { Bars, Columns } from "./bars.ts";
import * as momentum from "./momentum.ts";
import { parabolicStop } from "./parabolic-stop.ts";
import * as trend from "./trend.ts";
import * as volatility from "./volatility.ts";
import * as volume from "./volume.ts";

export interface Indicator {
  id: string;
  name: string;
  /** How it is reckoned, in words. */
  formula: string;
  /** What it needs beside closes. */
  needs: "closes" | "range" | "volume";
  measure(bars: Bars): Columns;
}

/** The indicators that the desk knows. Those of `trading-signals` are fed day by day; each function says where its definition differs. */
export const INDICATORS: readonly Indicator[] = [
  { id: "simple-average", name: "Simple average", formula: "mean of 20 closes", needs: "closes", measure: (bars) => trend.simpleAverage(bars) },
  {
    id: "exponential-average",
    name: "Exponential average",
    formula: "each close weighs 2 / 21",
    needs: "closes",
    measure: (bars) => trend.exponentialAverage(bars),
  },
  {
    id: "weighted-average",
    name: "Weighted average",
    formula: "9 closes weighed 1 to 9",
    needs: "closes",
    measure: (bars) => trend.weightedAverage(bars),
  },
  {
    id: "adaptive-average",
    name: "Kaufman's adaptive average",
    formula: "smoothing by the efficiency of 10 days, between those of 2 and 30",
    needs: "closes",
    measure: (bars) => trend.adaptiveAverage(bars),
  },
  {
    id: "directional-movement",
    name: "ADX",
    formula: "Wilder's mean over 14 of |+DI - -DI| to their sum, in percent",
    needs: "range",
    measure: (bars) => trend.directionalMovement(bars),
  },
  { id: "vortex", name: "Vortex", formula: "movement up and down to true range, 14 days", needs: "range", measure: (bars) => trend.vortex(bars) },
  { id: "parabolic-stop", name: "Parabolic stop", formula: "Wilder's stop and reverse, 0.02 to 0.2", needs: "range", measure: parabolicStop },
  {
    id: "rsi",
    name: "RSI",
    formula: "100 gains / (gains + losses), Wilder's means over 14",
    needs: "closes",
    measure: (bars) => momentum.rsi(bars),
  },
  {
    id: "stochastic-rsi",
    name: "Stochastic RSI",
    formula: "place of the RSI in its range of 14 days, 0 to 1",
    needs: "closes",
    measure: (bars) => momentum.stochasticRsi(bars),
  },
  { id: "macd", name: "MACD", formula: "exponential mean of 12 less that of 26; signal: mean of 9", needs: "closes", measure: momentum.macd },
  {
    id: "percentage-oscillator",
    name: "Percentage price oscillator",
    formula: "MACD in percent of the mean of 26",
    needs: "closes",
    measure: ({ close }) => momentum.percentageOscillator(close),
  },
  {
    id: "rate-of-change",
    name: "Rate of change",
    formula: "percent over 12 days",
    needs: "closes",
    measure: (bars) => momentum.rateOfChange(bars),
  },
  {
    id: "true-strength",
    name: "True strength index",
    formula: "change smoothed over 25 and 13, to the same of its absolute value, in percent",
    needs: "closes",
    measure: momentum.trueStrength,
  },
  {
    id: "trend-cycle",
    name: "Schaff trend cycle",
    formula: "place of the MACD (23, 50) in 10 days, smoothed over 3, twice",
    needs: "closes",
    measure: momentum.trendCycle,
  },
  {
    id: "stochastic",
    name: "Stochastic oscillator",
    formula: "place of the close in the range of 14 days; d: mean of 3",
    needs: "range",
    measure: (bars) => momentum.stochastic(bars),
  },
  {
    id: "williams-r",
    name: "Williams %R",
    formula: "distance of the close from the highest of 14 days, in percent of their range",
    needs: "range",
    measure: (bars) => momentum.williamsR(bars),
  },
  {
    id: "ultimate-oscillator",
    name: "Ultimate oscillator",
    formula: "buying pressure to true range over 7, 14 and 28 days, weighed 4 : 2 : 1",
    needs: "range",
    measure: momentum.ultimateOscillator,
  },
  {
    id: "commodity-channel",
    name: "CCI",
    formula: "typical price less its mean of 20, in 0.015 mean deviations",
    needs: "range",
    measure: (bars) => momentum.commodityChannel(bars),
  },
  {
    id: "average-true-range",
    name: "ATR",
    formula: "Wilder's mean of the true range over 14",
    needs: "range",
    measure: (bars) => volatility.averageTrueRange(bars),
  },
  {
    id: "bollinger",
    name: "Bollinger bands",
    formula: "mean of 20 closes with 2 standard deviations (of all 20) on either side",
    needs: "closes",
    measure: (bars) => volatility.bollinger(bars),
  },
  {
    id: "donchian",
    name: "Donchian channel",
    formula: "highest and lowest of 20 days",
    needs: "range",
    measure: (bars) => volatility.donchian(bars),
  },
  {
    id: "donchian-before",
    name: "Donchian channel of the day before",
    formula: "highest and lowest of the 20 days before",
    needs: "range",
    measure: (bars) => volatility.donchianBefore(bars),
  },
  {
    id: "keltner",
    name: "Keltner channel",
    formula: "exponential mean of 20 closes with twice the ATR of 10 on either side",
    needs: "range",
    measure: volatility.keltner,
  },
  {
    id: "ulcer",
    name: "Ulcer index",
    formula: "root mean square of the drawdowns of 14 days, in percent",
    needs: "closes",
    measure: (bars) => volatility.ulcer(bars),
  },
  {
    id: "on-balance-volume",
    name: "On-balance volume",
    formula: "volume by the sign of the day's change, summed",
    needs: "volume",
    measure: volume.onBalance,
  },
  {
    id: "accumulation",
    name: "Accumulation and distribution",
    formula: "volume by the place of the close in its day, summed",
    needs: "volume",
    measure: volume.accumulation,
  },
  {
    id: "ease-of-movement",
    name: "Ease of movement",
    formula: "move of the middle price to volume over range; mean of 14",
    needs: "volume",
    measure: (bars) => volume.easeOfMovement(bars),
  },
  {
    id: "force-index",
    name: "Force index",
    formula: "change times volume, exponential mean of 13",
    needs: "volume",
    measure: (bars) => volume.forceIndex(bars),
  },
  {
    id: "money-flow",
    name: "Money flow index",
    formula: "part of the money of 14 days that flowed on rising days, in percent",
    needs: "volume",
    measure: (bars) => volume.moneyFlow(bars),
  },
  {
    id: "volume-oscillator",
    name: "Percentage volume oscillator",
    formula: "exponential mean of volume of 12 to that of 26, in percent apart; signal: mean of 9",
    needs: "volume",
    measure: volume.volumeOscillator,
  },
  {
    id: "volume-price-trend",
    name: "Volume price trend",
    formula: "volume times relative change, summed; mean of 14",
    needs: "volume",
    measure: (bars) => volume.volumePriceTrend(bars),
  },
  {
    id: "volume-weighted-price",
    name: "Volume-weighted price",
    formula: "typical price of 14 days weighed by volume",
    needs: "volume",
    measure: (bars) => volume.volumeWeightedPrice(bars),
  },
];
