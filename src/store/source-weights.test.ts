import { afterAll, beforeAll, expect, it } from "vitest";
import { mail } from "../../test/builders.ts";
import { type TestDesk, testDesk } from "../../test/desk.ts";
import { checkClaims } from "../insights/checks/job.ts";
import { writePoints } from "./points.ts";
import { sourceWeights } from "./source-weights.ts";

const HOUR_MS = 3_600_000;
let test: TestDesk;
beforeAll(async () => {
  test = await testDesk();
});
afterAll(() => test.close());

it("a source counts by what of it held on the days before", async () => {
  const days = Array.from({ length: 40 }, (_, n) => n);
  await writePoints(
    test.desk.db,
    {
      keys: [{ asset: "bitcoin", metric: "price_usd", source: "desk", step: "day" }],
      series: new Int32Array(days.length),
      hours: Int32Array.from(days, (n) => Date.UTC(2021, 2, 1 + n) / HOUR_MS),
      values: Float64Array.from(days, () => 50_000),
    },
    { arrival: "afterwards", now: new Date() },
  );
  const closes = [50_000, 80_000, 90_000, 20_000];
  for (const [n, close] of closes.entries())
    await test.take({
      bytes: mail({ date: `2021-03-${10 + n}T09:00:00Z`, text: `Bitcoin closed at $${close.toLocaleString("en")} on March ${9 + n}, 2021.` }),
    });
  await checkClaims.run(test.desk, {});
  const [source] = await test.sources();
  const weightOf = await sourceWeights(test.desk.db);
  const at = (day: number) => weightOf(source?.slug ?? "", new Date(`2021-03-${day}T12:00:00Z`));
  expect(at(13)).toBeCloseTo(0.95, 9); // the days that may decide its first figure are not over
  expect(at(14)).toBeCloseTo(0.5 + 0.5 * (10 / 11), 9);
  expect(at(17)).toBeCloseTo(0.5 + 0.5 * (10 / 14), 9);
  expect(weightOf("nobody", new Date())).toBeCloseTo(0.95, 9);
});
