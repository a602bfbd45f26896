import { z } from "zod";
import { operation } from "../desk.ts";
import { UseCase } from "../schema/catalogue.ts";
import { Needs } from "../schema/needs.ts";
import { needsOf, setNeeds } from "../store/people.ts";

export const getNeeds = operation({
  name: "get_needs",
  summary: "What you said that you need newsletters for, and what you can give for them",
  route: "GET /v1/needs",
  role: "reader",
  changes: false,
  input: z.object({}),
  output: Needs,
  command: { words: ["needs"], text: inWords },
  async run({ db }, _, { person }) {
    return needsOf(db, person.id);
  },
});

const SLOT = /^([1-7])[ T]((?:[01]\d|2[0-3]):[0-5]\d)$/;

/** As a command line has them too: words for numbers, commas for lists, `none` to take back what was said. */
const Changes = z.object({
  uses: words(UseCase).optional().describe("what for; comma-separated"),
  minutesAWeek: orNone(Needs.shape.minutesAWeek).optional().describe("time to read; none: not said"),
  usdAMonth: orNone(Needs.shape.usdAMonth).optional().describe("what all of them may cost; none: not said"),
  level: orNone(Needs.shape.level).optional().describe("newcomer, practised or professional; none: not said"),
  languages: words(z.string().min(2).max(12)).optional().describe("BCP 47; comma-separated"),
  morning: Needs.shape.morning.unwrap().optional().describe("when dailies are skimmed: 07:30"),
  weeklySlot: z
    .union([z.string().regex(SLOT, 'weekday and time, as in "6 10:00"').transform(slotOf), Needs.shape.weeklySlot.unwrap()])
    .optional()
    .describe('when weeklies are read: weekday (1 Monday to 7 Sunday) and time, as in "6 10:00"'),
  sizingRule: Needs.shape.sizingRule.unwrap().optional().describe("how much of it you take at most, in your own words"),
});

function words<T extends z.ZodType>(item: T) {
  const split = (given: unknown) => (given === undefined ? given : [given].flat().flatMap((each) => String(each).split(",").filter(Boolean)));
  return z.preprocess(split, z.array(item));
}

function orNone<T extends z.ZodDefault>(field: T) {
  const read = (given: unknown) => (given === "none" ? null : typeof given === "string" && /^\d{1,7}(?:\.\d+)?$/.test(given) ? Number(given) : given);
  return z.preprocess(read, field.unwrap());
}

function slotOf(text: string): Needs["weeklySlot"] {
  const [, weekday, at = ""] = SLOT.exec(text) ?? [];
  return { weekday: Number(weekday), at };
}

export const changeNeeds = operation({
  name: "change_needs",
  summary: "Says what you need newsletters for: uses, time, money, level, languages, and when you read",
  route: "PATCH /v1/needs",
  role: "reader",
  changes: true,
  input: Changes,
  output: Needs,
  command: { words: ["needs", "set"], text: inWords },
  async run({ db }, changes, { person }) {
    const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
    await setNeeds(db, person.id, Needs.parse({ ...(await needsOf(db, person.id)), ...given }));
    return needsOf(db, person.id);
  },
});

function inWords({ uses, minutesAWeek, usdAMonth, level, languages, morning, weeklySlot, sizingRule }: Needs): string {
  return [
    `Reads for      ${uses.join(", ") || "everything"}`,
    `Time           ${minutesAWeek === null ? "not said" : `${minutesAWeek} minutes a week`}`,
    `Budget         ${usdAMonth === null ? "not said" : `${usdAMonth} USD a month`}`,
    `Level          ${level ?? "not said"}`,
    `Languages      ${languages.join(", ") || "any"}`,
    `Reads dailies at ${morning}, weeklies on day ${weeklySlot.weekday} at ${weeklySlot.at}`,
    `Sizing rule    ${sizingRule || "none"}`,
    "Change them: assay needs set --minutes-a-week 90 --uses macro --uses on-chain-cycle",
  ].join("\n");
}
