import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { flagged } from "../../../test/flagged.ts";

const PIECES = [
  "Our picks are up 400%.",
  "The presale is in stage 3 and has raised $4 million; early buyers get a 20% bonus.",
  "Go all in on ether now.",
  "Sponsored by Tallow",
  "“Guaranteed returns,” he said.",
  "Every member receives a guaranteed profit.",
  "Bitcoin will hit $250,000 by the end of the year.",
  "Use my code TIDE when you open an account.",
];

describe("flagsIn", () => {
  it("gives the sentence, its place, and why", () => {
    const text = "Fees fell this week.\nEvery member receives a guaranteed profit. Rates did not move.";
    expect(flagged(text)).toEqual([
      {
        code: "guaranteed-return",
        severity: "alarm",
        start: 21,
        end: 63,
        quote: "Every member receives a guaranteed profit.",
        text: "It promises or holds out a return that nobody can be sure of.",
      },
    ]);
  });

  it("passes over what a disclaimer or a disclosure says", () => {
    expect(flagged("Disclaimer: this is not investment advice, and our signals guarantee profits to nobody.")).toEqual([]);
  });

  it("stays within any text, in order, and says the same twice", () => {
    const piece = fc.oneof(fc.constantFrom(...PIECES), fc.string(), fc.constantFrom("", " ", "…", "😀 🚀", "\u2028", "“", '"'));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.constantFrom("\n", " ", "\n\n"), (parts, separator) => {
        const text = parts.join(separator);
        const flags = flagged(text);
        for (const { start, end, quote } of flags) expect(text.slice(start, end)).toBe(quote);
        expect(flags.every(({ start, end, text: why }) => start >= 0 && end > start && end <= text.length && why.length > 0)).toBe(true);
        expect(flags.map(({ start }) => start)).toEqual(flags.map(({ start }) => start).toSorted((a, b) => a - b));
        expect(flagged(text)).toEqual(flags);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ["10,000 exclamation marks", `Buy now${"!".repeat(10_000)}`],
    ["a megabyte in capitals", "BUY NOW BEFORE THE PRESALE ENDS AND EARN GUARANTEED DAILY PROFITS ".repeat(15_000)],
    ["100,000 lines that all promote", "The presale ends today, buy now at stage 2!\n".repeat(100_000)],
    ["quotation marks alone", '"“'.repeat(200_000)],
    ["another script", "保証されたリターンで今すぐ購入してください。".repeat(20_000)],
    ["money and marks", "$1 % $1,000 into your ( ".repeat(40_000)],
  ])("reads %s in bounded time", { timeout: 20_000 }, (_, text) => {
    expect(flagged(text, { title: text.slice(0, 2_000) }).length).toBeLessThanOrEqual(60);
  });
});
