import type { DailyColumn } from "./book.ts";

/** One way to work out what a claim says from the data. */
export interface Observation {
  observed: number;
  points: [date: string, value: number][];
  how: string;
  /** Lowest and highest of its days, where what is claimed only has to lie between them. */
  range?: [lowest: number, highest: number];
}

/** A reading of the claim: its observations differ only by ends moved a day, which is allowed and told. The first is the plain one. */
export interface ClaimReading {
  name: string;
  observations: Observation[];
  /** It is not what the words say first: it can cast doubt on another reading that fails, and can't accuse. */
  saving?: boolean;
  /** Its two observations are of the lower and the upper end of a range. */
  isEnds?: boolean;
}

export interface Data {
  column: DailyColumn;
  /** Highest and lowest price of each day, where the source gives them. */
  high: DailyColumn | null;
  low: DailyColumn | null;
  /** What the column is a part of. */
  whole: DailyColumn[];
}
