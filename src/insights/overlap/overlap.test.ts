import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aloneIn, missedOf } from "./alone.ts";
import { type CopiedPassage, repeatedText } from "./copied.ts";
import { firstsOf } from "./firsts.ts";
import { type OverlapInput, overlapOf } from "./overlap.ts";
import { cosineOf, type Profile } from "./profile.ts";
import { leadOf, pairKey, sharedTellings, storiesInCommon } from "./shared.ts";
import { hoursBehind, type Telling } from "./telling.ts";

const HOUR_MS = 3_600_000;
const START = Date.parse("2024-03-04T00:00:00Z");
const SOURCES = ["gazette", "herald", "ledger", "times"];

const at = (hours: number) => new Date(START + hours * HOUR_MS);
const telling = (story: string, source: string, hours: number, parts: Partial<Telling> = {}): Telling => ({
  ...{ story, source, at: at(hours), published: at(hours), copies: false },
  ...parts,
});
const source = (slug: string) => ({ slug, name: slug, followed: true, issues: 9, passages: 40, words: 4_000 });

describe("how far one is behind another", () => {
  it("goes by when they came, and by when they were published where they came at one moment", () => {
    const early = { at: at(0), published: at(-30) };
    expect(hoursBehind(early, { at: at(5), published: at(-40) })).toBe(5);
    expect(hoursBehind(early, { at: at(0), published: at(-26) })).toBe(4);
    expect(hoursBehind(early, { at: at(-2), published: at(9) })).toBe(0); // it was before
  });
});

describe("who is first", () => {
  const told = ["a", "b", "c", "d"].flatMap((story, i) => [telling(story, "ledger", i), telling(story, "herald", i + 2 * (i + 1))]);

  it("is counted over stories that several tell in their own words, with the median of the hours behind", () => {
    const firsts = firstsOf([...told, telling("e", "ledger", 0), telling("a", "wire", 9, { copies: true })]);
    expect(firsts.get("ledger")).toMatchObject({ first: { share: 1, n: 4 }, behind: { value: null, n: 0 } });
    expect(firsts.get("herald")).toMatchObject({ first: { share: 0, n: 4 }, behind: { value: 5, n: 4 } }); // of 2, 4, 6 and 8
    expect(firsts.has("wire")).toBe(false);
  });

  it("is nobody where two came and were published at the same moment", () => {
    const firsts = firstsOf(["a", "b", "c"].flatMap((story) => [telling(story, "ledger", 0), telling(story, "herald", 0)]));
    expect([...firsts.values()].map(({ first, behind }) => [first.share, behind.n])).toEqual([
      [0, 0],
      [0, 0],
    ]);
  });

  it("is not judged by two cases", () => {
    expect(firstsOf(told.slice(0, 4)).get("ledger")?.first).toEqual({ share: null, low: null, high: null, n: 2 });
  });

  it("is told pair by pair, and a pair turned round says the same", () => {
    const shared = sharedTellings([...told, telling("f", "herald", 1), telling("f", "ledger", 4)]);
    const lead = leadOf(shared.get(pairKey("ledger", "herald")) ?? []);
    expect(lead).toMatchObject({ cases: 5, firstA: 4, firstB: 1, ofA: 0.8, ofB: 0.2, behindB: { value: 5, n: 4 }, behindA: { value: null, n: 1 } });
    const { firstA, firstB, ofA, ofB, behindA, behindB } = lead;
    expect(leadOf(shared.get(pairKey("herald", "ledger")) ?? [])).toEqual({
      cases: 5,
      firstA: firstB,
      firstB: firstA,
      ofA: ofB,
      ofB: ofA,
      behindA: behindB,
      behindB: behindA,
    });
  });
});

describe("stories in common", () => {
  it("are a part of each one's stories, and of all", () => {
    expect(storiesInCommon(4, { storiesA: 8, storiesB: 16 })).toMatchObject({ ofA: 0.5, ofB: 0.25, jaccard: 0.2 }); // 4 of 20
    expect(storiesInCommon(4, { storiesA: 4, storiesB: 16 })).toMatchObject({ shared: 4, ofA: null, jaccard: null });
    expect(storiesInCommon(9, { storiesA: 9, storiesB: 9 }).jaccard).toBe(1);
  });
});

const profile = (name: string, items: Record<string, number>, issues = 9): Profile => ({ source: name, issues, items: Object.entries(items) });

describe("profiles", () => {
  it("are as alike as the angle between them", () => {
    expect(cosineOf(profile("a", { defi: 3, macro: 4 }).items, profile("b", { defi: 6, macro: 8 }).items)).toBeCloseTo(1, 12);
    expect(cosineOf(profile("a", { defi: 3, macro: 4 }).items, profile("b", { macro: 1 }).items)).toBeCloseTo(0.8, 12); // 4 of √(9 + 16)
    expect(cosineOf(profile("a", { defi: 3 }).items, profile("b", { macro: 1 }).items)).toBe(0);
  });
});

describe("what would be missed", () => {
  it("is the voice of what one alone tells, of the voice of all", () => {
    const alone = aloneIn([profile("ledger", { bitcoin: 6, ether: 2 }), profile("herald", { bitcoin: 9, dogecoin: 3 })]);
    const missed = missedOf(alone, () => true);
    expect(missed.get("ledger")).toEqual({ share: 0.1, alone: 1, of: 2 }); // 2 of 20
    expect(missed.get("herald")).toEqual({ share: 0.15, alone: 1, of: 2 });
    expect(missedOf(alone, ({ source: name }) => name === "herald").get("ledger")?.share).toBeNull();
  });
});

const copy = (id: string, of: string | null, hours: [number, number], parts: Partial<CopiedPassage> = {}): CopiedPassage => ({
  ...{ id, source: "wire", at: at(hours[0]), published: at(hours[0]), words: 100 },
  ...{ of, ofSource: "ledger", ofAt: at(hours[1]), ofPublished: at(hours[1]), ofWords: 90 },
  ...parts,
});

describe("copied text", () => {
  it("is repeated by whoever told it later, whichever was taken for the copy", () => {
    expect([...repeatedText([copy("w", "l", [2, 0])], at(-9))]).toEqual([["wire ledger", { words: 100, passages: 1 }]]);
    expect([...repeatedText([copy("w", "l", [0, 2])], at(-9))]).toEqual([["ledger wire", { words: 90, passages: 1 }]]);
  });

  it("repeats all who told it before, through others as well, and each passage counts once", () => {
    const chain = [copy("w", "l", [2, 0]), copy("h", "w", [5, 2], { source: "herald", words: 80, ofSource: "wire", ofWords: 100 })];
    expect(new Map(repeatedText([...chain, ...chain], at(-9)))).toEqual(
      new Map([
        ["wire ledger", { words: 100, passages: 1 }],
        ["herald ledger", { words: 80, passages: 1 }],
        ["herald wire", { words: 80, passages: 1 }],
      ]),
    );
  });

  it("counts passages of issues that are copies as a whole, and repeats nothing before the window", () => {
    expect(repeatedText([copy("w", null, [400, 0])], at(-9)).get("wire ledger")).toEqual({ words: 100, passages: 1 });
    expect(repeatedText([copy("w", "l", [2, 0])], at(3)).size).toBe(0);
  });
});

const tellingsOf = fc
  .uniqueArray(
    fc.record({
      story: fc.constantFrom(..."abcdefgh"),
      source: fc.constantFrom(...SOURCES),
      hours: fc.integer({ min: 0, max: 300 }),
      copies: fc.boolean(),
    }),
    {
      selector: ({ story, source: name }) => `${story} ${name}`,
      maxLength: 32,
    },
  )
  .map((all) => all.map(({ story, source: name, hours, copies }) => telling(story, name, hours, { copies })));
const profileOf = fc.dictionary(fc.constantFrom(..."abcdef"), fc.double({ min: 0.01, max: 50, noNaN: true }), { minKeys: 1 });

function inputOf(told: Telling[]): OverlapInput {
  const isShared = ({ story, source: name }: Telling) => told.some((each) => each.story === story && each.source !== name);
  const alone = [
    ...Map.groupBy(
      told.filter((each) => !isShared(each)),
      (each) => each.source,
    ),
  ].map(([name, own]) => ({ source: name, stories: own.length, voice: own.length }));
  const tellings = told.filter(isShared).map((each) => ({ ...each, voice: 1 }));
  return { from: at(-1), sources: SOURCES.map(source), tellings, alone, themes: [], assets: [], copied: [] };
}

describe("what is safe to drop", () => {
  it("is at most a twentieth, and at most half of an equal share", () => {
    const safe = (sources: number, voice: number) => {
      const names = Array.from({ length: sources }, (_, i) => `source-${i}`);
      const tellings = names.flatMap((name) =>
        Array.from({ length: 5 }, (_, i) => ({ ...telling(`${i}`, name, i), voice: (1 - voice / sources) / 5 })),
      );
      const alone = [{ source: "source-0", stories: 1, voice }];
      const input = { ...inputOf([]), sources: names.map(source), tellings, alone };
      return overlapOf(input).sources[0]?.safeToDrop;
    };
    expect([safe(4, 0.19), safe(4, 0.21)]).toEqual([true, false]); // of four voices: a twentieth is 0.2
    expect([safe(50, 0.49), safe(50, 0.51)]).toEqual([true, false]); // of fifty: a hundredth is 0.5
  });
});

describe("overlap of any sources", () => {
  it("is the same from both sides, and wholly with itself", () => {
    fc.assert(
      fc.property(profileOf, profileOf, (a, b) => {
        const [one, two] = [Object.entries(a), Object.entries(b)];
        expect(cosineOf(one, two)).toBeCloseTo(cosineOf(two, one), 12);
        expect(cosineOf(one, one)).toBeCloseTo(1, 12);
      }),
    );
    fc.assert(
      fc.property(tellingsOf, (tellings) => {
        const shared = sharedTellings(tellings);
        for (const a of SOURCES) {
          const own = tellings.filter((each) => each.source === a).length;
          expect(shared.get(pairKey(a, a))?.length ?? 0).toBe(own);
          for (const b of SOURCES) expect(shared.get(pairKey(a, b))?.length).toBe(shared.get(pairKey(b, a))?.length);
        }
      }),
    );
  });

  it("gives parts between 0 and 1 and as many firsts as cases at most; the order of what came in changes nothing", () => {
    fc.assert(
      fc.property(tellingsOf, fc.infiniteStream(fc.nat()), (tellings, numbers) => {
        const found = overlapOf(inputOf(tellings));
        const mixed = tellings.map((each) => ({ each, by: numbers.next().value ?? 0 })).toSorted((a, b) => a.by - b.by);
        expect(overlapOf(inputOf(mixed.map(({ each }) => each)))).toEqual(found);
        for (const { stories, lead } of found.pairs) {
          for (const part of [stories.ofA, stories.ofB, stories.jaccard]) if (part !== null) expect(part >= 0 && part <= 1).toBe(true);
          expect(lead.firstA + lead.firstB).toBeLessThanOrEqual(lead.cases);
          expect(lead.cases).toBeLessThanOrEqual(stories.shared);
        }
        const missed = found.sources.reduce((sum, { missed: { stories } }) => sum + (stories.share ?? 0), 0);
        expect(missed).toBeLessThanOrEqual(1 + 1e-9);
      }),
    );
  });
});
