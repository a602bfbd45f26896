import { describe, expect, it } from "vitest";
import { questionOf } from "./question.ts";

const SOURCES = [
  { slug: "chain-weekly", name: "Chain Weekly" },
  { slug: "the-rollup-post", name: "The Rollup Post" },
  { slug: "ledger", name: "Ledger" },
  { slug: "coin-metrics", name: "Coin Metrics: State of the Network" },
  { slug: "messari", name: "Messari Unqualified Opinions" },
];
const read = (text: string) => questionOf(text, { today: "2024-07-17", sources: SOURCES }); // a Wednesday

describe("the time of a question", () => {
  it.each([
    ["What did my sources say about restaking since May?", "2024-05-01", "2024-07-17"],
    ["what did my sources say about restaking since may?", "2024-05-01", "2024-07-17"],
    ["fees last week", "2024-07-10", "2024-07-17"],
    ["What was written about fees in 2023?", "2023-01-01", "2023-12-31"],
    ["fees last month", "2024-06-01", "2024-06-30"],
    ["fees over the past three months", "2024-04-17", "2024-07-17"],
    ["fees from March to May", "2024-03-01", "2024-05-31"],
    ["fees before June 2024", null, "2024-05-31"],
    ["fees until June 2024", null, "2024-06-30"],
    ["fees after May 12th", "2024-05-13", "2024-07-17"],
    ["fees yesterday", "2024-07-16", "2024-07-16"],
    ["fees in Q1 2024", "2024-01-01", "2024-03-31"],
    ["fees two weeks ago", "2024-07-02", "2024-07-04"],
  ])("%s", (text, from, to) => {
    expect(read(text).time).toMatchObject({ from, to });
    expect(read(text).words).toEqual(text.includes("restaking") ? ["restaking"] : ["fees"]);
  });

  it("is none where the question names none: may is also a verb", () => {
    expect(read("what may restaking break?").time).toBeNull();
  });
});

describe("a question", () => {
  it("names sources, assets and words", () => {
    const { sources, assets, words } = read("What did Chain Weekly and the Rollup Post write about Ethereum's blob fees?");
    expect(sources.map(({ slug }) => slug).sort()).toEqual(["chain-weekly", "the-rollup-post"]);
    expect(assets.map(({ asset }) => asset)).toEqual(["ethereum"]);
    expect(words).toEqual(["blob", "fees"]);
  });

  it.each([
    ["What does Coin Metrics think about fees?", "coin-metrics"],
    ["what does coin metrics think about fees?", "coin-metrics"],
    ["Messari on fees", "messari"],
  ])("knows a source by the short form of its name: %s", (text, slug) => {
    expect(read(text)).toMatchObject({ sources: [{ slug }], words: ["fees"] });
  });

  it("takes a name of one word for a source only where it bears its capital", () => {
    expect(read("Is a hardware ledger safe?").sources).toEqual([]);
    expect(read("What does Ledger say about custody?").sources.map(({ slug }) => slug)).toEqual(["ledger"]);
  });

  it("keeps what is quoted together", () => {
    expect(read('who wrote "proof of reserves" lately?').phrases).toEqual(["proof of reserves"]);
  });

  it.each(["", "?", "what did they say?", "(((", '"', "🦉", "a".repeat(500), ". * + ? ^ $ { } ( ) | [ ] \\"])(
    "of nothing finds nothing and does not fail: %s",
    (text) => {
      expect(read(text)).toMatchObject({ time: null, sources: [], assets: [] });
    },
  );
});
