import { describe, expect, it } from "vitest";
import { assetsIn } from "../assets/assets-in.ts";
import { claimsIn } from "../claims/claims-in.ts";
import { themesIn } from "../themes/themes-in.ts";
import { tonesIn } from "./tones-in.ts";

function tonesOf(text: string, { sponsored = null as string | null } = {}) {
  const assets = assetsIn(text, { published: new Date("2024-03-04"), title: "", before: "" });
  const start = sponsored === null ? -1 : text.indexOf(sponsored);
  const blocks = sponsored === null ? [] : [{ start, end: start + sponsored.length, label: "sponsor" as const, score: 1, reason: "" }];
  const claims = claimsIn(text, { assets, published: new Date("2024-03-04"), before: "", blocks: [], source: null });
  return tonesIn(text, { assets, themes: themesIn(text), claims, blocks: blocks as never });
}

const toneOf = (text: string, subject: string) => tonesOf(text).find((tone) => tone.subject === subject);

describe("tone", () => {
  it.each([
    ["Bitcoin surged as strong demand and record inflows lifted confidence.", "bitcoin", "positive"],
    ["Ethereum slumped after heavy losses and fears of insolvency.", "ethereum", "negative"],
    ["Bitcoin is a network of nodes.", "bitcoin", "neutral"],
    ["Bitcoin fell 12% over the past week. It fell 20% over the past month.", "bitcoin", "negative"],
  ])("of “%s” for %s is %s", (text, asset, label) => {
    expect(toneOf(text, asset)?.label).toBe(label);
  });

  it("is turned round by a negation just before the word, and not by one in the clause before", () => {
    const plain = toneOf("Bitcoin is strong.", "bitcoin")?.score ?? 0;
    expect(plain).toBeGreaterThan(0);
    expect(toneOf("Bitcoin is not strong.", "bitcoin")?.score).toBe(-plain);
    expect(toneOf("It is not over, strong demand lifts bitcoin.", "bitcoin")?.score ?? 0).toBeGreaterThan(0);
  });

  it("shows the words that it stands on, as they stand in the text", () => {
    const text = "Some say much. Bitcoin rallied on strong demand.";
    const { words = [] } = toneOf(text, "bitcoin") ?? {};
    expect(words.length).toBeGreaterThan(0);
    for (const { start, end, text: written } of words) expect(text.slice(start, end)).toBe(written);
  });

  it("takes nothing from what is paid for", () => {
    const advert = "Bitcoin is the best and strongest winner, amazing gains.";
    expect(tonesOf(`Bitcoin is a network. ${advert}`, { sponsored: advert }).find(({ subject }) => subject === "bitcoin")?.words).toEqual([]);
  });

  it("stays between -1 and 1 whatever is shouted", () => {
    const tone = toneOf(`BITCOIN ${"STRONG WINNING ".repeat(3_000)}`, "bitcoin");
    expect(Math.abs(tone?.score ?? 0)).toBeLessThanOrEqual(1);
    expect(tone?.words.length).toBeLessThanOrEqual(40);
  });
});
