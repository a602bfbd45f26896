import type { Job } from "../../desk.ts";
import { callsDue, type DueCall, storeOutcomes } from "../../store/calls.ts";
import { setSetting, setting } from "../../store/settings.ts";
import { touchedSince } from "../../store/touched.ts";
import { type BookShelf, bookShelf } from "../checks/job.ts";
import { resolve } from "./resolve.ts";

/** Version of how calls are resolved. Raise it when the rules get better: every call is then looked at again. */
export const METHOD = 1;

const AT_ONCE = 100;
const SWEPT_AT = "callsSweptAt";
const DECIDING = new Set(["price_usd", "high_usd", "low_usd", "market_cap_usd"]);

/** Looks at every call that is not resolved yet, and at those of assets whose prices have changed. */
export const resolveCalls: Job = {
  name: "resolve-calls",
  every: "17 * * * *",
  async run(desk) {
    const { db, clock, log } = desk;
    const now = clock.now();
    const touched = await touchedSince(db, new Date(String((await setting(db, SWEPT_AT)) ?? 0)));
    const assets = [...new Set(touched.filter(({ metric }) => DECIDING.has(metric)).map(({ asset }) => asset))];
    const shelf = await bookShelf(desk);
    let looked = 0;
    for (let after: string | null = null; ; ) {
      const due: DueCall[] = await callsDue(db, { method: METHOD, assets, now, after, limit: AT_ONCE });
      await storeOutcomes(db, await outcomes(due, shelf, now), { method: METHOD, now });
      looked += due.length;
      after = due.at(-1)?.id ?? null;
      if (due.length < AT_ONCE) break;
    }
    await setSetting(db, SWEPT_AT, now.toISOString());
    if (looked > 0) log.info({ calls: looked }, "Looked at calls");
  },
};

/** How calls stand against what the books hold; stores nothing. */
export async function outcomes(due: DueCall[], shelf: BookShelf, now: Date) {
  const found: { id: string; outcome: ReturnType<typeof resolve> }[] = [];
  for (const [key, calls] of Map.groupBy(due, (call) => shelf.keyOf(call))) {
    const resolved = await shelf
      .book(key)
      .reading((find) => calls.map(({ id, call, published }) => ({ id, outcome: resolve(call, { madeOn: published, book: { find }, now }) })));
    found.push(...resolved);
  }
  return found;
}
