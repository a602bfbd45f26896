import type { Desk, Job } from "../desk.ts";
import type { BriefSettings } from "../schema/brief.ts";
import { NOT_ADVICE } from "../schema/not-advice.ts";
import { type KeptBrief, noteMailFailure, readersOfBriefs, takeForMailing, unmailedBriefs } from "../store/briefs.ts";
import { briefLetter } from "./letter.ts";
import { deskAddress, leaveAddress } from "./ways.ts";

/** A brief that could not be sent for so long is old: the next one goes out instead. */
const GIVEN_UP_HOURS = 18;

/** Sends the briefs that were written to those who want them by mail: each once, also where the server breaks off half-way. */
export const mailBriefs: Job = {
  name: "mail-briefs",
  every: "*/10 * * * *",
  async run(desk) {
    if (desk.mailer === null) return;
    const since = new Date(desk.clock.now().getTime() - GIVEN_UP_HOURS * 3_600_000);
    const settings = new Map((await readersOfBriefs(desk.db)).map(({ id, brief }) => [id, brief]));
    for (const brief of await unmailedBriefs(desk.db, since)) {
      const own = settings.get(brief.owner);
      if (own?.email) await mail(desk, brief, own);
    }
  },
};

/** It is noted as sent before it is handed over, so that two processes or a crash never send it twice; what surely failed is taken back. */
async function mail(desk: Desk, { id, owner, kind, day, content }: KeptBrief, { email, sections }: BriefSettings): Promise<void> {
  const { db, mailer, config, clock } = desk;
  if (!mailer || !email || !config.mail || !(await takeForMailing(db, id, clock.now()))) return;
  const letter = briefLetter(
    { kind, day, content, sections, desk: deskAddress(config), notAdvice: NOT_ADVICE },
    { id, to: email, domain: config.mail.from.split("@")[1] ?? "localhost", leave: leaveAddress(desk, owner) },
  );
  const sent = await mailer.send(letter);
  if (sent.outcome === "sent") return desk.log.info({ brief: id }, "Mailed a brief");
  const isUnsure = sent.outcome === "unsure";
  desk.log.warn({ brief: id, message: sent.message }, isUnsure ? "A brief may not have been sent" : "A brief was not sent");
  await noteMailFailure(db, id, { failure: sent.message, again: !isUnsure });
}
