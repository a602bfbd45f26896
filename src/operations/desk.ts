import { z } from "zod";
import { operation } from "../desk.ts";
import { NOT_ADVICE } from "../schema/not-advice.ts";
import { Person, TimeZone } from "../schema/person.ts";
import { countIssues } from "../store/issue.ts";
import { setTimeZone } from "../store/people.ts";
import { setSetting, setting } from "../store/settings.ts";
import { VERSION } from "../version.ts";

const RetentionDays = z.int().min(1).max(36_500).nullable();

const DeskState = z.object({
  version: z.string(),
  notAdvice: z.string(),
  person: Person.omit({ id: true }),
  database: z.enum(["embedded", "postgres"]),
  issues: z.int(),
  unread: z.int(),
  starred: z.int(),
  retentionDays: RetentionDays.describe("raw deliveries are kept this many days; null: for good"),
  sendsMail: z.boolean().describe("whether the desk has a mail server by which it can send briefs"),
});

export const getDesk = operation({
  name: "get_desk",
  summary: "Whose desk this is, its settings, and how much is in it",
  route: "GET /v1/desk",
  role: "reader",
  changes: false,
  input: z.object({}),
  output: DeskState,
  async run({ db, store, mailer }, _, { person: { id, ...person } }) {
    const retention = await setting(db, "retentionDays");
    const counts = await countIssues(db, { id, ...person });
    return {
      version: VERSION,
      notAdvice: NOT_ADVICE,
      person,
      database: store.kind,
      ...counts,
      retentionDays: typeof retention === "number" ? retention : null,
      sendsMail: mailer !== null,
    };
  },
});

export const changeDesk = operation({
  name: "change_desk",
  summary: "Changes the time zone, or how long raw deliveries are kept",
  route: "PATCH /v1/desk",
  role: "owner",
  changes: true,
  input: z.object({ timeZone: TimeZone.optional(), retentionDays: RetentionDays.optional() }),
  output: z.object({ timeZone: TimeZone, retentionDays: RetentionDays }),
  async run({ db }, { timeZone, retentionDays }, { person }) {
    if (timeZone) await setTimeZone(db, person.id, timeZone);
    if (retentionDays !== undefined) await setSetting(db, "retentionDays", retentionDays);
    const kept = await setting(db, "retentionDays");
    return { timeZone: timeZone ?? person.timeZone, retentionDays: typeof kept === "number" ? kept : null };
  },
});
