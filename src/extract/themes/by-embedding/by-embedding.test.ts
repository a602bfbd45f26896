import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type FakeEmbeddings, openEmbeddings, testEmbeddings, wordVector } from "../../../../test/embeddings.ts";
import { unit } from "../../../platform/model/unit-vectors.ts";
import { passagesIn } from "../../passages/passages-in.ts";
import { evidenceRead } from "./evidence-read.ts";
import { isUnsure, themesByNearness } from "./nearness.ts";
import { type Prototype, prototypesOf } from "./prototypes.ts";

/** Twelve themes, t0 the nearest to the text with a cosine of 0.9, each further one by so much less. */
function near(step = 0.05): { vector: Float32Array | null; prototypes: Prototype[] } {
  const prototypes = Array.from({ length: 12 }, (_, i) => {
    const cosine = 0.9 - i * step;
    return { theme: `t${i}`, vector: Float32Array.from([cosine, Math.sqrt(1 - cosine * cosine)]) };
  });
  return { vector: Float32Array.from([1, 0]), prototypes };
}

const given = (scores: Record<string, number>, nearness = near()) =>
  themesByNearness(
    Object.entries(scores).map(([theme, score]) => ({ theme, score })),
    nearness,
  ).map(({ theme }) => theme);

describe("a theme of which the evidence is unsure", () => {
  it.each([0.25, 0.4, 0.499])("is added at %d where it is the nearest", (score) => {
    expect(given({ t0: score })).toEqual(["t0"]);
  });

  it("is added where it is the second nearest within 0.02, and not beyond, and never as the third", () => {
    expect(given({ t1: 0.4 }, near(0.019))).toEqual(["t1"]);
    expect(given({ t1: 0.4 }, near(0.03))).toEqual([]);
    expect(given({ t2: 0.4 }, near(0.001))).toEqual([]);
  });

  it.each([0.5, 0.6, 0.649])("is taken off at %d where eight others are nearer, and not where seven are", (score) => {
    expect(given({ t7: score })).toEqual(["t7"]);
    expect(given({ t8: score })).toEqual([]);
  });

  it("stays as the evidence says where the model tells no two themes apart", () => {
    expect(given({ t0: 0.4, t11: 0.6 }, near(0))).toEqual(["t11"]);
  });

  it("stays as the evidence says without a vector, or where it has no prototype", () => {
    expect(given({ t0: 0.4, t11: 0.6 }, { ...near(), vector: null })).toEqual(["t11"]);
    expect(given({ other: 0.4, another: 0.6 })).toEqual(["another"]);
  });
});

describe("a theme of which the evidence is sure", () => {
  it("stays as it is, wherever its prototype lies", () => {
    expect(given({ t11: 0.65, t0: 0.249 })).toEqual(["t11"]);
    expect(isUnsure([{ theme: "t0", score: 0.249 }])).toBe(false);
    expect(isUnsure([{ theme: "t0", score: 0.65 }])).toBe(false);
    expect(isUnsure([{ theme: "t0", score: 0.25 }])).toBe(true);
  });

  it("or has none is never decided by nearness, for any scores and vectors", () => {
    const score = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(score, { minLength: 1, maxLength: 12 }), fc.double({ min: 0, max: Math.PI, noNaN: true }), (all, angle) => {
        const scores = all.map((each, i) => ({ theme: `t${i}`, score: each }));
        const found = themesByNearness(scores, { ...near(), vector: Float32Array.from([Math.cos(angle), Math.sin(angle)]) });
        expect(found.every((each) => scores.includes(each) && each.score >= 0.25)).toBe(true);
        expect(scores.filter((each) => each.score >= 0.65).every((each) => found.includes(each))).toBe(true);
      }),
    );
  });
});

describe("the prototype of a theme", () => {
  let endpoint: FakeEmbeddings;
  beforeEach(async () => {
    endpoint = await openEmbeddings();
  });
  afterEach(() => endpoint.close());

  const theme = (name: string, says = "", strong: string[] = []) => ({ theme: name, name, says, terms: { strong, medium: ["unsaid"], weak: [] } });

  it("is the mean of its name, what it says and its strong terms, each asked for once", async () => {
    const { embeddings } = testEmbeddings(endpoint);
    const themes = [theme("owls", "birds that sleep by day", ["barn owl", "tawny"]), theme("elks")];
    const [owls, elks] = await prototypesOf(embeddings, themes, {});
    expect(endpoint.asked).toEqual([["owls", "birds that sleep by day", "barn owl, tawny", "elks"]]);
    const texts = endpoint.asked[0]?.slice(0, 3).map((text) => unit(wordVector(text))) ?? [];
    const mean = unit(Array.from({ length: 256 }, (_, i) => texts.reduce((sum, vector) => sum + (vector[i] ?? 0), 0)));
    expect(owls?.vector.every((value, i) => Math.abs(value - (mean[i] ?? 0)) < 1e-6)).toBe(true);
    expect(elks?.theme).toBe("elks");
    await prototypesOf(embeddings, themes, {});
    expect(endpoint.asked).toHaveLength(1);
    await prototypesOf(embeddings, [...themes, theme("cats")], {});
    expect(endpoint.asked.slice(1)).toEqual([["cats"]]);
  });

  it("is another for another model", async () => {
    await prototypesOf(testEmbeddings(endpoint).embeddings, [theme("owls")], {});
    await prototypesOf(testEmbeddings(endpoint, { name: "large" }).embeddings, [theme("owls")], {});
    expect(endpoint.bodies.map(({ model }) => model)).toEqual(["small", "large"]);
  });
});

describe("the evidence of passages that are read again", () => {
  const line = (words: string) =>
    `${words} and then nobody in the long hall said a single further word about any of it until the evening came. `.repeat(7);
  const text = `Stablecoins\n${line("Circle minted")}\n\nHacks\n${line("Attackers drained the bridge")}\n\nRates\n${line("The FOMC met")}`;

  it("is that of their first reading, with the headings over them", () => {
    const first = passagesIn(text, { title: "A week", assets: [], blocks: [], links: [] });
    expect(first.length).toBeGreaterThan(2);
    const again = evidenceRead({ title: "A week", text, passages: first.map(({ start, end }) => ({ start, end })) }, []);
    expect(again.map(({ scores }) => scores)).toEqual(first.map(({ themes }) => themes));
    expect(again.some(({ scores }) => scores.length > 0)).toBe(true);
  });
});
