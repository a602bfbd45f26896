import { describe, expect, it } from "vitest";
import { seededRandom } from "../../platform/maths/random.ts";
import type { Style } from "../../schema/style.ts";
import { departureOf } from "./departure.ts";
import { MEASURES } from "./measures.ts";

const FUNCTION_WORDS = 50;

/** An issue of somebody whose measures lie around 1, and whose function words around 10 of a thousand, each a little off. */
function issue(seed: number, { shift = 0, language = "en" as string | null, words = 800 } = {}): Style {
  const random = seededRandom(seed);
  const about = (middle: number, spread: number) => middle + spread * (random() - 0.5);
  return {
    language,
    words,
    measures: Object.fromEntries(MEASURES.map(({ name }) => [name, about(1, 0.5) + shift])),
    profile: Array.from({ length: FUNCTION_WORDS }, () => about(10, 8)),
  };
}

const earlier = (count: number, parts = {}) => Array.from({ length: count }, (_, n) => issue(n + 1, parts));

describe("how far an issue is from those before it", () => {
  it("is within what is usual for another one of the same hand, for hundreds of them", () => {
    const far = Array.from({ length: 300 }, (_, n) => departureOf(issue(1_000 + n), earlier(30))).filter(
      (each) => each && each.distance > each.limit,
    );
    expect(far.length / 300).toBeLessThan(0.02);
  });

  it("is beyond it where everything is shifted, and says what differs most", () => {
    const found = departureOf(issue(7, { shift: 2 }), earlier(30));
    expect(found?.distance).toBeGreaterThan(found?.limit ?? 0);
    expect(found?.told).toHaveLength(3);
    expect(found?.compared).toBe(30);
  });

  it("is not told of fewer than eight issues, and more carefully of few than of many", () => {
    expect(departureOf(issue(99), earlier(7))).toBeNull();
    const [few, many] = [departureOf(issue(99), earlier(8)), departureOf(issue(99), earlier(40))];
    expect(few?.limit).toBeGreaterThan(many?.limit ?? Number.POSITIVE_INFINITY);
  });

  it("is not told of what is too short to be measured", () => {
    expect(departureOf(issue(99, { words: 20 }), earlier(30))).toBeNull();
    expect(departureOf(issue(99), [...earlier(7), ...earlier(20, { words: 20 })])).toBeNull();
  });

  it("is told by the newest forty alone: sources change over the years", () => {
    const old = Array.from({ length: 60 }, (_, n) => issue(n + 500, { shift: 2 }));
    expect(departureOf(issue(99), [...earlier(40), ...old])).toEqual(departureOf(issue(99), earlier(40)));
  });

  it("does not compare the small words of two languages", () => {
    const foreign = { ...issue(99), language: "fr", profile: Array.from({ length: FUNCTION_WORDS }, () => 400) };
    const same = { ...foreign, language: "en" };
    expect(departureOf(foreign, earlier(30))?.distance).toBeLessThan(departureOf(same, earlier(30))?.distance ?? 0);
  });
});
