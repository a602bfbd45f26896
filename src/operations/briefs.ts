import { z } from "zod";
import { briefOfDay, localDay } from "../brief/due.ts";
import { briefContent } from "../brief/job.ts";
import { briefMarkdown } from "../brief/markdown.ts";
import { operation } from "../desk.ts";
import { notFound } from "../platform/errors.ts";
import { Brief, type BriefContent, BriefKind, BriefSettings } from "../schema/brief.ts";
import { NOT_ADVICE } from "../schema/not-advice.ts";
import { briefOn, briefSettings, briefsOf, type KeptBrief, setBriefSettings } from "../store/briefs.ts";

const BriefLine = Brief.pick({ id: true, kind: true, day: true, madeAt: true })
  .extend({
    titles: z.array(z.string()),
    issues: z.int(),
    sources: z.int(),
    mailedAt: z.iso.datetime().nullable(),
    mailFailure: z.string().nullable().describe("what the mail server said, where it was not sent"),
  })
  .meta({ id: "BriefLine" });

export const listBriefs = operation({
  name: "list_briefs",
  summary: "Your briefs, the newest first",
  route: "GET /v1/briefs",
  role: "reader",
  changes: false,
  input: z.object({
    kind: BriefKind.optional(),
    before: z.iso.date().optional().describe("only those of days before this one"),
    limit: z.coerce.number().int().min(1).max(100).default(30),
  }),
  output: z.object({ items: z.array(BriefLine) }),
  async run({ db }, filter, { person }) {
    return { items: (await briefsOf(db, person.id, filter)).map(toLine) };
  },
});

export const getBrief = operation({
  name: "get_brief",
  summary: "The brief of a day: what changed, in sentences of those who told it; one that was not written yet is made as it stands now, and not kept",
  route: "GET /v1/brief",
  role: "reader",
  changes: false,
  input: z.object({
    date: z.iso.date().optional().describe("day; default: today"),
    weekly: z
      .union([z.boolean(), z.enum(["true", "false"]).transform((given) => given === "true")])
      .default(false)
      .describe("the one of the week that ends on that day"),
  }),
  output: Brief.extend({ kept: z.boolean().describe("whether it is a brief of the archive, frozen when it was written") }).meta({ id: "BriefOfDay" }),
  command: { words: ["brief"], text: ({ markdown }) => markdown.trimEnd() },
  async run(desk, { date, weekly }, { person }) {
    const settings = await briefSettings(desk.db, person.id);
    const now = desk.clock.now();
    const kind = weekly ? "weekly" : "daily";
    const day = date ?? localDay(now, person.timeZone);
    const kept = await briefOn(desk.db, { owner: person.id, kind, day });
    if (kept) return { ...shown(kept, settings, kept.id, kept.madeAt), kept: true };
    const due = briefOfDay(kind, day, settings, { timeZone: person.timeZone, now });
    if (due.until <= due.from || day > localDay(now, person.timeZone)) notFound(`${day} has not begun`);
    const content = await briefContent(desk, { person, settings, due });
    return { ...shown({ ...due, content }, settings, NOT_KEPT, now), kept: false };
  },
});

const NOT_KEPT = "00000000-0000-7000-8000-000000000000";

export const getBriefSettings = operation({
  name: "get_brief_settings",
  summary: "When your briefs are written, what they hold and where they are sent",
  route: "GET /v1/brief-settings",
  role: "reader",
  changes: false,
  input: z.object({}),
  output: BriefSettings,
  async run({ db }, _, { person }) {
    return briefSettings(db, person.id);
  },
});

export const changeBriefSettings = operation({
  name: "change_brief_settings",
  summary: "Changes when your briefs are written, what they hold or where they are sent",
  route: "PATCH /v1/brief-settings",
  role: "reader",
  changes: true,
  input: z.object({
    daily: z.boolean().optional(),
    at: BriefSettings.shape.at.unwrap().optional(),
    weekly: z.boolean().optional(),
    weekday: BriefSettings.shape.weekday.unwrap().optional(),
    items: BriefSettings.shape.items.unwrap().optional(),
    sections: BriefSettings.shape.sections.unwrap().optional(),
    sources: BriefSettings.shape.sources.unwrap().optional(),
    email: BriefSettings.shape.email.unwrap().optional(),
  }),
  output: BriefSettings,
  async run({ db }, changes, { person }) {
    const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
    await setBriefSettings(db, person.id, BriefSettings.parse({ ...(await briefSettings(db, person.id)), ...given }));
    return briefSettings(db, person.id);
  },
});

function shown(
  { kind, day, until, content }: Pick<KeptBrief, "kind" | "day" | "until" | "content"> & { from?: Date },
  { sections }: BriefSettings,
  id: string,
  madeAt: Date,
) {
  const from = new Date(until.getTime() - (kind === "weekly" ? 7 : 1) * 86_400_000);
  const markdown = briefMarkdown({ kind, day, content, sections, desk: null, notAdvice: NOT_ADVICE });
  return { id, kind, day, from: from.toISOString(), until: until.toISOString(), madeAt: madeAt.toISOString(), content, markdown };
}

function toLine({ id, kind, day, madeAt, mailedAt, mailFailure, content }: KeptBrief): z.input<typeof BriefLine> {
  const { issues, sources } = content;
  return {
    id,
    kind,
    day,
    madeAt: madeAt.toISOString(),
    titles: titlesOf(content),
    issues,
    sources,
    mailedAt: mailedAt?.toISOString() ?? null,
    mailFailure,
  };
}

function titlesOf({ items }: BriefContent): string[] {
  return items.map(({ title }) => title);
}
