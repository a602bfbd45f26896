import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type FakeEmbeddings, openEmbeddings, testEmbeddings, vectorsPage, wordVector } from "../../../test/embeddings.ts";
import { troubleOf } from "../../../test/model.ts";

let endpoint: FakeEmbeddings;
beforeEach(async () => {
  endpoint = await openEmbeddings();
});
afterEach(() => endpoint.close());

const TWO = ["owls sleep", "elks run"];
const json = (value: unknown) => ({ headers: { "content-type": "application/json" }, body: JSON.stringify(value) });

describe("vectors of texts", () => {
  it("come in the order of the texts, each of length 1, whatever the order of the answer", async () => {
    const vectors = await testEmbeddings(endpoint, { key: "secret" }).embeddings.embed(TWO);
    expect(endpoint.bodies).toEqual([{ model: "small", encoding_format: "float" }]);
    expect(endpoint.site.asked[0]?.headers.authorization).toBe("Bearer secret");
    for (const [i, vector] of vectors.entries()) {
      const wanted = wordVector(TWO[i] ?? "");
      const length = Math.hypot(...wanted);
      expect(Math.hypot(...vector)).toBeCloseTo(1, 5);
      expect(vector[7]).toBeCloseTo((wanted[7] ?? 0) / length, 6);
      expect(vector.indexOf(Math.max(...vector))).toBe(wanted.indexOf(Math.max(...wanted)));
    }
  });

  it("are taken in the order of the answer where it gives no places", async () => {
    endpoint.reply = () =>
      json({
        data: [{ embedding: [2, 0] }, { embedding: [0, 3] }],
      });
    expect((await testEmbeddings(endpoint).embeddings.embed(TWO)).map((vector) => [...vector])).toEqual([
      [1, 0],
      [0, 1],
    ]);
  });

  it("are asked for 32 at a time, of texts cut to 2,000 letters, and none for no texts", async () => {
    const { embeddings } = testEmbeddings(endpoint);
    const texts = Array.from({ length: 70 }, (_, i) => `text ${i} ${"a".repeat(3_000)}`);
    expect(await embeddings.embed(texts)).toHaveLength(70);
    expect(endpoint.asked.map((batch) => batch.length)).toEqual([32, 32, 6]);
    expect(endpoint.asked.flat().every((text) => text.length === 2_000)).toBe(true);
    expect(await embeddings.embed([])).toEqual([]);
    expect(endpoint.asked).toHaveLength(3);
  });

  it("are of whole letters, though the cut falls into the middle of one", async () => {
    await testEmbeddings(endpoint).embeddings.embed([`${"a".repeat(1_999)}🚀`]);
    expect(endpoint.asked[0]?.[0]?.isWellFormed()).toBe(true);
  });
});

describe("an answer of embeddings", () => {
  it.each([
    ["too few vectors", () => vectorsPage([[1, 2]])],
    ["too many", () => vectorsPage([[1], [2], [3]])],
    ["two of the same text", () => json({ data: [0, 0].map((index) => ({ index, embedding: [1] })) })],
    ["places beyond the texts", () => json({ data: [1, 2].map((index) => ({ index, embedding: [1] })) })],
    ["lengths that differ", () => vectorsPage([[1, 2], [1]])],
    ["no values", () => vectorsPage([[], []])],
    ["far too many values", () => vectorsPage([new Array(16_385).fill(1), new Array(16_385).fill(1)])],
    [
      "null for a value",
      () =>
        vectorsPage([
          [1, null],
          [1, 2],
        ]),
    ],
    [
      "text for a value",
      () =>
        vectorsPage([
          [1, "2"],
          [1, 2],
        ]),
    ],
    ["NaN, which is no JSON", () => ({ body: '{"data":[{"embedding":[NaN]},{"embedding":[1]}]}' })],
    ["a value beyond all numbers", () => ({ body: '{"data":[{"embedding":[1e999]},{"embedding":[1]}]}' })],
    [
      "a vector without a direction",
      () =>
        vectorsPage([
          [0, 0],
          [1, 2],
        ]),
    ],
    ["no vectors at all", () => json({ error: "out of memory" })],
    ["a page", () => ({ body: "<html>hello" })],
  ])("with %s is refused, and not asked for again", async (_, reply) => {
    endpoint.reply = reply;
    expect((await troubleOf(testEmbeddings(endpoint).embeddings.embed(TWO))).kind).toBe("unfit");
    expect(endpoint.asked).toHaveLength(1);
  });

  it("of another length than those before is refused", async () => {
    const { embeddings } = testEmbeddings(endpoint);
    await embeddings.embed(TWO);
    endpoint.reply = (texts) => vectorsPage(texts.map(() => [1, 2, 3]));
    expect(await troubleOf(embeddings.embed(TWO))).toMatchObject({ kind: "unfit", message: expect.stringContaining("3 values, and others of 256") });
  });
});

describe("an endpoint of embeddings that is not well", () => {
  it.each([
    [400, "refused", 1],
    [401, "refused", 1],
    [500, "unwell", 3],
    [429, "limited", 3],
  ])("and says %i ends as %s after %i tries", async (status, kind, tries) => {
    endpoint.reply = () => ({ status, body: "not now" });
    expect((await troubleOf(testEmbeddings(endpoint).embeddings.embed(TWO))).kind).toBe(kind);
    expect(endpoint.asked).toHaveLength(tries);
  });

  it("is asked again after a 500", async () => {
    const whole = endpoint.reply;
    endpoint.reply = (texts, response) => (endpoint.asked.length === 1 ? { status: 500 } : whole(texts, response));
    const { embeddings, slept } = testEmbeddings(endpoint);
    expect(await embeddings.embed(TWO)).toHaveLength(2);
    expect(slept).toEqual([500]);
  });

  it("and never answers ends within three times the limit", async () => {
    endpoint.reply = () => undefined;
    const began = performance.now();
    expect((await troubleOf(testEmbeddings(endpoint, { seconds: 0.2 }).embeddings.embed(TWO))).kind).toBe("timeout");
    expect(performance.now() - began).toBeLessThan(1_500);
  });

  it("and is slow ends in time, though a byte comes now and then", async () => {
    endpoint.reply = (_, response) => {
      response.writeHead(200, { "content-type": "application/json" });
      const drip = setInterval(() => response.write(" "), 30);
      response.once("close", () => clearInterval(drip));
      return undefined;
    };
    const began = performance.now();
    expect((await troubleOf(testEmbeddings(endpoint, { seconds: 0.2 }).embeddings.embed(TWO))).kind).toBe("timeout");
    expect(performance.now() - began).toBeLessThan(1_500);
  });

  it("is left alone for a minute after five failures in a row", async () => {
    endpoint.reply = () => ({ status: 500 });
    const { embeddings, at } = testEmbeddings(endpoint);
    await troubleOf(embeddings.embed(TWO));
    await troubleOf(embeddings.embed(TWO));
    expect((await troubleOf(embeddings.embed(TWO))).kind).toBe("resting");
    expect(endpoint.asked).toHaveLength(5);
    endpoint.reply = (texts) => vectorsPage(texts.map(wordVector));
    at("2024-03-06T12:01:01Z");
    expect(await embeddings.embed(TWO)).toHaveLength(2);
  });

  it("that is gone is told as such", async () => {
    await endpoint.close();
    const { embeddings } = testEmbeddings(endpoint);
    expect(await troubleOf(embeddings.embed(TWO))).toMatchObject({ kind: "unreachable", message: expect.stringContaining("refused the connection") });
    endpoint = await openEmbeddings();
  });
});

describe("the money of embeddings", () => {
  it("is counted by the price of what is sent, and no call is made once the day's is spent", async () => {
    const { embeddings, spent } = testEmbeddings(endpoint, { prices: { input: 2, output: 10, usdADay: 0.003 } });
    await embeddings.embed(TWO);
    expect(spent.get("2024-03-06")).toBeCloseTo((1_000 * 2) / 1e6);
    await embeddings.embed(TWO);
    expect((await troubleOf(embeddings.embed(TWO))).kind).toBe("spent");
    expect(endpoint.asked).toHaveLength(2);
  });
});
