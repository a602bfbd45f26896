import { afterAll, beforeAll, expect, it } from "vitest";
import { mail, prose } from "../../test/builders.ts";
import { type TestDesk, testDesk } from "../../test/desk.ts";
import { measureTraits } from "../extract/traits/job.ts";
import { replayScores, scoreSources } from "../insights/scores/job.ts";
import { scoresAt } from "./scores.ts";
import { sourceWeights } from "./source-weights.ts";

let test: TestDesk;
beforeAll(async () => {
  test = await testDesk();
});
afterAll(() => test.close());

it("a source counts by its score of the time, and as others do before it had one", async () => {
  test.at("2026-03-31T12:00:00Z");
  for (const day of ["01", "08", "15", "22"]) await test.take({ bytes: mail({ date: `2026-03-${day}T09:00:00Z`, text: prose(Number(day), 200) }) });
  await measureTraits.run(test.desk, {});
  await scoreSources.run(test.desk, {});
  await replayScores.run(test.desk, {});
  const [source] = await test.sources();
  const slug = source?.slug ?? "";
  const weightOf = await sourceWeights(test.desk.db);
  const at = (day: string) => weightOf(slug, new Date(`2026-03-${day}T12:00:00Z`));
  const scored = async (day: string) =>
    (await scoresAt(test.desk.db, new Date(`2026-03-${day}T12:00:00Z`))).find((score) => score.slug === slug)?.points ?? -1;
  expect(at("05")).toBeCloseTo(0.85, 9); // nothing was measured by then
  expect(at("31")).toBeCloseTo(0.5 + (await scored("31")) / 200, 4);
  expect(at("26")).toBeCloseTo(0.5 + (await scored("23")) / 200, 4); // the week of the 23rd is not over
  expect(weightOf("nobody", new Date("2026-03-31"))).toBeCloseTo(0.85, 9);
});
