import { z } from "zod";
import { SourceSlug } from "./source.ts";

const PlannedItem = z.object({
  source: z.object({ slug: SourceSlug, name: z.string() }),
  issue: z.object({ id: z.uuid(), title: z.string() }).nullable().describe("one that waits; null: one that is expected"),
  how: z.enum(["skim", "read"]),
  minutes: z.number(),
  note: z.string().describe("what the plan knows of it beside that; may be empty"),
});
export type PlannedItem = z.output<typeof PlannedItem>;

export const PlannedSlot = z.object({
  day: z.iso.date(),
  at: z.string().describe("time of day, the reader's own"),
  starts: z.iso.datetime(),
  kind: z.enum(["morning", "weekly"]),
  minutes: z.number(),
  items: z.array(PlannedItem),
});
export type PlannedSlot = z.output<typeof PlannedSlot>;

/** When to read what: dailies skimmed in the morning, weeklies at a chosen hour, nothing twice. */
export const ReadingPlan = z
  .object({
    slots: z.array(PlannedSlot),
    minutesAWeek: z.number(),
    budget: z.number().nullable().describe("minutes a week that the reader gave"),
    leftOut: z.array(z.object({ source: z.object({ slug: SourceSlug, name: z.string() }), title: z.string().nullable(), why: z.string() })),
    notes: z.array(z.string()),
  })
  .meta({ id: "ReadingPlan" });
export type ReadingPlan = z.output<typeof ReadingPlan>;

/** Something a reader had better think about. */
export const Caution = z
  .object({
    code: z.enum(["one-source", "over-budget", "chased-narrative", "unknown-method"]),
    says: z.string(),
    why: z.string(),
    about: z.array(z.object({ slug: z.string(), name: z.string() })).describe("the newsletters or assets that it is about"),
  })
  .meta({ id: "Caution" });
export type Caution = z.output<typeof Caution>;
