import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type TestDesk, testDesk } from "../../test/desk.ts";
import { addToldRows } from "../../test/told-rows.ts";
import type { Narrative } from "../schema/narrative.ts";
import { keepNarratives } from "./narratives.ts";
import { shocksUntil, surgesUntil } from "./told-events.ts";

let t: TestDesk;
beforeAll(async () => {
  t = await testDesk();
});
afterAll(() => t.close());
beforeEach(() => t.emptied());

const NEVER = new Date("2030-01-01");

/** A contradicted claim of one source on each day that is named, by which the data gave less or more than was claimed. */
async function addClaims(claims: { source: number; day: string; difference: number; verdict?: string; revised?: number }[]): Promise<void> {
  await addToldRows(t.desk.db, { name: "letter", sources: 4, issuesEach: 1, passagesEach: 1, storiesADay: 1, from: new Date("2024-01-01"), days: 1 });
  await sql`insert into issue_versions (issue_id, version, sha256, title, html, text, images, links, trackers_removed, arrived_at, method, blocks)
    select id, 1, sha256, title, '', title, '[]', '[]', 0, arrived_at, 1, '[]' from issues`.execute(t.desk.db);
  for (const [key, { source, day, difference, verdict = "contradicted", revised = 0 }] of claims.entries())
    await sql`insert into claims (id, issue_id, version, key, starts, published_at, asset, metric, kind, stance, claim, verdict, "check", looked_to, revised)
      select gen_random_uuid(), i.id, 1, ${`${key}`}, 0, ${new Date(`${day}T12:00:00Z`)}, 'bitcoin', 'price', 'change', 'stated', '{}', ${verdict},
        ${JSON.stringify({ difference })}::jsonb, ${day}::date - 3, ${revised}
      from issues i join sources s on s.id = i.source_id where s.slug = ${`letter-${source}`}`.execute(t.desk.db);
}

describe("a shock of claims", () => {
  it("is the day on which the third source of a week was contradicted in the same direction", async () => {
    await addClaims([
      { source: 0, day: "2024-03-01", difference: -0.1 },
      { source: 1, day: "2024-03-03", difference: -0.2 },
      { source: 1, day: "2024-03-04", difference: -0.2 }, // the same source again
      { source: 2, day: "2024-03-05", difference: 0.3 }, // the other direction
      { source: 3, day: "2024-03-06", difference: -0.1 },
    ]);
    expect(await shocksUntil(t.desk.db, NEVER)).toEqual([{ asset: "bitcoin", day: "2024-03-06", side: -1 }]);
    expect(await shocksUntil(t.desk.db, new Date("2024-03-06"))).toEqual([]);
  });

  it("is none of claims that held, that were checked anew, or that are a week apart", async () => {
    await addClaims([
      { source: 0, day: "2024-03-01", difference: -0.1 },
      { source: 1, day: "2024-03-01", difference: -0.1, verdict: "supported" },
      { source: 2, day: "2024-03-01", difference: -0.1, revised: 1 },
      { source: 3, day: "2024-03-08", difference: -0.1 },
      { source: 1, day: "2024-03-08", difference: -0.1 },
    ]);
    expect(await shocksUntil(t.desk.db, NEVER)).toEqual([]);
  });
});

describe("a surge", () => {
  it("is the day of a narrative's alarm, for each asset that it names", async () => {
    const narrative = {
      id: "layer2-scaling",
      kind: "theme",
      label: "Layer 2",
      terms: [],
      firstSeen: null,
      firstSource: null,
      momentum: 4,
      share: 0.2,
    };
    const day = (date: string, alarms: string[]) => ({
      day: date,
      alarms,
      narratives: [{ ...narrative, assets: ["arbitrum", "optimism"] } as unknown as Narrative],
    });
    const kept = { method: 1, now: new Date("2024-03-04"), today: "2024-03-04" };
    await keepNarratives(t.desk.db, [day("2024-03-02", []), day("2024-03-03", ["layer2-scaling"])], kept);
    expect(await surgesUntil(t.desk.db, NEVER)).toEqual([
      { asset: "arbitrum", day: "2024-03-03", side: 1 },
      { asset: "optimism", day: "2024-03-03", side: 1 },
    ]);
    expect(await surgesUntil(t.desk.db, new Date("2024-03-03"))).toEqual([]);
  });
});
