import type { Desk, Job } from "../desk.ts";
import { DAY_MS } from "../platform/clock.ts";
import type { BriefContent, BriefSettings } from "../schema/brief.ts";
import type { Person } from "../schema/person.ts";
import { assetNamed } from "../store/asset-names.ts";
import { briefBefore, keepBrief, readersOfBriefs } from "../store/briefs.ts";
import { toldDays } from "../store/narratives.ts";
import { sampleOnly } from "../store/sources.ts";
import { composeBrief, isWorthSending, METHOD } from "./compose.ts";
import { type DueBrief, dueBriefs } from "./due.ts";
import { gather } from "./gather.ts";
import { written } from "./written.ts";

/** So long the briefs of a round wait for a model; then they are written without it. */
const MODEL_MS = 60_000;

const SAMPLE_DAYS = 12;

/** Writes the briefs whose hour has come: each day's once, and none that has nothing to tell. */
export const writeBriefs: Job = {
  name: "write-briefs",
  every: "*/5 * * * *",
  async run(desk) {
    const signal = AbortSignal.timeout(MODEL_MS);
    const moments = await momentsOf(desk);
    let count = 0;
    for (const { brief, ...person } of await readersOfBriefs(desk.db))
      for (const due of moments.flatMap((moment) => dueBriefs(brief, person.timeZone, moment)))
        if (await write(desk, { person, settings: brief, due }, signal)) count += 1;
    if (count === 0) return;
    desk.log.info({ written: count }, "Wrote briefs");
    desk.events.emit({ type: "issues", data: { briefs: count } });
    await desk.queue.enqueue("mail-briefs", {}, "mail");
  },
};

/** Now; on a desk that holds nothing but invented letters, the ends of the last days on which any came, so that there are briefs to look at. */
async function momentsOf({ db, clock }: Desk): Promise<Date[]> {
  const now = clock.now();
  if (!(await sampleOnly(db))) return [now];
  const days = await toldDays(db, { from: new Date(0), sample: true });
  return days
    .slice(-SAMPLE_DAYS)
    .map((day) => new Date(Date.parse(day) + 2 * DAY_MS - 1))
    .filter((moment) => moment <= now);
}

interface Writing {
  person: Person;
  settings: BriefSettings;
  due: DueBrief;
}

async function write(desk: Desk, writing: Writing, signal: AbortSignal): Promise<boolean> {
  const { person, due } = writing;
  const before = await briefBefore(desk.db, { owner: person.id, kind: due.kind });
  if (before && before.day >= due.day) return false;
  const chosen = await briefContent(desk, writing);
  if (!isWorthSending(chosen)) return false;
  const content = desk.model ? await written(chosen, { model: desk.model, log: desk.log, signal }) : chosen;
  const kept = await keepBrief(
    desk.db,
    { owner: person.id, kind: due.kind, day: due.day, until: due.until, content },
    { method: METHOD, now: desk.clock.now() },
  );
  return kept !== null;
}

/** What a brief of this span holds; it goes on where the one before ended, where that is not too long ago. Asks no model, stores nothing. */
export async function briefContent({ db }: Pick<Desk, "db">, { person, settings, due }: Writing): Promise<BriefContent> {
  const before = await briefBefore(db, { owner: person.id, kind: due.kind, before: due.until });
  const longest = 3 * (due.until.getTime() - due.from.getTime());
  const from = before && due.until.getTime() - before.until.getTime() <= longest ? before.until : due.from;
  const told = before?.content.items.map(({ story }) => story) ?? [];
  const span = { from, until: due.until, sample: await sampleOnly(db), sources: settings.sources };
  return composeBrief(await gather(db, { ...span, person: person.id, told, named: assetNamed }), { items: settings.items });
}
