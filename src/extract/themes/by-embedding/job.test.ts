import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { document } from "../../../../test/builders.ts";
import { type TestDesk, testDesk } from "../../../../test/desk.ts";
import { type FakeEmbeddings, openEmbeddings, testEmbeddings, vectorsPage, wordVector } from "../../../../test/embeddings.ts";
import { doctor } from "../../../operations/doctor.ts";
import { addTheme, dropTheme } from "../../../operations/themes.ts";
import { themesIn } from "../themes-in.ts";
import { readThemesByEmbedding } from "./job.ts";

/** Its evidence is unsure of bridges (0.29), whose prototype is the nearest by its words. */
const BRIDGES = "News of layer 2, and people spoke of other chains: moving tokens and messages between chains.";
/** Its evidence gives AI (0.635) for one word, and its words are those of other themes. */
const COMPUTE = "News of DePIN, and people spoke of GPU. Of physical networks: storage, wireless, sensors, compute by many more was told on Tuesday.";
const SURE = "Attackers stole the keys, and the hack cost its victims ten million in all.";
const TITLE = "Notes of Monday";

let test: TestDesk;
let endpoint: FakeEmbeddings;
let number = 0;

beforeAll(async () => {
  test = await testDesk();
});
afterAll(() => test.close());
beforeEach(async () => {
  endpoint = await openEmbeddings();
  await test.emptied();
  test.at("2024-03-06T12:00:00Z");
  configured();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await endpoint.close();
});

function configured(name = "small", seconds = 5): void {
  const settings = { url: `${endpoint.site.url}/v1`, name, seconds, atOnce: 2, prices: null };
  test.desk.config = { ...test.desk.config, embeddings: settings };
  test.desk.embeddings = testEmbeddings(endpoint, settings).embeddings;
}

async function take(text: string): Promise<void> {
  number += 1;
  const given = { source: `letter ${number}`, text, published: "2024-03-06T09:00:00Z", title: TITLE };
  await test.take({ format: "document", bytes: Buffer.from(document(number, given)) });
}

const read = () => readThemesByEmbedding.run(test.desk, {});
const passages = () => test.desk.db.selectFrom("passages").select(["themes", "embedded_by"]).orderBy("id").execute();
const themes = async () => (await passages()).map((passage) => passage.themes);
const ofIssues = () => test.desk.db.selectFrom("issue_themes").select(["theme", "score", "part"]).where("part", ">", 0).orderBy("theme").execute();
const finding = async () =>
  (await test.ask<{ findings: { name: string; ok: boolean; text: string }[] }>(doctor)).findings.find(({ name }) => name === "embeddings");

describe("themes read with a model of embeddings", () => {
  it("gain one that the evidence leans to, where its prototype is the nearest; the issue's parts follow", async () => {
    await take(BRIDGES);
    expect(await ofIssues()).toMatchObject([{ theme: "layer2-scaling", part: 1 }]);
    await read();
    expect(await passages()).toEqual([{ themes: ["layer2-scaling", "interop-bridges"], embedded_by: "small" }]);
    const score = themesIn(BRIDGES, { title: TITLE }).find(({ theme }) => theme === "interop-bridges")?.score ?? 0;
    expect(score).toBeLessThan(0.5);
    expect(await ofIssues()).toEqual([
      { theme: "interop-bridges", score: expect.closeTo(score), part: 0.5 },
      { theme: "layer2-scaling", score: expect.any(Number), part: 0.5 },
    ]);
  });

  it("lose one that the evidence is not sure of, where many others are nearer", async () => {
    await take(COMPUTE);
    expect(await themes()).toEqual([["depin", "ai"]]);
    await read();
    expect(await themes()).toEqual([["depin"]]);
    expect(await ofIssues()).toMatchObject([{ theme: "depin", part: 1 }]);
  });

  it("stay where the evidence is sure or there is none, and such texts are not sent", async () => {
    await take(SURE);
    await take("The ferry leaves at nine and the bakery opens at seven, so we walked along the river and waited for the rain to end.");
    await read();
    expect(await passages()).toEqual([
      { themes: ["security-hacks"], embedded_by: "small" },
      { themes: [], embedded_by: "small" },
    ]);
    expect(endpoint.asked).toEqual([]);
  });

  it("are read once by each model; another reads again, from the evidence alone", async () => {
    await take(BRIDGES);
    await read();
    const asked = endpoint.asked.length;
    await read();
    expect(endpoint.asked).toHaveLength(asked);
    endpoint.reply = (texts) => vectorsPage(texts.map(() => [1, 1]));
    configured("blind");
    await read();
    expect(await passages()).toEqual([{ themes: ["layer2-scaling"], embedded_by: "blind" }]);
    expect(await ofIssues()).toMatchObject([{ theme: "layer2-scaling", part: 1 }]);
  });

  it("of many issues are read in one round, the newest first, with the prototypes asked for once", async () => {
    for (let i = 0; i < 25; i += 1) {
      test.at(`2024-03-06T12:${i + 10}:00Z`);
      await take(`${BRIDGES} ${i}.`);
    }
    await read();
    const asked = endpoint.asked.flat().filter((text) => text.startsWith(BRIDGES));
    expect(asked.slice(0, 20).sort()).toEqual(Array.from({ length: 20 }, (_, i) => `${BRIDGES} ${i + 5}.`).sort());
    expect((await passages()).filter(({ embedded_by }) => embedded_by === "small")).toHaveLength(25);
    expect(endpoint.asked.flat().filter((text) => text === "Bridges and interoperability")).toHaveLength(1);
  });

  it("of an issue that has changed meanwhile are not kept, but read the next time", async () => {
    await take(BRIDGES);
    const whole = test.desk.embeddings;
    if (!whole) throw new Error("none configured");
    let isFirst = true;
    test.desk.embeddings = {
      name: whole.name,
      async embed(texts, options) {
        if (isFirst)
          await test.desk.db
            .updateTable("passages")
            .set({ themes: ["macro"] })
            .execute();
        isFirst = false;
        return whole.embed(texts, options);
      },
    };
    await read();
    expect(await passages()).toEqual([{ themes: ["layer2-scaling", "interop-bridges"], embedded_by: "small" }]);
    expect(endpoint.asked.filter((batch) => batch.includes(BRIDGES))).toHaveLength(2);
  });

  it("are nothing without a model", async () => {
    test.desk.embeddings = null;
    await take(BRIDGES);
    await read();
    expect(await passages()).toEqual([{ themes: ["layer2-scaling"], embedded_by: null }]);
  });
});

describe("themes of one's own", () => {
  it("stay beside those that nearness gave, and have the passage read again", async () => {
    await take(BRIDGES);
    await read();
    await test.ask(addTheme, { theme: "messages", name: "Messages", terms: ["messages between"] });
    expect(await passages()).toMatchObject([{ embedded_by: null }]);
    await read();
    expect(await themes()).toEqual([["layer2-scaling", "interop-bridges", "messages"]]);
    expect((await ofIssues()).map(({ theme }) => theme)).toEqual(["interop-bridges", "layer2-scaling", "messages"]);
    await test.ask(dropTheme, { theme: "messages" });
    expect(await themes()).toEqual([["layer2-scaling", "interop-bridges"]]);
  });
});

describe("an endpoint of embeddings that gives nothing", () => {
  it("is told once by the log, and by the doctor until it answers; the themes stay those of the evidence", async () => {
    const warned = vi.spyOn(test.desk.log, "warn");
    await take(BRIDGES);
    endpoint.reply = () => ({ status: 500 });
    expect(await finding()).toMatchObject({ ok: true, text: expect.stringContaining("waiting for it: 1 ") });
    await read();
    await read();
    expect(warned).toHaveBeenCalledTimes(1);
    expect(await passages()).toEqual([{ themes: ["layer2-scaling"], embedded_by: null }]);
    expect(await finding()).toMatchObject({
      ok: false,
      text: expect.stringContaining("none come since 2024-03-06 12:00 UTC: the model's endpoint is not well (500)"),
    });
    endpoint.reply = (texts) => vectorsPage(texts.map(wordVector));
    configured();
    await read();
    expect(await finding()).toMatchObject({ ok: true, text: expect.stringContaining("waiting for it: 0 ") });
    expect(await themes()).toEqual([["layer2-scaling", "interop-bridges"]]);
  });

  it("delays nothing: what comes meanwhile is read as ever", async () => {
    await take(BRIDGES);
    endpoint.reply = () => undefined;
    configured("small", 20);
    let isOver = false;
    const round = read().then(() => {
      isOver = true;
    });
    await vi.waitFor(() => expect(endpoint.asked).toHaveLength(1));
    await take(SURE);
    expect(isOver).toBe(false);
    expect(await themes()).toHaveLength(2);
    await endpoint.close();
    await round;
    expect(await finding()).toMatchObject({ ok: false });
  });

  it("for one text alone leaves that text to its evidence, and goes on with the others", async () => {
    await take(BRIDGES);
    await take(COMPUTE);
    endpoint.reply = (texts) => (texts.includes(COMPUTE) ? { status: 400, body: "too long" } : vectorsPage(texts.map(wordVector)));
    await read();
    expect(await themes()).toEqual([
      ["layer2-scaling", "interop-bridges"],
      ["depin", "ai"],
    ]);
    expect((await passages()).map(({ embedded_by }) => embedded_by)).toEqual(["small", "small"]);
    expect(await finding()).toMatchObject({ ok: true });
  });

  it("that fits changes nothing, and is told", async () => {
    await take(BRIDGES);
    endpoint.reply = () => vectorsPage([[1, null]]);
    await read();
    expect(await passages()).toEqual([{ themes: ["layer2-scaling"], embedded_by: null }]);
    expect(await finding()).toMatchObject({ ok: false, text: expect.stringContaining("another form") });
  });
});
