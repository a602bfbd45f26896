import { z } from "zod";
import { operation } from "../desk.ts";
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

export const changeNeeds = operation({
  name: "change_needs",
  summary: "Says what you need newsletters for: uses, time, money, level, languages, and when you read",
  route: "PATCH /v1/needs",
  role: "reader",
  changes: true,
  input: Needs.partial(),
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
