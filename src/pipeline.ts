import type { Job } from "./desk.ts";
import { runImport } from "./import.ts";
import { forgetOldDeliveries, readDeliveries } from "./inbox/job.ts";
import { judgeSeries } from "./insights/quality/job.ts";
import { pollFeeds } from "./sources/feed/poll.ts";
import { keepDatabase } from "./upkeep.ts";

/** Every job, in the order the data flows. */
export const jobs: Job[] = [pollFeeds, runImport, readDeliveries, judgeSeries, forgetOldDeliveries, keepDatabase];
