import { z } from "zod";
import { UseCase } from "./catalogue.ts";
import { SourceSlug } from "./source.ts";

/** What a list is built of first: one of each, where nobody said what he needs. */
export const Slot = z.enum(["daily", "on-chain weekly", "thesis", "macro"]);
export type Slot = z.output<typeof Slot>;

const Named = z.object({ slug: SourceSlug, name: z.string() });

export const ChosenSource = Named.extend({
  fills: z.string().describe("the slot or the use that it was chosen for; empty: for what it adds"),
  why: z.array(z.string()),
  adds: z.number().min(0).max(1).describe("what it adds to what the ones before it cover, as a part of all topics by weight"),
  points: z.number().nullable().describe("its score"),
  provisional: z.boolean(),
  minutesAWeek: z.number().nullable(),
  minutesAssumed: z.boolean().describe("no issue of it was measured: as long as others of its kind"),
  usdAMonth: z.number().nullable().describe("null: not known; what can be read free counts nothing"),
  followed: z.boolean(),
  overlaps: z.array(Named.extend({ part: z.number().min(0).max(1) })).describe("with others of the list, by topics"),
});
export type ChosenSource = z.output<typeof ChosenSource>;

/** A reading list for somebody's needs, and what to drop of what is followed today. */
export const ReadingList = z
  .object({
    chosen: z.array(ChosenSource),
    drop: z.array(Named.extend({ adds: z.number().min(0).max(1), why: z.string() })).describe("followed today, and not needed beside the list"),
    unserved: z.array(UseCase).describe("asked for, and served by nobody known"),
    minutesAWeek: z.number(),
    usdAMonth: z.number(),
    covered: z.number().min(0).max(1).describe("part of all topics by weight that the list covers"),
    gaps: z.array(z.string()).describe("the heaviest themes that it leaves out"),
    notes: z.array(z.string()),
  })
  .meta({ id: "ReadingList" });
export type ReadingList = z.output<typeof ReadingList>;
