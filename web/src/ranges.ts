const DAY_MS = 86_400_000;

export const RANGES = ["1m", "3m", "1y", "5y", "all"] as const;
export type Range = (typeof RANGES)[number];

export const RANGE_WORDS: Record<Range, string> = { "1m": "1 month", "3m": "3 months", "1y": "1 year", "5y": "5 years", all: "All" };

const DAYS = { "1m": 31, "3m": 92, "1y": 366, "5y": 1_827 } as const;

/** First and last day, YYYY-MM-DD. */
export interface Stretch {
  from: string;
  to: string;
}

/** The part of what is held that a range shows: it ends where the data ends, not today. */
export function stretchOf(range: Range, held: Stretch): Stretch {
  if (range === "all") return held;
  const from = Math.max(Date.parse(held.to) - DAYS[range] * DAY_MS, Date.parse(held.from));
  return { from: new Date(from).toISOString().slice(0, 10), to: held.to };
}

export function daysIn({ from, to }: Stretch): number {
  return (Date.parse(to) - Date.parse(from)) / DAY_MS + 1;
}

export type Step = "day" | "week" | "month";

const STEP_DAYS = { day: 1, week: 7, month: 30.4 } as const;

/** The finest step of which so many fit. */
export function stepFor(stretch: Stretch, most: number): Step {
  const days = daysIn(stretch);
  return (["day", "week"] as const).find((step) => days / STEP_DAYS[step] <= most) ?? "month";
}
