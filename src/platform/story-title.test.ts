import { describe, expect, it } from "vitest";
import { candidatesOf, storyTitle } from "./story-title.ts";

describe("the title of a story", () => {
  const [terms, weights] = [
    ["curv", "pool", "drain", "vyper", "exploit"],
    [2, 2, 2, 2, 2],
  ];
  const weighed = (title: string, text: string, isWhole: boolean) => ({ title, text, isWhole, terms, weights });

  it("is a sentence or title of those who told it, the one that says most of what they have in common", () => {
    const texts = [
      weighed("Weekly digest", "Curve pools were drained after a Vyper bug. Some other words stand here too, of no weight.", false),
      weighed("Curve pools drained in Vyper exploit", "Curve pools lost millions to a Vyper reentrancy exploit.", true),
    ];
    const title = storyTitle(texts) ?? "";
    expect(title).toMatch(/Curve/);
    expect(title).toMatch(/Vyper/);
    expect(texts.some(({ title: own, text }) => own === title || text.includes(title))).toBe(true);
  });

  it("is that of the first issue where nothing can stand alone, and none where nobody tells it", () => {
    expect(storyTitle([weighed("Briefly", "and so on", false)])).toBe("Briefly");
    expect(storyTitle([])).toBeNull();
  });

  it("is no fragment, and no half of what somebody said", () => {
    const text = "The authors note a bet (who receives it elsewhere) on rules. Whoever receives it on another chain) is betting.";
    const candidates = candidatesOf([{ title: "Digest", text, isWhole: false }]).map((candidate) => candidate.text);
    expect(candidates).toContain("The authors note a bet (who receives it elsewhere) on rules.");
    expect(candidates.every((candidate) => !candidate.includes("another chain"))).toBe(true);
  });
});
