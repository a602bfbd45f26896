import type { Job } from "./desk.ts";
import { endStaleRuns } from "./store/runs.ts";

/** VACUUM, ANALYZE and CHECKPOINT for the embedded database, which has no background processes, and runs that were interrupted are ended. */
export const keepDatabase: Job = {
  name: "keep-database",
  every: "*/20 * * * *",
  async run({ store, db, clock, log }) {
    await endStaleRuns(db, clock.now());
    await store.maintain();
    log.debug("Kept the database");
  },
};
