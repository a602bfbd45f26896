import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sentences } from "../platform/sentences.ts";
import { summary } from "./summary.ts";

const letter = `Subscribe to our letter for a weekly digest of everything that moves markets today.
Stablecoin supply grew by four billion dollars in May, the most since the spring of last year.
Most of the new stablecoin supply was issued on Tron, where transfers cost less than on Ethereum.
Elsewhere, a hardware maker showed a new wallet at a fair in Lisbon and handed out shirts.
Exchanges reported that the stablecoin supply held by them grew as well, a sign of money waiting.
This letter is sponsored by a bank that would like you to open an account before the summer ends.
Nothing here is not financial advice, and readers should seek their own adviser before they act.`;

describe("summary", () => {
  it("takes whole sentences in the order of the text", () => {
    const said = summary(letter);
    const places = said.map((sentence) => letter.indexOf(sentence));
    expect(said).toHaveLength(3);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  it("keeps to the subject and leaves out appeals, sponsors and disclaimers", () => {
    const said = summary(letter, { title: "Stablecoin supply grows" }).join(" ");
    expect(said).toContain("four billion dollars");
    expect(said).not.toMatch(/Subscribe|sponsored|advice|shirts/);
  });

  it("does not say a thing twice", () => {
    const twice = "The network halted for five hours on Monday after a fault in its clients.";
    expect(summary(`${twice}\n${twice}\nValidators agreed on a restart and lost no funds in the process.`)).toHaveLength(2);
  });

  it("has nothing to say of a text without sentences", () => {
    expect(summary("")).toEqual([]);
    expect(summary("Menu\nHome\nAbout us")).toEqual([]);
  });

  it("gives only sentences of the text, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), fc.string(), (text, title) => {
        const all = new Set(sentences(text).map(({ text }) => text));
        expect(summary(text, { title }).every((sentence) => all.has(sentence))).toBe(true);
      }),
    );
  });
});
