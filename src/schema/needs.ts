import { z } from "zod";
import { ReaderLevel, UseCase } from "./catalogue.ts";

const TimeOfDay = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, "a time of day, as in 07:30");

/** What a reader needs newsletters for, and what he can give for them. Times are his own. */
export const Needs = z
  .object({
    uses: z.array(UseCase).default([]).describe("what for; none: everything"),
    minutesAWeek: z.int().min(5).max(3_000).nullable().default(null).describe("time to read; null: not said"),
    usdAMonth: z.number().min(0).max(100_000).nullable().default(null).describe("what all of them may cost; null: not said"),
    level: ReaderLevel.nullable().default(null),
    languages: z.array(z.string().min(2).max(12)).default([]).describe("BCP 47; none: any"),
    morning: TimeOfDay.default("07:30").describe("when dailies are skimmed"),
    weeklySlot: z
      .object({ weekday: z.int().min(1).max(7), at: TimeOfDay })
      .default({ weekday: 6, at: "10:00" })
      .describe("when weeklies are read: 1 Monday to 7 Sunday"),
    sizingRule: z.string().trim().max(400).default("").describe("how much of it you take at most, in your own words: held against what you chase"),
  })
  .meta({ id: "Needs" });
export type Needs = z.output<typeof Needs>;
