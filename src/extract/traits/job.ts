import type { Job } from "../../desk.ts";
import { keepTraits, unmeasuredVersions } from "../../store/traits.ts";
import { traitsOf } from "./traits-of.ts";

/** Raised whenever a rule changes: all issues are then measured anew. */
const METHOD = 1;
const AT_ONCE = 25;

/** Measures how every version of every issue is made, for the scores of its source. */
export const measureTraits: Job = {
  name: "measure-traits",
  every: "*/10 * * * *",
  async run({ db, log, queue }) {
    let count = 0;
    let after = "";
    for (;;) {
      const due = await unmeasuredVersions(db, { method: METHOD, after, limit: AT_ONCE });
      after = due.at(-1)?.issue ?? "";
      if (after === "") break;
      const measured = due.map(({ issue, version, reading, ...parts }) => ({ issue, version, reading, traits: traitsOf(parts) }));
      await keepTraits(db, measured, METHOD);
      count += due.length;
    }
    if (count === 0) return;
    log.info({ versions: count }, "Measured traits");
    await queue.enqueue("score-sources", {}, "score");
  },
};
