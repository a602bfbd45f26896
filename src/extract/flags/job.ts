import type { Job } from "../../desk.ts";
import { transaction } from "../../store/database.ts";
import { storeAffiliations, unjudgedEndorsements } from "../../store/ties.ts";
import { undisclosedAffiliations } from "./affiliations.ts";

const AT_ONCE = 50;

/** Holds what issues recommend against the ties that earlier issues of their sources owned up to. */
export const judgeAffiliations: Job = {
  name: "judge-affiliations",
  every: "*/10 * * * *",
  async run({ db, clock, log }) {
    let [versions, flagged] = [0, 0];
    for (;;) {
      const due = await unjudgedEndorsements(db, AT_ONCE);
      if (due.length === 0) break;
      const judged = due.map(({ issue, version, endorsements, ties, earlier }) => ({
        issue,
        version,
        flags: undisclosedAffiliations(endorsements, { own: ties, earlier }),
      }));
      await transaction(db, (tx) => storeAffiliations(tx, judged, clock.now()));
      versions += judged.length;
      flagged += judged.filter(({ flags }) => flags.length > 0).length;
    }
    if (versions > 0) log.info({ versions, flagged }, "Looked for ties that were not told");
  },
};
