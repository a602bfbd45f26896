import type { Desk } from "../desk.ts";
import { messageOf } from "../platform/errors.ts";
import { ping } from "../store/database.ts";
import { countDeliveries } from "../store/deliveries.ts";
import { countIssues } from "../store/issue.ts";
import { ownerOf } from "./caller.ts";

/** Whether the desk can answer: its database does. */
export async function isReady({ db, log }: Desk): Promise<boolean> {
  try {
    await ping(db);
    return true;
  } catch (error) {
    log.error({ error: messageOf(error) }, "Database does not answer");
    return false;
  }
}

/** How much is in the desk, by kind. */
export async function gauges(desk: Desk): Promise<Record<string, number>> {
  const { issues, unread } = await countIssues(desk.db, await ownerOf(desk));
  const { waiting, failed } = await countDeliveries(desk.db);
  return { issues, unread, deliveries_waiting: waiting, deliveries_failed: failed };
}
