import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { type TestDesk, testDesk } from "../../test/desk.ts";
import { keepModelAnswer, modelAnswer } from "./model-answers.ts";
import { addModelCost, spentOnModel } from "./model-spending.ts";

const NOW = new Date("2024-03-06T12:00:00Z");
const day = (count: number) => new Date(NOW.getTime() + count * 86_400_000);
const said = (text: string) => ({ text, model: "reader" });

let test: TestDesk;
beforeAll(async () => {
  test = await testDesk();
});
afterAll(() => test.close());
beforeEach(() => test.emptied());

it("an answer is kept for thirty days, and then given up", async () => {
  const { db } = test.desk;
  await keepModelAnswer(db, "a", said("owl"), NOW);
  expect(await modelAnswer(db, "a", day(29))).toEqual(said("owl"));
  expect(await modelAnswer(db, "a", day(31))).toBeNull();
  await keepModelAnswer(db, "b", said("elk"), day(31));
  expect(await test.counts()).toMatchObject({ model_answers: 1 });
});

it("answers take 32 MB at most: the oldest go; one of more than 256 KB is not kept", async () => {
  const { db } = test.desk;
  for (let i = 0; i < 140; i += 1) await keepModelAnswer(db, `${i}`, said("x".repeat(250_000)), new Date(NOW.getTime() + i));
  await keepModelAnswer(db, "large", said("x".repeat(300_000)), NOW);
  expect(await test.counts()).toMatchObject({ model_answers: Math.floor((32 * 1024 * 1024) / 250_000) });
  expect(await modelAnswer(db, "0", NOW)).toBeNull();
  expect(await modelAnswer(db, "139", NOW)).not.toBeNull();
});

it("what a model cost is added up by UTC day, by several at once, and the day before is forgotten", async () => {
  const { db } = test.desk;
  expect(await spentOnModel(db, "2024-03-06")).toBe(0);
  await Promise.all([1, 2, 3].map(() => addModelCost(db, "2024-03-06", 0.25)));
  expect(await spentOnModel(db, "2024-03-06")).toBeCloseTo(0.75);
  await addModelCost(db, "2024-03-07", 0.5);
  expect(await spentOnModel(db, "2024-03-06")).toBe(0);
  expect(await spentOnModel(db, "2024-03-07")).toBeCloseTo(0.5);
});
