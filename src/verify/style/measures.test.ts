import { describe, expect, it } from "vitest";
import type { Block } from "../../schema/block.ts";
import { functionWordsOf } from "./function-words.ts";
import { MEASURES, styleOf } from "./measures.ts";

const measured = (text: string, { language = "en", blocks = [], links = 0 }: { language?: string | null; blocks?: Block[]; links?: number } = {}) =>
  styleOf({ text, length: text.length, language, blocks, links });

describe("the style of an issue", () => {
  it("is what its sentences, marks and letters show", () => {
    const { words, measures } = measured(
      'Fees fell, and fell again. Who noticed? "NOBODY" did! Volume was 12 % lower than it was in the week before.',
    );
    expect(words).toBe(20);
    expect(Math.expm1(measures.sentence ?? 0)).toBeCloseTo((5 + 11) / 2, 2); // what has fewer than three words is no sentence
    expect(measures.questions).toBeCloseTo(100 / 20, 2);
    expect(measures.exclamations).toBeCloseTo(100 / 20, 2);
    expect(measures.commas).toBeCloseTo(100 / 20, 2);
    expect(measures.shouted).toBeCloseTo(100 / 20, 2);
    expect(measures.quotes).toBeCloseTo(200 / 20, 2);
    expect(measures.emoji).toBe(0);
  });

  it("is how it is built: its blocks, sections, links and length", () => {
    const line = "A paragraph of the letter that is long enough to be one and ends like a sentence.";
    const text = `Markets\n${line}\n${line}\nFees\n${line}`;
    const { measures } = measured(text, { links: 4, blocks: [{ start: 0, end: text.length / 2, label: "sponsor", confidence: 1 }] });
    expect(Math.expm1(measures.sections ?? 0)).toBeCloseTo(2, 2);
    expect(measures.sponsor).toBeCloseTo(0.5, 2);
    expect(measures.links).toBeCloseTo((100 * 4) / 53, 1);
    expect(Math.expm1(measures.length ?? 0)).toBeCloseTo(53, 0);
    expect(Math.expm1(measures.paragraph ?? 0)).toBeCloseTo(17, 0);
  });

  it("counts the function words of its language, each by itself, and none of others", () => {
    const { profile } = measured("The price of the coin and the fee of the week");
    expect(profile[functionWordsOf("en").indexOf("the")]).toBeCloseTo(4_000 / 11, 1);
    expect(profile[functionWordsOf("en").indexOf("of")]).toBeCloseTo(2_000 / 11, 1);
    expect(measured("Der Preis der Münze", { language: "de" }).profile[functionWordsOf("de").indexOf("der")]).toBe(500);
    expect(measured("価格は下がった。", { language: "ja" }).profile).toEqual([]);
  });

  it.each(["", "\n\n", "!!!", "🚀", "a".repeat(200_000), "A b! ".repeat(50_000)])("is finite whatever stands there", (text) => {
    const { measures, profile } = measured(text);
    expect(Object.keys(measures).sort()).toEqual(MEASURES.map(({ name }) => name).sort());
    expect([...Object.values(measures), ...profile].every(Number.isFinite)).toBe(true);
  });
});
