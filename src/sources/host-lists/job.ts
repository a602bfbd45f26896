import type { Desk, Job } from "../../desk.ts";
import { DAY_MS } from "../../platform/clock.ts";
import { messageOf, Unreadable } from "../../platform/errors.ts";
import { hostLists, judgeAgainSince, noteListFailure, noteListUnchanged, replaceListed } from "../../store/host-lists.ts";
import { hostsIn } from "./read.ts";

const BACK_DAYS = 60;
const NOT_MODIFIED = 304;

/** Fetches the lists of bad hosts that are followed; where one has become another, the issues of the last months are judged again. */
export const fetchHostLists: Job = {
  name: "fetch-host-lists",
  every: "40 */6 * * *",
  async run(desk) {
    let changed = false;
    for (const { url, etag } of await hostLists(desk.db)) changed = (await fetchOne(desk, url, etag)) || changed;
    if (changed) await judgeAgain(desk);
  },
};

/** Has the issues of the last months judged again: what is listed is another than before. */
export async function judgeAgain({ db, clock, queue }: Desk): Promise<void> {
  await judgeAgainSince(db, new Date(clock.now().getTime() - BACK_DAYS * DAY_MS));
  await queue.enqueue("judge-safety", {}, "safety");
}

/** Whether what it lists has changed. What was listed stays while a list can't be had. */
async function fetchOne({ db, fetch, clock, log }: Desk, url: string, etag: string | null): Promise<boolean> {
  const answer = await fetch(url, { headers: etag === null ? {} : { "if-none-match": etag } });
  const now = clock.now();
  if ("failed" in answer || (answer.status !== NOT_MODIFIED && answer.status !== 200)) {
    const failure = "failed" in answer ? answer.message : `answers ${answer.status}`;
    log.warn({ url, failure }, "A list of hosts could not be fetched");
    await noteListFailure(db, url, failure);
    return false;
  }
  if (answer.status === NOT_MODIFIED) {
    await noteListUnchanged(db, url, now);
    return false;
  }
  try {
    return await replaceListed(db, url, hostsIn(new TextDecoder().decode(answer.body)), { etag: answer.headers.etag ?? null, now });
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    await noteListFailure(db, url, messageOf(error));
    return false;
  }
}
