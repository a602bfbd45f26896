import { describe, expect, it } from "vitest";
import { BriefSettings } from "../schema/brief.ts";
import { composeBrief, isWorthSending } from "./compose.ts";
import { briefOfDay, dueBriefs, momentOf } from "./due.ts";
import { briefHtml, briefPage } from "./html.ts";
import type { BriefInput, ComeIssue, ToldPassage, ToldStory } from "./input.ts";
import { briefItems } from "./items.ts";
import { briefLetter } from "./letter.ts";
import { briefMarkdown } from "./markdown.ts";
import { tellingSentences } from "./sentences.ts";

const ISSUE = "00000000-0000-7000-8000-000000000001";
let count = 0;
const nextId = () => {
  count += 1;
  return `00000000-0000-7000-8000-${String(count).padStart(12, "0")}`;
};

function passage(text: string, { source = "ledger", isPaid = false, isCopy = false, hearing = 1, issue = ISSUE, start = 100 } = {}): ToldPassage {
  const terms = [...new Set(text.toLowerCase().match(/[a-z]{4,}/g) ?? [])];
  return { id: nextId(), issue, source: { slug: source, name: source }, text, start, isPaid, isCopy, hearing, terms, weights: terms.map(() => 1) };
}

function story(title: string, passages: ToldPassage[], more: Partial<ToldStory> = {}): ToldStory {
  const sources = new Set(passages.map(({ source }) => source.slug)).size;
  return {
    id: nextId(),
    title,
    sources,
    independent: sources,
    fresh: sources,
    firstSource: passages[0]?.source.name ?? null,
    isNew: true,
    assets: [],
    isOfTheField: true,
    holds: 0,
    fails: 0,
    passages,
    ...more,
  };
}

const EXPLOIT = "Curve pools were drained of sixty million dollars after a bug in the Vyper compiler let attackers reenter them.";
const EXPLOIT_TOO = "The Vyper bug hit four Curve pools, and whitehats returned a tenth of the funds within the day.";
const SUIT = "The regulator sued the largest exchange over unregistered securities and asked the court to freeze its assets.";

const EMPTY: BriefInput = { stories: [], told: [], issues: [], market: [], narratives: [], failed: [], calls: [], flags: [], wary: [], sources: 0 };
const exploit = () => story("Curve pools drained", [passage(EXPLOIT), passage(EXPLOIT_TOO, { source: "herald" })]);

describe("sentences of a story", () => {
  it("are an author's own, with where they stand", () => {
    const [first] = tellingSentences("Curve pools drained", [passage(`${EXPLOIT} Then it rained in the north of the country.`)]);
    expect(first).toMatchObject({ text: EXPLOIT, issue: ISSUE, start: 100, end: 100 + EXPLOIT.length });
  });

  it("are never of paid copy, of a copy, or twice the same", () => {
    const passages = [
      passage("Buy the drained Curve pools dip at Acme with zero fees on every single trade today.", { isPaid: true }),
      passage(EXPLOIT),
      passage(EXPLOIT, { source: "wire", isCopy: true }),
    ];
    expect(tellingSentences("Curve pools drained", passages).map(({ text }) => text)).toEqual([EXPLOIT]);
  });

  it("are rather those of a source whose figures hold", () => {
    const other = EXPLOIT.replace("were drained of", "lost").replace("attackers", "thieves");
    const led = (hearing: number) =>
      tellingSentences("Curve pools", [passage(EXPLOIT, { hearing }), passage(other, { source: "b", hearing: 0.8 })])[0]?.source.slug;
    expect([led(1), led(0.5)]).toEqual(["ledger", "b"]);
  });

  it("are no half of what somebody said", () => {
    const half = "The pools were drained,” said a developer of Curve after the bug in the Vyper compiler let attackers in.";
    expect(tellingSentences("Curve pools drained", [passage(half), passage(EXPLOIT, { source: "b" })]).map(({ text }) => text)).toEqual([EXPLOIT]);
  });

  it("do not begin with what leans on the sentence before", () => {
    const [first] = tellingSentences("Curve pools drained", [
      passage(`${EXPLOIT} This is why Curve pools were drained of dollars after the bug in the compiler.`),
    ]);
    expect(first?.text).toBe(EXPLOIT);
  });
});

describe("items", () => {
  it("are those that most independent sources told of, none twice", () => {
    const same = story("Curve drained again", [passage(EXPLOIT), passage(EXPLOIT_TOO, { source: "times" })]);
    const items = briefItems([same, story("Suit", [passage(SUIT), passage(SUIT, { source: "b" }), passage(SUIT, { source: "c" })]), exploit()], {
      told: [],
      count: 5,
    });
    expect(items.map(({ title }) => title)).toEqual(["Suit", items[1]?.title]);
    expect(items).toHaveLength(2);
  });

  it("leave out stories of the brief before, until more have told of them", () => {
    const old = exploit();
    expect(briefItems([{ ...old, fresh: 1 }], { told: [old.id], count: 5 })).toEqual([]);
    expect(briefItems([{ ...old, fresh: 2 }], { told: [old.id], count: 5 })).toHaveLength(1);
  });

  it("are of the field: other news is none", () => {
    expect(briefItems([{ ...exploit(), isOfTheField: false }], { told: [], count: 5 })).toEqual([]);
  });

  it("are at most so many", () => {
    const many = ["alpha", "bravo", "delta", "gamma"].map((word) =>
      story(word, [
        passage(`${word} one two three words in a sentence about ${word} ${word}s today.`),
        passage(`More of ${word} things that ${word} people said about ${word} matters.`, { source: "b" }),
      ]),
    );
    expect(briefItems(many, { told: [], count: 2 }).length).toBeLessThanOrEqual(2);
  });
});

describe("a brief", () => {
  it("of nothing is not worth sending, and one with a story is", () => {
    expect(isWorthSending(composeBrief(EMPTY, { items: 5 }))).toBe(false);
    expect(isWorthSending(composeBrief({ ...EMPTY, stories: [exploit()] }, { items: 5 }))).toBe(true);
  });

  it("says what to read in full and what to leave: by what is told nowhere else", () => {
    const told = exploit();
    const issue = (id: string, stories: ComeIssue["stories"]): ComeIssue => ({
      id,
      title: id,
      source: "s",
      minutes: 5,
      words: 1_000,
      isRead: false,
      stories,
    });
    const own = issue("own", [{ story: null, words: 1_000, isCopy: false, isFirst: true }]);
    const same = issue("same", [
      { story: told.id, words: 950, isCopy: false, isFirst: false },
      { story: null, words: 50, isCopy: false, isFirst: true },
    ]);
    const { read, skip } = composeBrief({ ...EMPTY, stories: [told], issues: [own, same, { ...own, id: "seen", isRead: true }] }, { items: 5 });
    expect([read.map((each) => each.issue), skip.map((each) => each.issue)]).toEqual([["own"], ["same"]]);
  });
});

describe("the hour of a brief", () => {
  const settings = BriefSettings.parse({ at: "07:00", weekday: 6 });

  it("is the person's own, also where clocks change", () => {
    expect(momentOf("2024-03-30", "07:00", "Europe/Zurich").toISOString()).toBe("2024-03-30T06:00:00.000Z");
    expect(momentOf("2024-03-31", "07:00", "Europe/Zurich").toISOString()).toBe("2024-03-31T05:00:00.000Z");
    expect(momentOf("2024-03-31", "02:30", "Europe/Zurich").toISOString()).toMatch(/^2024-03-31T0[01]:30/); // a time that this night leaves out
    expect(momentOf("2024-07-01", "07:00", "Asia/Kolkata").toISOString()).toBe("2024-07-01T01:30:00.000Z");
  });

  it("comes once a day, and on the week's day for the weekly one", () => {
    const due = (now: string) => dueBriefs(settings, "UTC", new Date(now)).map(({ kind, day }) => `${kind} ${day}`);
    expect(due("2024-03-01T06:59:00Z")).toEqual([]);
    expect(due("2024-03-01T07:00:00Z")).toEqual(["daily 2024-03-01"]);
    expect(due("2024-03-02T23:00:00Z")).toEqual(["daily 2024-03-02", "weekly 2024-03-02"]);
  });

  it("of a day that goes on is now", () => {
    const now = new Date("2024-03-02T05:00:00Z");
    expect(briefOfDay("daily", "2024-03-02", settings, { timeZone: "UTC", now }).until).toEqual(now);
  });
});

describe("hostile words in a brief", () => {
  const hostile = '<img src=x onerror=alert(1)> [click](https://evil.example) https://evil.example www.evil.example # *x* <a href="javascript:1">';
  const flags = [{ issue: ISSUE, title: hostile, source: hostile, reason: hostile }];
  const cited = { text: hostile, issue: ISSUE, start: 0, end: 9, source: { slug: "x", name: hostile } };
  const wary = [{ ...cited, code: "urgency" as const, severity: "warn" as const, reason: hostile }];
  const composed = composeBrief({ ...EMPTY, stories: [exploit()], flags, wary }, { items: 5 });
  const content = {
    ...composed,
    items: composed.items.map((item) => ({
      ...item,
      title: hostile,
      firstSource: hostile,
      sentences: item.sentences.map((sentence) => ({ ...sentence, text: hostile, source: { slug: "x", name: hostile } })),
    })),
  };
  const shown = {
    kind: "daily" as const,
    day: "2024-03-04",
    content,
    sections: BriefSettings.parse({}).sections,
    desk: "https://desk.example",
    notAdvice: "Not advice.",
  };

  it("stay words: no element, link or address of theirs", () => {
    for (const html of [briefHtml(shown), briefPage(shown, { title: hostile, foot: "" })]) {
      expect(html).not.toMatch(/<img|onerror=alert\(1\)>(?!.*&gt;)|javascript:1"/);
      const links = [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href);
      expect(links.filter((href) => !href?.startsWith("https://desk.example/"))).toEqual([]);
    }
  });

  it("make no link in Markdown", () => {
    const markdown = briefMarkdown(shown);
    expect(markdown).not.toContain("](https://evil");
    expect(markdown).not.toMatch(/(?<!\\):\/\/evil/);
    expect(markdown).toContain("](https://desk.example/stories/");
  });

  it("break no header of a letter", () => {
    const letter = briefLetter(
      { ...shown, content: { ...content, items: content.items.map((item) => ({ ...item, title: "One\r\nBcc: all@evil.example" })) } },
      { id: "x", to: "reader@desk.example", domain: "desk.example", leave: "https://desk.example/leave/token" },
    );
    expect(letter.subject).not.toMatch(/[\r\n]/);
    expect(letter.headers).toMatchObject({
      "List-Unsubscribe": "<https://desk.example/leave/token>",
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    });
    expect(letter.text).not.toContain("\\");
  });
});
