import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { completion, type FakeEndpoint, openEndpoint, Raw, silence, streamed, testModel, troubleOf } from "../../../test/model.ts";
import type { Model } from "./model.ts";
import { ModelTrouble } from "./trouble.ts";

const Form = z.object({ word: z.string() });
const question = { instructions: "Say the word.", text: "The word is owl.", form: Form };

let endpoint: FakeEndpoint;
beforeEach(async () => {
  endpoint = await openEndpoint();
  endpoint.replies = [() => ({ word: "owl" })];
});
afterEach(() => endpoint.close());

const status =
  (code: number, headers: Record<string, string> = {}) =>
  () =>
    new Raw({ status: code, headers, body: "not now" });

async function told(model: Model, asked = question): Promise<string[]> {
  const pieces: string[] = [];
  for await (const piece of model.tell(asked)) pieces.push(piece);
  return pieces;
}

describe("an answer", () => {
  it("fits the form, and says which version of the model gave it", async () => {
    expect(await testModel(endpoint).model.answer(question)).toEqual({ value: { word: "owl" }, model: "reader-2026-01" });
    expect(endpoint.asked[0]).toMatchObject({ system: question.instructions, text: question.text, schema: { properties: { word: {} } } });
  });

  it("is asked for once: the same question has the same answer, another text, form or order has its own", async () => {
    const { model } = testModel(endpoint);
    await model.answer(question);
    await model.answer(question);
    expect(endpoint.asked).toHaveLength(1);
    await model.answer({ ...question, text: "The word is elk." });
    await model.answer({ ...question, instructions: "Say a word." });
    await model.answer({ ...question, form: z.object({ word: z.string().min(1) }) });
    expect(endpoint.asked).toHaveLength(4);
  });

  it.each([
    ["garbage", () => new Raw({ headers: { "content-type": "application/json" }, body: "<html>hello" })],
    ["an empty object", () => new Raw({ headers: { "content-type": "application/json" }, body: "{}" })],
    ["text that is no JSON", () => "the word is owl"],
    ["another form", () => ({ words: ["owl"] })],
  ])("that is %s is refused as one that does not fit, and not asked for again", async (_, reply) => {
    endpoint.replies = [reply];
    expect((await troubleOf(testModel(endpoint).model.answer(question))).kind).toBe("unfit");
    expect(endpoint.asked).toHaveLength(1);
  });
});

describe("an endpoint that is not well", () => {
  it("is asked again after 500s, with pauses that grow", async () => {
    endpoint.replies = [status(500), status(503), () => ({ word: "owl" })];
    const { model, slept } = testModel(endpoint);
    expect((await model.answer(question)).value).toEqual({ word: "owl" });
    expect(slept).toEqual([500, 1_000]);
  });

  it("is waited for as long as a 429 says", async () => {
    endpoint.replies = [status(429, { "retry-after": "7" }), () => ({ word: "owl" })];
    const { model, slept } = testModel(endpoint);
    await model.answer(question);
    expect(slept).toEqual([7_000]);
  });

  it("is left alone where a 429 says longer than a call may take", async () => {
    endpoint.replies = [status(429, { "retry-after": "3600" }), () => ({ word: "owl" })];
    const { model, at } = testModel(endpoint);
    expect((await troubleOf(model.answer(question))).kind).toBe("limited");
    at("2024-03-06T12:59:00Z");
    expect((await troubleOf(model.answer(question))).kind).toBe("resting");
    at("2024-03-06T13:01:00Z");
    expect((await model.answer(question)).value).toEqual({ word: "owl" });
    expect(endpoint.asked).toHaveLength(2);
  });

  it.each([
    [400, "refused", 1],
    [401, "refused", 1],
    [500, "unwell", 3],
    [429, "limited", 3],
  ])("and says %i ends as %s after %i tries", async (code, kind, tries) => {
    endpoint.replies = [status(code)];
    expect((await troubleOf(testModel(endpoint).model.answer(question))).kind).toBe(kind);
    expect(endpoint.asked).toHaveLength(tries);
  });

  it("and never answers ends within three times the limit", async () => {
    endpoint.replies = [() => silence];
    const began = performance.now();
    const trouble = await troubleOf(testModel(endpoint, { seconds: 0.2 }).model.answer(question));
    expect(trouble.kind).toBe("timeout");
    expect(performance.now() - began).toBeLessThan(1_500);
  });

  it("and is slow ends in time, though a byte comes now and then", async () => {
    endpoint.replies = [
      (_, response) => {
        response.writeHead(200, { "content-type": "application/json" });
        const drip = setInterval(() => response.write(" "), 30);
        response.once("close", () => clearInterval(drip));
        return silence;
      },
    ];
    const began = performance.now();
    expect((await troubleOf(testModel(endpoint, { seconds: 0.2 }).model.answer(question))).kind).toBe("timeout");
    expect(performance.now() - began).toBeLessThan(1_500);
  });

  it("is left alone for a minute after five failures in a row; then one question tries it", async () => {
    endpoint.replies = [status(500)];
    const { model, at } = testModel(endpoint);
    await troubleOf(model.answer(question));
    await troubleOf(model.answer(question)); // its second try is the fifth failure
    expect(endpoint.asked).toHaveLength(5);
    const trouble = await troubleOf(model.answer(question));
    expect(trouble).toMatchObject({ kind: "resting", message: expect.stringContaining("left alone for 60 s") });
    expect(endpoint.asked).toHaveLength(5);
    at("2024-03-06T12:01:01Z");
    endpoint.replies = [() => ({ word: "owl" })];
    const both = await Promise.allSettled([model.answer(question), model.answer({ ...question, text: "another" })]);
    expect(both.map((each) => each.status)).toEqual(["fulfilled", "rejected"]);
    expect((await model.answer({ ...question, text: "another" })).value).toEqual({ word: "owl" });
  });

  it("is not blamed for a question that was given up", async () => {
    endpoint.replies = [() => silence];
    const { model } = testModel(endpoint);
    for (let i = 0; i < 6; i += 1) expect((await troubleOf(model.answer({ ...question, signal: AbortSignal.timeout(20) }))).kind).toBe("cancelled");
    endpoint.replies = [() => ({ word: "owl" })];
    expect((await model.answer(question)).value).toEqual({ word: "owl" });
  });
});

describe("many questions", () => {
  it("are asked two at a time, the urgent first", async () => {
    endpoint.replies = [
      async ({ text }) => {
        await new Promise((resolve) => setTimeout(resolve, text === "b" ? 900 : 300)); // one place comes free at a time
        return { word: text };
      },
    ];
    const { model } = testModel(endpoint);
    const ask = (text: string, isUrgent = false) => model.answer({ ...question, text, isUrgent });
    await Promise.all([ask("a"), ask("b"), ask("c"), ask("d"), ask("e", true)]);
    expect(endpoint.asked.map(({ text }) => text)).toEqual(["a", "b", "e", "c", "d"]);
    expect(endpoint.site.mostAtOnce()).toBeLessThanOrEqual(2);
  });

  it("beyond fifty that wait are refused at once", async () => {
    endpoint.replies = [() => silence];
    const { model } = testModel(endpoint, { seconds: 0.2 });
    const all = Array.from({ length: 60 }, (_, i) => troubleOf(model.answer({ ...question, text: `${i}` })));
    const kinds = (await Promise.all(all)).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === "busy")).toHaveLength(8);
  });
});

describe("the money of a day", () => {
  const prices = { input: 2, output: 10, usdADay: 0.01 };

  it("is counted by the endpoint's tokens, and refuses calls once it is spent, until midnight UTC", async () => {
    const { model, spent, at } = testModel(endpoint, { prices });
    await model.answer({ ...question, text: "1" });
    expect(spent.get("2024-03-06")).toBeCloseTo((1_000 * 2 + 500 * 10) / 1e6); // 0.007
    await model.answer({ ...question, text: "2" });
    expect(await troubleOf(model.answer({ ...question, text: "3" }))).toMatchObject({ kind: "spent", message: expect.stringContaining("$0.01") });
    expect(endpoint.asked).toHaveLength(2);
    expect((await model.answer({ ...question, text: "1" })).value).toEqual({ word: "owl" }); // what is known costs nothing
    at("2024-03-07T00:00:01Z");
    expect((await model.answer({ ...question, text: "3" })).value).toEqual({ word: "owl" });
  });

  it("is guessed where the endpoint does not count, or was not waited for to the end", async () => {
    endpoint.replies = [() => silence];
    const { model, spent } = testModel(endpoint, { prices, seconds: 0.1 });
    await troubleOf(model.answer({ ...question, text: "a".repeat(2_987) })); // with its instructions 3,000 letters, 1,000 tokens a try
    expect(spent.get("2024-03-06")).toBeGreaterThanOrEqual(0.002);
  });
});

describe("several short questions", () => {
  const texts = ["owl", "elk", "cat"];
  const each = { instructions: "Say the word.", form: Form, texts };

  it("go in one call, each matched by its id, and are not asked for twice", async () => {
    endpoint.replies = [() => ({ answers: [2, 0, 1].map((id) => ({ id, answer: { word: texts[id] } })) })];
    const { model } = testModel(endpoint);
    const answers = await model.answerEach(each);
    expect(answers.map((answer) => "value" in answer && answer.value.word)).toEqual(texts);
    await model.answerEach(each);
    expect(endpoint.asked).toHaveLength(1);
  });

  it("are asked for singly where an answer is missing, double or does not fit", async () => {
    const answers = [
      { id: 0, answer: { word: "owl" } },
      { id: 1, answer: { word: 7 } },
      { id: 9, answer: { word: "bat" } },
    ];
    endpoint.replies = [() => ({ answers }), ({ text }) => ({ word: `only ${text}` })];
    const outcome = await testModel(endpoint).model.answerEach(each);
    expect(outcome.map((answer) => "value" in answer && answer.value.word)).toEqual(["owl", "only elk", "only cat"]);
    expect(endpoint.asked).toHaveLength(3);
  });

  it("are asked for singly where the whole answer is garbage", async () => {
    endpoint.replies = [() => "garbage", ({ text }) => ({ word: text })];
    const outcome = await testModel(endpoint).model.answerEach(each);
    expect(outcome.map((answer) => "value" in answer && answer.value.word)).toEqual(texts);
  });

  it("are not each asked of an endpoint that does not answer", async () => {
    endpoint.replies = [status(500)];
    const outcome = await testModel(endpoint).model.answerEach(each);
    expect(outcome.map((answer) => answer instanceof ModelTrouble && answer.kind)).toEqual(["unwell", "unwell", "unwell"]);
    expect(endpoint.asked).toHaveLength(3); // three tries of one call
  });
});

describe("an answer in pieces", () => {
  it("comes as it is written, and is known the next time", async () => {
    const { model } = testModel(endpoint);
    const pieces = await told(model);
    expect(pieces.length).toBeGreaterThan(1);
    expect(JSON.parse(pieces.join(""))).toEqual({ word: "owl" });
    expect((await told(model)).join("")).toBe(pieces.join(""));
    expect(endpoint.asked).toHaveLength(1);
  });

  it("that breaks off says so after what had come, and is not begun again", async () => {
    endpoint.replies = [
      (_, response) => {
        streamed(response, { word: "owl".repeat(20) }, 40);
        return silence;
      },
    ];
    const pieces: string[] = [];
    const trouble = await troubleOf(
      (async () => {
        for await (const piece of testModel(endpoint).model.tell(question)) pieces.push(piece);
      })(),
    );
    expect(trouble.kind).toBe("broken-off");
    expect(pieces.join("")).toMatch(/^\{"word":"owl/);
    expect(endpoint.asked).toHaveLength(1);
  });

  it("is tried again as long as nothing has come", async () => {
    endpoint.replies = [status(500), () => ({ word: "owl" })];
    expect(JSON.parse((await told(testModel(endpoint).model)).join(""))).toEqual({ word: "owl" });
  });

  it("that nobody reads on ends its request", async () => {
    const closed = Promise.withResolvers<void>();
    endpoint.replies = [
      (_, response) => {
        response.writeHead(200, { "content-type": "text/event-stream" });
        response.write(`data: ${completion({ word: "x" }).replace('"message"', '"delta"').replace('"stop"', "null")}\n\n`);
        response.once("close", () => closed.resolve());
        return silence;
      },
    ];
    for await (const piece of testModel(endpoint, { seconds: 20 }).model.tell(question)) {
      expect(piece).toContain("word");
      break;
    }
    await closed.promise;
  });
});
