import type { Job } from "../../desk.ts";
import { transaction } from "../../store/database.ts";
import { keepOwnThemesOf, ownThemeChanges, ownThemes, passagesToRead } from "../../store/themes.ts";
import { ownThemesIn } from "./own-themes.ts";

const ISSUES_AT_ONCE = 50;

/** Reads passages for the themes that people added: those that came since, and after a change all of them. */
export const readOwnThemes: Job = {
  name: "read-own-themes",
  every: "*/5 * * * *",
  async run(desk) {
    const change = await ownThemeChanges(desk.db);
    if (change === 0) return;
    const own = await ownThemes(desk.db);
    let count = 0;
    for (;;) {
      const passages = await passagesToRead(desk.db, { change, issues: ISSUES_AT_ONCE });
      if (passages.length === 0) break;
      for (const [issue, read] of Map.groupBy(passages, (passage) => passage.issue)) {
        const given = { issue, toldAt: read[0]?.toldAt ?? desk.clock.now(), ...ownThemesIn(read, own) };
        await transaction(desk.db, (tx) => keepOwnThemesOf(tx, given, { change, own: ["", ...own.map(({ theme }) => theme)] }));
        count += 1;
      }
    }
    if (count === 0) return;
    desk.log.info({ issues: count }, "Read issues for own themes");
    await desk.queue.enqueue("measure-narratives", {}, "measure");
  },
};
