import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { mail, prose } from "../../test/builders.ts";
import { type TestDesk, testDesk } from "../../test/desk.ts";
import type { Shortlisted } from "../schema/shortlist.ts";
import { listShortlist, shortlistAsset, unlistAsset } from "./shortlist.ts";
import { deleteSourceWhole } from "./sources.ts";

let test: TestDesk;
beforeAll(async () => {
  test = await testDesk();
});
afterAll(() => test.close());
beforeEach(() => test.emptied());

const SENTENCE = "Solana closed the week above its average, and Ethereum did not.";
const listing = () => test.ask<{ items: Shortlisted[]; warning: string | null }>(listShortlist);

describe("the shortlist", () => {
  it("keeps the sentence of the letter that it came from, and the note", async () => {
    await test.take({ bytes: mail({ text: `${prose(1, 60)}\n${SENTENCE}\n${prose(2, 60)}` }) });
    const { id } = await test.onlyIssue();
    await test.ask(shortlistAsset, { asset: "solana", issue: id, note: "look at fees" });
    const [listed] = (await listing()).items;
    expect(listed).toMatchObject({
      asset: "solana",
      symbol: "SOL",
      note: "look at fees",
      from: { quote: SENTENCE, issue: { id }, source: { name: "Ledger Weekly" } },
    });
    const { text } = await test.onlyIssue();
    expect(text.slice(listed?.from?.start ?? 0, listed?.from?.end ?? 0)).toBe(SENTENCE);
  });

  it("keeps what it came from when a note is changed, and when the letter goes", async () => {
    await test.take({ bytes: mail({ text: `${SENTENCE}\n${prose(3, 60)}` }) });
    const { id, source } = await test.onlyIssue();
    await test.ask(shortlistAsset, { asset: "solana", issue: id, note: "one" });
    await test.ask(shortlistAsset, { asset: "solana", note: "two" });
    expect((await listing()).items).toMatchObject([{ note: "two", from: { quote: SENTENCE } }]);
    await test.ask(deleteSourceWhole, { slug: source.slug });
    expect((await listing()).items).toMatchObject([{ note: "two", from: { issue: null, quote: SENTENCE, source: { slug: source.slug } } }]);
  });

  it("warns where one source drives it", async () => {
    await test.take({ bytes: mail({ text: `${SENTENCE} Bitcoin rose too. ${prose(4, 60)}` }) });
    const { id } = await test.onlyIssue();
    for (const asset of ["solana", "ethereum"]) await test.ask(shortlistAsset, { asset, issue: id });
    expect((await listing()).warning).toBeNull();
    await test.ask(shortlistAsset, { asset: "bitcoin", issue: id });
    await test.ask(shortlistAsset, { asset: "cardano" });
    expect((await listing()).warning).toMatch(/^3 of 3 came from Ledger Weekly/);
  });

  it("takes no asset that nobody knows, and lets one go", async () => {
    await expect(test.ask(shortlistAsset, { asset: "no-such-coin" })).rejects.toThrow(/CoinGecko/);
    await test.ask(shortlistAsset, { asset: "solana" });
    await test.ask(unlistAsset, { asset: "solana" });
    expect((await listing()).items).toEqual([]);
    await expect(test.ask(unlistAsset, { asset: "solana" })).rejects.toThrow(/not on your shortlist/);
  });
});
