import { z } from "zod";
import { operation } from "../desk.ts";
import { ReadingSettings } from "../schema/reading-settings.ts";
import { readingSettings, setReadingSettings } from "../store/people.ts";

export const getReadingSettings = operation({
  name: "get_reading_settings",
  summary: "How letters are shown to you",
  route: "GET /v1/reading-settings",
  role: "reader",
  changes: false,
  input: z.object({}),
  output: ReadingSettings,
  command: { words: ["reading"], text: inWords },
  async run({ db }, _, { person }) {
    return readingSettings(db, person.id);
  },
});

export const changeReadingSettings = operation({
  name: "change_reading_settings",
  summary: "Changes how letters are shown to you: with care, links that lead to connecting a wallet cannot be clicked",
  route: "PATCH /v1/reading-settings",
  role: "reader",
  changes: true,
  input: z.object({ careful: z.boolean().optional() }),
  output: ReadingSettings,
  command: { words: ["reading", "set"], text: inWords },
  async run({ db }, { careful }, { person }) {
    if (careful !== undefined) await setReadingSettings(db, person.id, { ...(await readingSettings(db, person.id)), careful });
    return readingSettings(db, person.id);
  },
});

function inWords({ careful }: ReadingSettings): string {
  return careful
    ? "Careful reading is on: links that lead to connecting a wallet are shown as text with their address."
    : "Careful reading is off. Try: assay reading set --careful";
}
