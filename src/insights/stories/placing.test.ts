import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { IncomingPassage } from "../../schema/story.ts";
import { sideBySide } from "./figures.ts";
import { placePassages } from "./placing.ts";
import { splitStories } from "./splitting.ts";
import { OPEN_DAYS } from "./story-index.ts";

const DAY_MS = 86_400_000;
const BEGIN = Date.parse("2024-03-04T09:00:00Z");
let count = 0;

function passage(words: string, { source = "a", hours = 0 }: { source?: string; hours?: number } = {}): IncomingPassage {
  count += 1;
  const id = `00000000-0000-7000-8000-${String(count).padStart(12, "0")}`;
  return { id, source, at: new Date(BEGIN + hours * 3_600_000), terms: words.split(" ").map((word): [string, number] => [word, 1]) };
}

const placed = (incoming: IncomingPassage[]) => placePassages({ counts: [], passages: 0, known: [], incoming }).placings;

const EXPLOIT = "curve vyper reentrancy pools drained exploit stable swap alchemix whitehat";
const SUIT = "sec binance lawsuit zhao securities court complaint staking unregistered gensler";

describe("a story", () => {
  it("is told by passages about the same event, and others begin their own", () => {
    const [one, suit, two] = [
      passage(EXPLOIT),
      passage(SUIT, { source: "b", hours: 1 }),
      passage(`${EXPLOIT} frax recovery`, { source: "c", hours: 5 }),
    ];
    const stories = placed([one, suit, two]).map(({ story }) => story);
    expect(stories).toEqual([one.id, suit.id, one.id]);
  });

  it("counts a text of another source that repeats it as a copy, and one of the same source not", () => {
    const [one, other, same] = [passage(EXPLOIT), passage(EXPLOIT, { source: "b", hours: 1 }), passage(EXPLOIT, { source: "a", hours: 2 })];
    expect(placed([one, other, same]).map(({ copyOf }) => copyOf)).toEqual([null, one.id, other.id]);
    expect(placed([one, same]).map(({ copyOf }) => copyOf)).toEqual([null, null]);
  });

  it("is over when nobody told it for long: what comes then is another", () => {
    const [one, late] = [passage(EXPLOIT), passage(EXPLOIT, { source: "b", hours: 24 * (OPEN_DAYS + 1) })];
    expect(placed([one, late]).map(({ story }) => story)).toEqual([one.id, late.id]);
  });

  it("takes in another that turns out to be the same, and the older address stays", () => {
    const [half, other, both] = ["curve vyper reentrancy pools drained", "exploit stable swap alchemix whitehat", EXPLOIT];
    const passages = [passage(half), passage(other, { source: "b", hours: 1 }), passage(both, { source: "c", hours: 2 })];
    const result = placed(passages);
    expect(new Set(result.map(({ story }) => story))).toEqual(new Set([passages[0]?.id]));
    expect(result[2]?.merged).toEqual([passages[1]?.id]);
  });

  it("is never told by what came later: the first passages are put as if no others followed", () => {
    const word = fc.constantFrom(..."curve vyper pool drain sec suit court binance fork merge burn".split(" "));
    const drawn = fc.array(fc.tuple(fc.array(word, { minLength: 3, maxLength: 7 }), fc.constantFrom("a", "b", "c"), fc.nat(400)), {
      minLength: 2,
      maxLength: 25,
    });
    fc.assert(
      fc.property(drawn, fc.nat(24), (rows, cut) => {
        const all = rows
          .map(([words, source, hours]) => passage([...new Set(words)].join(" "), { source, hours }))
          .sort((a, b) => a.at.getTime() - b.at.getTime());
        const until = Math.min(all.length, cut + 1);
        const [whole, begun] = [placed(all), placed(all.slice(0, until))];
        const later = new Map(whole.slice(until).flatMap(({ story, merged }) => merged.map((each) => [each, story])));
        const now = (story: string): string => (later.has(story) ? now(later.get(story) ?? "") : story);
        expect(begun.map(({ story }) => now(story))).toEqual(whole.slice(0, until).map(({ story }) => now(story)));
      }),
      { numRuns: 60 },
    );
  });

  it("goes on in the next batch as it would have in one", () => {
    const all = Array.from({ length: 60 }, (_, i) =>
      passage(i % 3 === 0 ? `${EXPLOIT} extra${i}` : `lone${i} word${i} other${i} thing${i}`, { source: `s${i % 7}`, hours: i }),
    );
    const whole = placed(all);
    const [first, rest] = [all.slice(0, 30), all.slice(30)];
    const begun = placePassages({ counts: [], passages: 0, known: [], incoming: first });
    const known = first.map((each, i) => ({ ...each, story: begun.placings[i]?.story ?? "" }));
    const then = placePassages({ counts: begun.added, passages: 30, known, incoming: rest });
    expect([...begun.placings, ...then.placings].map(({ story }) => story)).toEqual(whole.map(({ story }) => story));
  });

  it("of a source that sends 5,000 items in an hour is its own matter", () => {
    const flood = Array.from({ length: 5_000 }, (_, i) =>
      passage(`moon gem presale token${i % 50} airdrop bonus`, { source: "flood", hours: i / 5_000 }),
    );
    const [one, two] = [passage(EXPLOIT, { source: "a", hours: 0.2 }), passage(`${EXPLOIT} frax`, { source: "b", hours: 0.9 })];
    const all = [...flood, one, two].sort((a, b) => a.at.getTime() - b.at.getTime());
    const result = new Map(placed(all).map((placing) => [placing.passage, placing]));
    expect(result.get(two.id)?.story).toBe(one.id);
    expect([...result.values()].filter(({ story }) => story === one.id)).toHaveLength(2);
  });
});

describe("a story that has come to be two", () => {
  const parts = ["curve vyper reentrancy pools drained exploit stable swap", "sec binance lawsuit zhao securities court complaint staking"];
  const told = (part: number, i: number) => passage(`${parts[part]} own${i} word${i}`, { source: `s${i}`, hours: i });
  const members = [told(0, 0), told(0, 1), told(1, 2), told(0, 3), told(1, 4), told(1, 5)];
  const split = (of: IncomingPassage[]) => splitStories({ counts: [], passages: 1_000, stories: [{ story: members[0]?.id ?? "", members: of }] });

  it("falls apart; the address stays with the first passage", () => {
    expect(split(members)).toEqual([
      { story: members[0]?.id, into: [{ story: members[2]?.id, passages: [members[2]?.id, members[4]?.id, members[5]?.id] }] },
    ]);
  });

  it("stays whole while anything holds its parts together, while it is small, or where one source alone tells the other part", () => {
    const bridge = passage(parts.join(" "), { source: "bridge", hours: 6 });
    expect(split([...members, bridge])).toEqual([]);
    expect(split(members.slice(0, 5))).toEqual([]);
    expect(split(members.map((member, i) => ([2, 4, 5].includes(i) ? { ...member, source: "one" } : member)))).toEqual([]);
  });
});

describe("figures side by side", () => {
  const said = {
    asset: "bitcoin",
    metric: "price",
    kind: "level",
    unit: "usd",
    value2: null,
    quote: "",
    from: "2024-03-04",
    to: "2024-03-04",
    stance: "stated",
  };
  const given = (slug: string, value: number, more = {}) =>
    ({ claim: slug, issue: slug, source: { slug, name: slug }, verdict: null, said: { ...said, value, ...more } }) as never;

  it("agree within a twentieth, and are told to differ beyond", () => {
    expect(sideBySide([given("a", 65_000), given("b", 65_400)])).toMatchObject([{ agree: true }]);
    expect(sideBySide([given("a", 65_000), given("b", 48_000)])).toMatchObject([{ agree: false }]);
  });

  it("need two sources, and the same thing", () => {
    expect(sideBySide([given("a", 65_000), given("a", 48_000)])).toEqual([]);
    expect(sideBySide([given("a", 65_000), given("b", 48_000, { asset: "ethereum" })])).toEqual([]);
    expect(sideBySide([given("a", 65_000), given("b", 48_000, { stance: "forecast" })])).toEqual([]);
  });

  it("know days apart", () => {
    const week = new Date(BEGIN + 7 * DAY_MS).toISOString().slice(0, 10);
    expect(sideBySide([given("a", 65_000), given("b", 48_000, { from: week, to: week })])).toEqual([]);
  });
});
