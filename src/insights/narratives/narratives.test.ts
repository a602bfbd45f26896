import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seededRandom } from "../../platform/maths/random.ts";
import { type Batch, burstAtEnd } from "./bursts.ts";
import type { NarrativeDocument } from "./document.ts";
import { momentumOf } from "./momentum.ts";
import { narrativesAsOf } from "./narratives.ts";
import { replay } from "./replay.ts";
import { toldOf } from "./told.ts";
import { dayOf } from "./voices.ts";

const DAY_MS = 86_400_000;
const FIRST = Date.parse("2024-01-01");
const THEMES = new Map([
  ["stablecoins", "Stablecoins"],
  ["macro", "Macro"],
]);
let count = 0;

function document(
  day: number,
  source: string,
  { themes = [] as [string, number][], phrases = [] as string[], hour = 9, isCopy = false } = {},
): NarrativeDocument {
  count += 1;
  return { id: `${count}`, source, at: new Date(FIRST + day * DAY_MS + hour * 3_600_000), themes, phrases, assets: ["bitcoin"], isCopy, weight: 1 };
}

/** Ten sources that tell of macro now and then, and of stablecoins one time in ten. */
function quiet(days: number): NarrativeDocument[] {
  const random = seededRandom(11);
  return Array.from({ length: days }, (_, day) =>
    Array.from({ length: 10 }, (__, s) => {
      const theme = random() < 0.1 ? "stablecoins" : "macro";
      return document(day, `s${s}`, { themes: [[theme, 1]], phrases: [`Usual ${Math.floor(random() * 30)}`] });
    }),
  ).flat();
}

const dayNumber = (day: number) => dayOf(new Date(FIRST + day * DAY_MS));
const asOf = (documents: NarrativeDocument[], day: number) => narrativesAsOf(toldOf(documents, THEMES), { day: dayNumber(day) });
const alarmsOf = (documents: NarrativeDocument[], from: number, to: number) => [
  ...replay(toldOf(documents, THEMES), { from: dayNumber(from), to: dayNumber(to) }),
];

/** Everybody tells of a failed bank, from this day on. */
const outbreak = (day: number, days = 3) =>
  Array.from({ length: days }, (_, i) =>
    Array.from({ length: 9 }, (__, s) =>
      document(day + i, `s${s}`, { themes: [["stablecoins", 1]], phrases: ["Silver Bank", "depositors"], hour: 15 }),
    ),
  ).flat();

describe("momentum", () => {
  it("is the share against the median of its past, in robust deviations", () => {
    const shares = (day: number) => ({ told: day === 200 ? 50 : day % 2 === 0 ? 10 : 12, all: 100 });
    const { share, momentum, low, high, hasPast } = momentumOf(shares, 200, 1);
    expect([share, hasPast]).toEqual([0.5, true]);
    expect(momentum).toBeCloseTo((0.5 - 0.11) / Math.sqrt((0.11 * 0.89) / 100), 6); // the sampling error is larger than the deviation
    expect(low).toBeLessThan(momentum);
    expect(high).toBeGreaterThan(momentum);
  });

  it("of a theme without a past is none, and says so", () => {
    expect(momentumOf((day) => ({ told: day > 190 ? 5 : 0, all: day > 190 ? 10 : 0 }), 200, 7)).toMatchObject({ momentum: 0, hasPast: false });
  });
});

describe("bursts", () => {
  /** All sequences of states, each with its cost: the definition itself. */
  function byTrying(batches: Batch[]): boolean {
    const told = batches.reduce((sum, each) => sum + each.told, 0);
    const all = batches.reduce((sum, each) => sum + each.all, 0);
    if (told === 0) return false;
    const rates = [Math.min(0.9999 / 2, told / all), Math.min(0.9999, Math.min(0.9999 / 2, told / all) * 2)] as const;
    let best = { cost: Number.POSITIVE_INFINITY, last: 0 };
    for (let states = 0; states < 2 ** batches.length; states += 1) {
      let [cost, before] = [0, 0];
      for (const [at, batch] of batches.entries()) {
        const state = (states >> at) & 1;
        if (state > before) cost += Math.log(batches.length);
        const rate = rates[state as 0 | 1];
        cost -= batch.told * Math.log(rate) + (batch.all - batch.told) * Math.log(1 - rate);
        before = state;
      }
      if (cost < best.cost - 1e-9) best = { cost, last: before };
    }
    return best.last === 1;
  }

  it("are those of the cheapest sequence of states", () => {
    const batch = fc.nat(12).chain((all) => fc.nat(all).map((told): Batch => ({ told, all: all + 1 })));
    fc.assert(
      fc.property(fc.array(batch, { minLength: 2, maxLength: 10 }), (batches) => {
        expect(burstAtEnd(batches) !== null).toBe(byTrying(batches));
      }),
    );
  });
});

describe("narratives", () => {
  it("see nothing of what came later", () => {
    const documents = quiet(120);
    const before = asOf(documents, 115);
    expect(asOf([...documents, ...outbreak(116)], 115)).toEqual(before);
    expect(before.length).toBeGreaterThan(0);
  });

  it("alarm within two days of an outbreak, by theme and by its own words, and once while it goes on", () => {
    const alarms = alarmsOf([...quiet(130), ...outbreak(110, 6)], 100, 125);
    const days = alarms.map(({ date }) => (Date.parse(date) - FIRST) / DAY_MS);
    expect(days.filter((day) => day < 110)).toEqual([]);
    const theme = alarms.filter(({ id }) => id === "stablecoins");
    expect(theme).toHaveLength(1);
    expect(alarms.filter(({ terms, id }) => id !== "stablecoins" && terms.includes("Silver Bank"))).toHaveLength(1);
    expect(Math.min(...days)).toBeLessThanOrEqual(112);
  });

  it("are not raised by a source that sends 5,000 items in an hour", () => {
    const flood = Array.from({ length: 5_000 }, (_, i) =>
      document(110, "flood", { themes: [["stablecoins", 1]], phrases: ["Moon Gem"], hour: 9 + i / 5_000 }),
    );
    expect(alarmsOf([...quiet(115), ...flood], 105, 114)).toEqual([]);
    const stablecoins = asOf([...quiet(115), ...flood], 110).find(({ id }) => id === "stablecoins");
    expect(stablecoins?.momentum).toBeLessThan(3);
  });

  it("are not raised by copies, however many sources send them", () => {
    const wire = Array.from({ length: 30 }, (_, i) => document(110, `w${i}`, { themes: [["stablecoins", 1]], phrases: ["Moon Gem"], isCopy: true }));
    expect(alarmsOf([...quiet(115), ...wire], 105, 114)).toEqual([]);
  });

  it("drop what only the words of one day told", () => {
    const fools = Array.from({ length: 9 }, (_, s) => document(110, `s${s}`, { themes: [["macro", 1]], phrases: ["Satoshi Returns"] }));
    const told = (day: number) =>
      asOf([...quiet(118), ...fools], day).some(({ kind, terms }) => kind === "emerging" && terms.includes("Satoshi Returns"));
    expect([told(110), told(114)]).toEqual([true, false]);
  });

  it("say who told of them first and on how many days", () => {
    const found = asOf([...quiet(130), ...outbreak(110, 6)], 115).find(({ terms, kind }) => kind === "emerging" && terms.includes("Silver Bank"));
    expect(found).toMatchObject({ firstSeen: "2024-04-20", firstSource: "s0", persistence: 6, sources: 9 });
  });

  it("of nothing are none", () => {
    expect(narrativesAsOf(toldOf([], THEMES), { day: dayNumber(5) })).toEqual([]);
  });
});
