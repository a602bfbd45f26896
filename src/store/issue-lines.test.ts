import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { document } from "../../test/builders.ts";
import { type TestDesk, testDesk } from "../../test/desk.ts";
import { listIssues } from "../operations/issues.ts";

const LETTERS = 130; // more than are ranked

let test: TestDesk;
beforeAll(async () => {
  test = await testDesk();
  const documents = Array.from({ length: LETTERS }, (_, i) =>
    document(i, { title: `Halving letter ${i}`, text: `Note ${i} on the halving, issue number ${i}.` }),
  );
  await test.take(...documents.map((line) => ({ format: "document" as const, bytes: Buffer.from(line) })));
});
afterAll(() => test.close());

describe("a search, best first", () => {
  it("gives every match once, also those beyond the newest that are ranked", async () => {
    const titles: string[] = [];
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const page: { items: { title: string }[]; nextCursor: string | null } = await test.ask(listIssues, {
        q: "halving",
        order: "best",
        limit: 40,
        ...(cursor ? { cursor } : {}),
      });
      titles.push(...page.items.map(({ title }) => title));
      cursor = page.nextCursor;
    }
    expect(titles.toSorted()).toEqual(Array.from({ length: LETTERS }, (_, i) => `Halving letter ${i}`).toSorted());
  });
});
