import type { Job } from "./desk.ts";
import { forgetOldDeliveries, readDeliveries } from "./inbox/job.ts";
import { runImport } from "./import.ts";
import { keepDatabase } from "./upkeep.ts";
import { pollFeeds } from "./sources/feed/poll.ts";

/** Every job, in the order the data flows. */
export const jobs: Job[] = [pollFeeds, runImport, readDeliveries, forgetOldDeliveries, keepDatabase];
