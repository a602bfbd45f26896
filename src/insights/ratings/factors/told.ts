import { mean, over, paired } from "../windows.ts";
import type { Factor } from "./factor.ts";

export const attention: Factor = {
  name: "attention",
  family: "attention",
  label: "mentions of a week to those of the 90 days before",
  formula:
    "ln((1 + 7 * mean(n, 7)) / (1 + 7 * mean(n, 90))), n the issues of a day that mention it, weighted by their source, without what is paid for",
  unit: "logarithm of a ratio",
  source: "Da, Engelberg and Gao, In search of attention, Journal of Finance 66 (2011)",
  signs: { trader: 1, investor: -1 },
  values({ of }) {
    const mentions = of("told_mentions");
    if (!mentions) return null;
    const weekly = (days: number) => over(mentions, { days, least: days }, mean).map((daily) => 1 + 7 * daily);
    return paired(weekly(7), weekly(90), (now, usual) => Math.log(now / usual));
  },
};

function told(factor: Pick<Factor, "name" | "family" | "label" | "formula" | "unit" | "source">, metric: string, days: number): Factor {
  return {
    ...factor,
    signs: { trader: 1, investor: 0 },
    values({ of }) {
      const values = of(metric);
      return values ? over(values, { days, least: 1 }, mean) : null;
    },
  };
}

export const narrativeMomentum = told(
  {
    name: "narrative-momentum",
    family: "narratives",
    label: "momentum of the narratives it is named in",
    formula: "mean over 7 days of the mean momentum of the day's narratives that name it",
    unit: "standard deviations",
    source: "Shiller, Narrative economics, American Economic Review 107 (2017); how it is measured: narratives.md",
  },
  "told_narratives",
  7,
);

export const callBalance = told(
  {
    name: "call-balance",
    family: "calls",
    label: "calls for a rise less calls for a fall",
    formula: "mean over 30 days of (rise - fall) / (rise + fall + 2) of the calls of a day",
    unit: "share",
    source: "Womack, Do brokerage analysts' recommendations have investment value?, Journal of Finance 51 (1996)",
  },
  "told_calls",
  30,
);

export const tone = told(
  {
    name: "tone",
    family: "sentiment",
    label: "tone of what is said of it",
    formula: "mean over 7 days of the day's mean tone",
    unit: "-1 to 1",
    source: "Tetlock, Giving content to investor sentiment, Journal of Finance 62 (2007)",
  },
  "told_tone",
  7,
);
