import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { document, prose } from "../../test/builders.ts";
import { type TestDesk, testDesk } from "../../test/desk.ts";
import { readOwnThemes } from "../extract/themes/job.ts";
import { measureNarratives } from "../insights/narratives/job.ts";
import { tellStories } from "../insights/stories/job.ts";
import type { Sentiment } from "../schema/sentiment.ts";
import { getNarrative, listAlarms, listNarratives } from "./narratives.ts";
import { ruleOnIssue } from "./rulings.ts";
import { getSentiment } from "./sentiment.ts";
import { getStory, listStories } from "./stories.ts";
import { addTheme, dropTheme, listThemes } from "./themes.ts";

const NEWS =
  "Curve pools were drained of sixty million dollars after a bug in the Vyper compiler let attackers reenter them, and whitehats returned a tenth of the funds.";
const MORE =
  "The Vyper bug let attackers drain four Curve pools of sixty million dollars; the compiler's authors asked every user of the old version to withdraw.";
const OTHER =
  "The central bank held its rates on Wednesday, said that inflation slowed, and expects the economy to grow by two percent in the coming year.";

let test: TestDesk;
let number = 0;

beforeAll(async () => {
  test = await testDesk();
});
afterAll(() => test.close());
beforeEach(async () => {
  await test.emptied();
  test.at("2024-03-04T12:00:00Z");
});

async function take(source: string, text: string, published = "2024-03-04T09:00:00Z", title = text.split(" ").slice(0, 5).join(" ")): Promise<void> {
  number += 1;
  await test.take({ format: "document", bytes: Buffer.from(document(number, { source, text, published, title })) });
}

interface Line {
  id: string;
  title: string;
  sources: number;
  independent: number;
  tellers: { name: string; copies: boolean }[];
}
const stories = async (filter = {}) => (await test.ask<{ items: Line[] }>(listStories, filter)).items;
const tell = () => tellStories.run(test.desk, {});

async function hack(): Promise<void> {
  await take("ledger", NEWS, "2024-03-04T08:00:00Z");
  await take("herald", MORE, "2024-03-04T09:00:00Z");
  await take("times", OTHER, "2024-03-04T10:00:00Z");
  await tell();
}

describe("stories", () => {
  it("are told by several sources, the first first; those of one source are shown when asked for", async () => {
    await hack();
    const [story, ...others] = await stories();
    expect(others).toEqual([]);
    expect(story).toMatchObject({ sources: 2, independent: 2, tellers: [{ name: "ledger" }, { name: "herald" }] });
    expect(await stories({ leastSources: 1 })).toHaveLength(2);
    expect(await stories({ source: "times" })).toEqual([]);
    const whole = await test.ask<{ timeline: { text: string; copyOf: string | null }[] }>(getStory, { id: story?.id });
    expect(whole.timeline.map(({ text }) => text)).toEqual([NEWS, MORE]);
  });

  it("count a text that another repeats once", async () => {
    const text = `${NEWS} ${prose(77, 60)}`;
    await take("ledger", text, "2024-03-04T08:00:00Z");
    await take("wire", text, "2024-03-04T09:00:00Z");
    await tell();
    expect(await stories({ leastSources: 2 })).toMatchObject([{ sources: 2, independent: 1, tellers: [{ copies: false }, { copies: true }] }]);
  });

  it("grow as more is told, at the same address", async () => {
    await hack();
    const [before] = await stories();
    await take("post", `${MORE} Its founder spoke of a hard week for every Curve pool.`, "2024-03-05T08:00:00Z");
    await tell();
    expect(await stories()).toMatchObject([{ id: before?.id, sources: 3 }]);
  });

  it("leave out an issue that turns out to be dangerous, whenever that is judged", async () => {
    await hack();
    const issue = (await test.issues()).find(({ source }) => source.slug === "herald");
    await test.ask(ruleOnIssue, { id: issue?.id, verdict: "danger", kind: "issue" });
    expect(await stories()).toEqual([]);
    expect(await stories({ leastSources: 1 })).toMatchObject([{ sources: 1 }, { sources: 1 }]);
  });

  it("of an address that there is not are not found", async () => {
    await expect(test.ask(getStory, { id: "00000000-0000-7000-8000-000000000000" })).rejects.toThrow(/no such story/);
  });
});

describe("narratives", () => {
  it("are measured day by day, and of a past day without what came after it", async () => {
    for (let day = 1; day <= 30; day += 1) {
      test.at(`2024-01-${String(day).padStart(2, "0")}T12:00:00Z`);
      for (const source of ["ledger", "herald", "times"])
        await take(source, day < 30 ? OTHER : NEWS, `2024-01-${String(day).padStart(2, "0")}T09:00:00Z`, day < 30 ? "Rates" : "Hack");
    }
    await tell();
    await measureNarratives.run(test.desk, {});
    type Answer = { asOf: string; narratives: { id: string; share: number; hasPast: boolean; track: unknown[] }[] };
    const now = await test.ask<Answer>(listNarratives);
    expect(now.asOf).toBe("2024-01-30");
    const hacks = now.narratives.find(({ id }) => id === "security-hacks");
    expect(hacks?.share).toBeGreaterThan(0);
    const then = await test.ask<Answer>(listNarratives, { asOf: "2024-01-20" });
    expect(then.narratives.map(({ id }) => id)).not.toContain("security-hacks");
    const one = await test.ask<{ track: { day: string }[] }>(getNarrative, { id: "macro" });
    expect(one.track.length).toBeGreaterThan(20);
    expect((await test.ask<{ items: unknown[] }>(listAlarms)).items.length).toBeLessThanOrEqual(3);
    await expect(test.ask(getNarrative, { id: "never-told" })).rejects.toThrow(/no such narrative/);
  });
});

describe("a theme of one's own", () => {
  const asked = { theme: "compilers", name: "Compilers", terms: ["Vyper", "compiler"] };
  const ofTheme = async () =>
    (await test.ask<{ items: { theme: string; own: boolean; issues: number }[] }>(listThemes)).items.find(({ theme }) => theme === "compilers");

  it("is found in what came before and comes after, and gone when it is dropped", async () => {
    await hack();
    await test.ask(addTheme, asked);
    expect(await ofTheme()).toMatchObject({ own: true, issues: 2 });
    await take("post", `${MORE} More of it tomorrow.`);
    await readOwnThemes.run(test.desk, {});
    expect(await ofTheme()).toMatchObject({ issues: 3 });
    await tell();
    expect(await stories({ theme: "compilers" })).toHaveLength(1);
    await test.ask(dropTheme, { theme: "compilers" });
    expect(await ofTheme()).toBeUndefined();
    expect(await stories({ theme: "compilers" })).toEqual([]);
  });

  it("is refused without words, under a name of the catalogue, or of what is not there", async () => {
    await expect(test.ask(addTheme, { ...asked, terms: [] })).rejects.toThrow(/give words/);
    await expect(test.ask(addTheme, { ...asked, theme: "macro" })).rejects.toThrow(/catalogue/);
    await expect(test.ask(dropTheme, { theme: "macro" })).rejects.toThrow(/stays/);
    await expect(test.ask(dropTheme, { theme: "compilers" })).rejects.toThrow(/no theme/);
  });

  it("is learned from examples", async () => {
    await hack();
    const examples = (await test.issues()).filter(({ source }) => source.slug !== "times").map(({ id }) => id);
    const kept = await test.ask<{ terms: { medium: string[] } }>(addTheme, { theme: "compilers", name: "Compilers", examples });
    expect(kept.terms.medium.join(" ")).toMatch(/Vyper/);
  });
});

describe("sentiment", () => {
  it("tells how issues speak of an asset on each day, and on which words that stands", async () => {
    test.at("2024-03-03T12:00:00Z");
    await take("ledger", "Bitcoin surged on strong demand and record inflows, and bitcoin gained again.", "2024-03-03T09:00:00Z");
    test.at("2024-03-04T12:00:00Z");
    await take("herald", "Bitcoin slumped on weak demand, and heavy losses hurt bitcoin holders.", "2024-03-04T09:00:00Z");
    test.at("2024-03-04T13:00:00Z");
    const { days, newest } = await test.ask<Sentiment>(getSentiment, { asset: "bitcoin" });
    expect(days).toMatchObject([
      { day: "2024-03-03", positive: 1, negative: 0 },
      { day: "2024-03-04", positive: 0, negative: 1 },
    ]);
    expect(newest[0]).toMatchObject({ label: "negative", source: { slug: "herald" } });
    expect(newest[0]?.words.map(({ text }) => text)).toContain("slumped");
    expect((await test.ask<Sentiment>(getSentiment, { asset: "bitcoin", to: "2024-03-03" })).days).toHaveLength(1);
    await expect(test.ask(getSentiment, {})).rejects.toThrow(/an asset or a theme/);
  });
});
