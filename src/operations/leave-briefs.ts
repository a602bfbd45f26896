import { personLeaving } from "../brief/ways.ts";
import type { Desk } from "../desk.ts";
import { briefSettings, setBriefSettings } from "../store/briefs.ts";

/** Ends a person's briefs by mail, by the address that each of them holds; they are still kept in the desk. Throws Refused where it is not of this desk. */
export async function leaveBriefs(desk: Desk, token: string): Promise<void> {
  const person = personLeaving(desk, token);
  await setBriefSettings(desk.db, person, { ...(await briefSettings(desk.db, person)), email: null });
}
