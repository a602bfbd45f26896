import { afterAll, beforeEach, expect, it } from "vitest";
import { mail, prose } from "../../test/builders.ts";
import { type TestDesk, testDesk } from "../../test/desk.ts";
import { getBrief } from "../operations/briefs.ts";
import type { Brief } from "../schema/brief.ts";

const opening = testDesk();
let test: TestDesk;
beforeEach(async () => {
  test = await opening;
  await test.emptied();
});
afterAll(async () => (await opening).close());

const letter = (n: number, words: string) => ({
  bytes: mail({ date: "2024-03-04T05:00:00Z", subject: `Letter ${n}`, text: `${prose(n)}\n\n${words}` }),
});

it("a brief tells of the worst sentence of each letter that came, and of none that only hints", async () => {
  test.at("2024-03-04T05:30:00Z");
  await test.take(
    letter(1, "Buy the token before it's too late. Every member receives a guaranteed profit."),
    letter(2, "Use my code TIDE when you open an account."),
  );
  test.at("2024-03-04T08:00:00Z");
  const { content, markdown } = await test.ask<Brief>(getBrief, { date: "2024-03-04" });
  expect(content.wary).toMatchObject([{ code: "guaranteed-return", severity: "alarm", text: "Every member receives a guaranteed profit." }]);
  expect(markdown).toMatch(/## Take care\n\n- .*“Every member receives a guaranteed profit.”.*nobody can be sure of\./);
});
