import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { document } from "../../test/builders.ts";
import { type TestDesk, testDesk } from "../../test/desk.ts";
import { addToldRows } from "../../test/told-rows.ts";
import { tellStories } from "../insights/stories/job.ts";
import { seededRandom } from "../platform/maths/random.ts";
import type { ComparedSources, Overlap } from "../schema/overlap.ts";
import { follow, sourceIdBySlug } from "../store/sources.ts";
import { ownerOf } from "./caller.ts";
import { openSample } from "./imports.ts";
import { getOverlap } from "./overlap.ts";
import { compareSources } from "./overlap-pair.ts";
import { ruleOnIssue } from "./rulings.ts";

/** Events that have no word in common, each told in two ways. */
const EVENTS: [string, string][] = [
  [
    "Curve pools were drained of sixty million dollars after a bug in the Vyper compiler let attackers reenter them.",
    "The Vyper bug let attackers drain four Curve pools of sixty million dollars; the compiler's authors warned every user.",
  ],
  [
    "Regulators in Lisbon fined the exchange Tagus nine million euros for listing unregistered tokens without a licence.",
    "The exchange Tagus must pay nine million euros in Lisbon: regulators say it listed unregistered tokens without licence.",
  ],
  [
    "Miners in Paraguay switched off a third of their machines when the national grid raised tariffs on electricity.",
    "Tariffs on electricity rose in Paraguay, so miners there switched off a third of all machines, says the national grid.",
  ],
  [
    "The wallet maker Larkspur recalled hardware devices whose chips leaked seed phrases over their Bluetooth radio.",
    "Seed phrases leaked from chips of Larkspur: the wallet maker recalled every device that has a Bluetooth radio inside.",
  ],
  [
    "Validators of the Meridian chain halted block production for seven hours to patch a faulty consensus upgrade.",
    "A consensus upgrade of Meridian was faulty; validators halted the chain and its block production for seven hours.",
  ],
];

/** A text that has no word in common with that of any other seed. */
function unlike(seed: number, words = 80): string {
  const random = seededRandom(seed);
  const syllable = () => `${"bdfgklmnprstvz"[Math.floor(random() * 14)]}${"aeiou"[Math.floor(random() * 5)]}`;
  const word = () => `${syllable()}${syllable()}${syllable()}${syllable()}`;
  return `${Array.from({ length: words / 10 }, () => `The ${Array.from({ length: 10 }, word).join(" ")}`).join(". ")}.`;
}

let test: TestDesk;
let number = 0;

beforeAll(async () => {
  test = await testDesk();
});
afterAll(() => test.close());
beforeEach(async () => {
  await test.emptied();
  number = 0;
});

async function take(source: string, text: string, at: string, again?: number): Promise<void> {
  number += 1;
  const id = again ?? number;
  test.at(at);
  const title = `${source} ${id}: ${text.split(" ").slice(0, 6).join(" ")}`;
  await test.take({ format: "document", bytes: Buffer.from(document(id, { source, text, published: at, title })) });
}

const hour = (day: number, of: number) => `2024-03-${String(day).padStart(2, "0")}T${String(of).padStart(2, "0")}:00:00Z`;

/** The herald tells each event three hours after the ledger, a day each; the times tells of other things. */
async function fiveEvents(): Promise<void> {
  for (const [i, [first, second]] of EVENTS.entries()) {
    await take("ledger", first, hour(i + 4, 8));
    await take("herald", second, hour(i + 4, 11));
    await take("times", unlike(40 + i), hour(i + 4, 12));
  }
  await tellStories.run(test.desk, {});
  test.at("2024-03-20T12:00:00Z");
}

const overlap = (input: Record<string, unknown> = {}) => test.ask<Overlap>(getOverlap, input);
const pairOf = ({ pairs }: Overlap, a: string, b: string) => pairs.find((pair) => [pair.a, pair.b].toSorted().join() === [a, b].toSorted().join());
const sourceOf = ({ sources }: Overlap, slug: string) => sources.find((source) => source.slug === slug);

describe("the overlap of sources", () => {
  it("says what they share, who was first and by how long, and what only one tells", async () => {
    await fiveEvents();
    const found = await overlap();
    expect(found).toMatchObject({ set: "all", left: 0, days: 180, sample: false });
    expect(found.pairs).toHaveLength(3);
    const pair = pairOf(found, "herald", "ledger");
    expect(pair?.stories).toMatchObject({ shared: 5, ofA: 1, ofB: 1, jaccard: 1 });
    expect(pair?.lead).toMatchObject({ cases: 5 });
    expect(pair?.a === "ledger" ? pair.lead.behindB : pair?.lead.behindA).toEqual({ value: 3, n: 5 });
    expect(sourceOf(found, "ledger")).toMatchObject({
      stories: 5,
      first: { share: 1, n: 5 },
      missed: { stories: { share: 0, alone: 0, of: 5 } },
      safeToDrop: true,
    });
    expect(sourceOf(found, "herald")).toMatchObject({ first: { share: 0 }, behind: { value: 3, n: 5 } });
    const times = sourceOf(found, "times");
    expect(times?.missed.stories.share).toBeCloseTo(1 / 3, 9); // three voices on each of five days, one of them its own
    expect(times).toMatchObject({ safeToDrop: false, only: [{ title: expect.stringContaining("times") }, {}, {}] });
  });

  it("is of those that are followed or named, and of what was told in so many days", async () => {
    await fiveEvents();
    const person = await ownerOf(test.desk);
    for (const slug of ["ledger", "times"])
      await follow(test.desk.db, person, (await sourceIdBySlug(test.desk.db, slug)) ?? "", new Date("2024-03-01T00:00:00Z"));
    const followed = await overlap();
    expect([followed.set, followed.sources.map(({ slug }) => slug).toSorted()]).toEqual(["followed", ["ledger", "times"]]);
    expect(sourceOf(followed, "ledger")?.missed.stories).toMatchObject({ alone: 5, of: 5 }); // nobody else that is followed tells them
    expect((await overlap({ sources: "herald, ledger" })).sources).toHaveLength(2);
    expect((await overlap({ sources: "herald,ledger", days: 13 })).pairs[0]?.stories.shared).toBe(1);
    expect(await overlap({ days: 13 })).toMatchObject({ set: "followed", silent: [] });
    expect(await overlap({ sources: "herald,ledger", asOf: "2024-03-01" })).toMatchObject({
      sources: [],
      silent: [{ slug: "herald" }, { slug: "ledger" }],
    });
    await expect(overlap({ sources: "herald,nobody" })).rejects.toThrow(/no source nobody/);
  });

  it("knows nothing that was told later: asked for a day, it is what it was on that day", async () => {
    await fiveEvents();
    const { asOf: _, from: __, ...then } = await overlap({ asOf: "2024-03-06" });
    expect(pairOf({ ...then } as Overlap, "herald", "ledger")?.stories.shared).toBe(3);
    await take("wire", EVENTS[0]?.[1] ?? "", hour(7, 9));
    await take("herald", `${EVENTS[1]?.[0]} Lawyers of Tagus appeal.`, hour(8, 9));
    await tellStories.run(test.desk, {});
    test.at("2024-03-20T12:00:00Z");
    expect(await overlap({ asOf: "2024-03-06" })).toMatchObject(then);
  });

  it("does not change when an issue is sent twice", async () => {
    await fiveEvents();
    const before = await overlap();
    const [first = ""] = EVENTS[0] ?? [];
    await take("ledger", first, hour(4, 8), 1);
    await take("ledger", first, hour(5, 8), 1);
    await tellStories.run(test.desk, {});
    test.at("2024-03-20T12:00:00Z");
    expect(await overlap()).toEqual(before);
  });

  it("leaves out dangerous issues, and tells copied text from what several tell in their own words", async () => {
    await fiveEvents();
    for (const [i, [first]] of EVENTS.entries()) await take("mirror", `${first} ${unlike(200 + i)}`, hour(i + 4, 20));
    await tellStories.run(test.desk, {});
    const copies = (await test.issues()).filter(({ source }) => source.slug === "mirror");
    for (const { id } of copies.slice(1)) await test.ask(ruleOnIssue, { id, verdict: "danger" });
    test.at("2024-03-20T12:00:00Z");
    expect(sourceOf(await overlap(), "mirror")).toMatchObject({ issues: 1, missed: { stories: { share: null } } });
  });

  it("of a copy is of its words alone: it takes no part in who is first", async () => {
    for (let day = 0; day < 10; day += 1) {
      await take("ledger", unlike(400 + day), hour(day + 4, 8));
      await take("mirror", unlike(400 + day), hour(day + 4, 9));
    }
    await tellStories.run(test.desk, {});
    test.at("2024-03-20T12:00:00Z");
    const pair = pairOf(await overlap(), "ledger", "mirror");
    const [mirrors, ledgers] = pair?.a === "mirror" ? [pair.text.ofA, pair.text.ofB] : [pair?.text.ofB, pair?.text.ofA];
    expect([mirrors, ledgers]).toEqual([1, 0]);
    expect(pair?.lead.cases).toBe(0);
  });

  it("keeps invented letters apart", async () => {
    test.at();
    await test.ask(openSample, { wait: true });
    await tellStories.run(test.desk, {});
    const sample = await overlap();
    expect(sample.sample).toBe(true);
    expect(sample.pairs.filter(({ stories }) => stories.shared >= 2).length).toBeGreaterThan(0);
    test.at("2026-11-29T12:00:00Z");
    await take("ledger", EVENTS[0]?.[0] ?? "", "2026-11-29T12:00:00Z");
    expect((await overlap()).sources.map(({ slug }) => slug)).toEqual(["ledger"]);
    const [one, two] = sample.sources.map(({ slug }) => slug);
    expect((await overlap({ sources: `${one},${two}` })).sample).toBe(true);
    await expect(overlap({ sources: `${one},ledger` })).rejects.toThrow(/among themselves/);
  });

  it("lets nobody drown the others by sending 5,000 items in an hour", async () => {
    await addToldRows(test.desk.db, {
      name: "letter",
      sources: 5,
      issuesEach: 40,
      passagesEach: 4,
      storiesADay: 6,
      from: new Date("2024-03-01"),
      days: 20,
    });
    const asked = { asOf: "2024-03-25", days: 60 };
    const before = await overlap(asked);
    await addToldRows(test.desk.db, {
      name: "flood",
      sources: 1,
      issuesEach: 5_000,
      passagesEach: 1,
      storiesADay: 9,
      from: new Date("2024-03-10T09:00:00Z"),
      days: 1 / 24,
    });
    const after = await overlap(asked);
    const flood = sourceOf(after, "flood-0");
    expect(flood).toMatchObject({ issues: 5_000 });
    expect(flood?.missed.stories.share).toBeLessThan(0.02); // one voice on one day, of more than ninety
    for (const { slug, missed } of before.sources)
      expect(Math.abs((sourceOf(after, slug)?.missed.stories.share ?? 0) - (missed.stories.share ?? 0))).toBeLessThan(0.02);
    for (const { a, b, stories, text, lead } of before.pairs) expect(pairOf(after, a, b)).toMatchObject({ stories, text, lead });
  });
});

describe("two sources", () => {
  it("are shown with the stories that both tell, who was first and by how long", async () => {
    await fiveEvents();
    const found = await test.ask<ComparedSources>(compareSources, { slug: "herald", other: "ledger" });
    expect(found).toMatchObject({
      names: ["herald", "ledger"],
      left: 0,
      pair: { a: "herald", b: "ledger", lead: { firstA: 0, firstB: 5, behindA: { value: 3 } } },
    });
    expect(found.stories.map(({ first, behindHours, copied }) => [first, behindHours, copied])).toEqual(EVENTS.map(() => ["ledger", 3, false]));
    expect(found.stories[0]).toMatchObject({ atA: "2024-03-08T11:00:00.000Z", title: expect.stringContaining("ledger 13") });
    const all = pairOf(await overlap(), "herald", "ledger");
    expect(all?.stories.shared).toBe(found.pair.stories.shared);
    await expect(test.ask(compareSources, { slug: "herald", other: "herald" })).rejects.toThrow(/with itself/);
  });
});
