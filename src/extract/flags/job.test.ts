import { afterAll, beforeEach, expect, it } from "vitest";
import { mail, prose } from "../../../test/builders.ts";
import { type TestDesk, testDesk } from "../../../test/desk.ts";
import { judgeAffiliations } from "./job.ts";

const opening = testDesk();
let test: TestDesk;
beforeEach(async () => {
  test = await opening;
  await test.emptied();
});
afterAll(async () => (await opening).close());

const letter = (day: string, words: string) => ({
  bytes: mail({ date: `${day}T09:00:00Z`, subject: day, text: `${prose(Number(day.slice(-2)))}\n\n${words}` }),
});
const TOLD = "Disclosure: I advise Copperline.";
const PRAISE = "Copperline is the best bridge for large sums.";

async function flagsOf(day: string) {
  const line = (await test.issues()).find(({ title }) => title === day);
  const { flags } = await test.whole(line?.id ?? "");
  return flags.map(({ code, quote }) => [code, quote]);
}

it("sees what an earlier issue told of, in whatever order they came", async () => {
  await test.take(letter("2024-03-11", PRAISE));
  await judgeAffiliations.run(test.desk, {});
  expect(await flagsOf("2024-03-11")).toEqual([]);
  await test.take(letter("2024-03-04", TOLD));
  await judgeAffiliations.run(test.desk, {});
  expect(await flagsOf("2024-03-11")).toEqual([["undisclosed-affiliation", PRAISE]]);
  expect(await flagsOf("2024-03-04")).toEqual([]);
});

it("does not hold against an issue what was told after it, long before it, or by itself", async () => {
  await test.take(letter("2024-03-11", PRAISE), letter("2024-03-18", TOLD), letter("2022-03-04", TOLD), letter("2024-03-25", `${PRAISE} ${TOLD}`));
  await judgeAffiliations.run(test.desk, {});
  expect(await flagsOf("2024-03-11")).toEqual([]);
  expect(await flagsOf("2024-03-25")).toEqual([]);
});

it("is no tie of another source's", async () => {
  const other = mail({ from: "Tide <editor@tide.example>", date: "2024-03-04T09:00:00Z", text: `${prose(99)}\n\n${TOLD}` });
  await test.take({ bytes: other }, letter("2024-03-11", PRAISE));
  await judgeAffiliations.run(test.desk, {});
  expect(await flagsOf("2024-03-11")).toEqual([]);
});
