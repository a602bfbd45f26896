import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ExtractedCall } from "../../schema/call.ts";
import { assetsIn } from "../assets/assets-in.ts";
import { type CallContext, callsIn } from "./calls-in.ts";

/** A Tuesday. */
const published = new Date("2024-03-12");

function calls(text: string, context: Partial<CallContext> = {}): ExtractedCall[] {
  const day = context.published === undefined ? published : context.published;
  return callsIn(text, {
    assets: assetsIn(text, { published: day, before: context.before ?? "" }),
    before: "",
    blocks: [],
    claims: [],
    ...context,
    published: day,
  });
}

const only = (text: string, context: Partial<CallContext> = {}) => {
  const found = calls(text, context);
  expect(found.map(({ quote }) => quote)).toHaveLength(1);
  return found[0];
};

describe("what a forecast says", () => {
  it("reads a level to be reached by a day", () => {
    expect(only("We think ETH will reach $10K by year end.")).toMatchObject({
      quote: "ETH will reach $10K by year end",
      asset: "ethereum",
      subject: "ETH",
      kind: "level",
      direction: null,
      level: 10_000,
      judgedBy: "touch",
      due: "2024-12-31",
      horizonDays: 294,
      horizonStated: true,
      horizonWords: "by year end",
      probability: 0.9,
      probabilityWords: "will",
      scorable: true,
      reason: null,
    });
  });

  it.each<[string, Partial<ExtractedCall>]>([
    ["Bitcoin could fall to $20k next month.", { kind: "level", direction: "down", level: 20_000, due: "2024-04-30", probability: 0.4 }],
    ["SOL is likely to climb to $210-$240 in the coming weeks.", { direction: "up", level: 210, level2: 240, due: "2024-04-09", probability: 0.7 }],
    ["Bitcoin will close above $90,000 on March 31st.", { direction: "up", level: 90_000, judgedBy: "close", due: "2024-03-31" }],
    ["Cardano should rise 30% over the next three months.", { kind: "level", direction: "up", level: null, change: 0.3, due: "2024-06-12" }],
    ["Litecoin is set to double by 2026.", { kind: "level", change: 1, due: "2026-12-31", probabilityWords: "set" }],
    ["Ether is poised for a 15% drop this week.", { kind: "level", direction: "down", change: -0.15, due: "2024-03-17" }],
    ["The price of Bitcoin will likely rally in Q3.", { kind: "direction", direction: "up", judgedBy: "close", due: "2024-09-30", probability: 0.7 }],
    ["The crypto market may tumble soon.", { asset: "market", kind: "direction", direction: "down", due: "2024-04-11" }],
    ["Ether will outperform Bitcoin this year.", { kind: "relative", asset: "ethereum", direction: "up", benchmark: "bitcoin", due: "2024-12-31" }],
    [
      "Dogecoin could underperform the broader market in the short term.",
      { kind: "relative", direction: "down", benchmark: "market", due: "2024-04-11" },
    ],
    ["Inflows might push BTC towards $95,000 by June.", { kind: "level", level: 95_000, due: "2024-06-30" }],
    ["Our 12-month price target for ETH is $7,500.", { kind: "level", level: 7500, due: "2025-03-12", probability: 0.65 }],
    [
      "We expect BTC to trade between $60,000 and $70,000 at the end of the quarter.",
      { level: 60_000, level2: 70_000, judgedBy: "close", due: "2024-03-31" },
    ],
  ])("%s", (text, parts) => {
    expect(only(text)).toMatchObject({ ...parts, scorable: true });
  });

  it("gives two assets of one sentence a call each", () => {
    expect(calls("Bitcoin and Ether will rally next week.").map(({ asset, due }) => [asset, due])).toEqual([
      ["bitcoin", "2024-03-24"],
      ["ethereum", "2024-03-24"],
    ]);
  });

  it("knows from the text that precedes what 'it' is", () => {
    expect(only("It could hit $4,500 by May.", { before: "Ether has had a calm week." })).toMatchObject({
      asset: "ethereum",
      due: "2024-05-31",
      confidence: expect.toSatisfy((c) => c < 0.9),
    });
  });

  it("counts a forecast told twice once", () => {
    expect(calls("Bitcoin will hit $90k in 2025.\nTo repeat: Bitcoin will hit $90k in 2025.")).toHaveLength(1);
  });
});

describe("when", () => {
  it.each([
    ["Bitcoin will hit $90k.", "2024-06-10", false], // the usual 90 days
    ["Bitcoin will hit $90k tomorrow.", "2024-03-13", true],
    ["Bitcoin will hit $90k in the next 24 hours.", "2024-03-13", true],
    ["Bitcoin will hit $90k by Friday.", "2024-03-15", true],
    ["Bitcoin will hit $90k by the end of the month.", "2024-03-31", true],
    ["Bitcoin will hit $90k by February.", "2025-02-28", true],
    ["Bitcoin will hit $90k before April.", "2024-03-31", true],
    ["Bitcoin will hit $90k before 2025.", "2024-12-31", true],
    ["Bitcoin will hit $90k in early 2025.", "2025-05-01", true],
    ["Bitcoin will hit $90k in the second half of the year.", "2024-12-31", true],
    ["Bitcoin will hit $90k by the fourth quarter of 2025.", "2025-12-31", true],
    ["Bitcoin will hit $90k within a year.", "2025-03-12", true],
    ["Bitcoin will hit $90k later this year.", "2024-12-31", true],
    ["Bitcoin will hit $90k six months from now.", "2024-09-12", true],
    ["Bitcoin will hit $90k by the end of the decade.", "2029-12-31", true],
    ["Bitcoin will hit $90k this cycle.", "2025-03-12", true],
    ["In the medium term, Bitcoin will hit $90k.", "2024-09-08", true],
    ["Bitcoin will hit $90k over the long term.", "2025-03-12", true],
    ["Bitcoin fell 4% last week but will hit $90k in summer.", "2024-08-31", true],
  ])("%s", (text, due, stated) => {
    expect(only(text)).toMatchObject({ due, horizonStated: stated });
  });

  it("leaves out what was to come before the day of publication", () => {
    expect(calls("Analysts predicted that Bitcoin would reach $100,000 by the end of 2021.")).toEqual([]);
  });

  it("can't score a forecast of an unknown day", () => {
    expect(only("Bitcoin will hit $90k by June.", { published: null })).toMatchObject({
      due: null,
      scorable: false,
      reason: expect.stringContaining("not known"),
    });
  });
});

describe("how sure", () => {
  it.each([
    ["Bitcoin will almost certainly hit $90k.", 0.95, "will almost certainly"],
    ["Bitcoin is very likely to hit $90k.", 0.85, "very likely"], // half the way from 0.7 to 1
    ["Bitcoin might hit $90k.", 0.4, "might"],
    ["Bitcoin could be poised to hit $90k.", 0.4, "could"],
    ["Bitcoin is unlikely to hit $90k.", 0.2, "unlikely"],
    ["Bitcoin will not hit $90k.", 0.1, "will not"],
    ["Bitcoin won't hit $90k.", 0.1, expect.stringContaining("won")],
    ["There is a 65% chance that Bitcoin will hit $90k.", 0.65, "65% chance"],
    ["Analysts expect Bitcoin to hit $90k.", 0.75, "expect"],
  ])("%s", (text, probability, words) => {
    expect(only(text)).toMatchObject({ probability, probabilityWords: words });
  });

  it("keeps the hedges", () => {
    expect(only("Bitcoin could possibly hit $90k.")?.hedges).toEqual(["could", "possibly"]);
  });
});

describe("whose forecast it is", () => {
  it.each<[string, "own" | "attributed", string | null]>([
    ["We believe Bitcoin will hit $90k.", "own", null],
    ["Bitcoin will hit $90k.", "own", null],
    ["Mira Holt of Quill Research predicts that Bitcoin will hit $90k.", "attributed", "Mira Holt of Quill Research"],
    ["According to Mira Holt, Bitcoin will hit $90k.", "attributed", "Mira Holt"],
    ["“Bitcoin will hit $90k,” said Mira Holt.", "attributed", "Mira Holt"],
    ["Some analysts believe Bitcoin will hit $90k.", "attributed", "some analysts"],
  ])("%s", (text, stance, attributedTo) => {
    expect(only(text)).toMatchObject({ stance, attributedTo });
  });

  it("gives what 'she' adds to who spoke before", () => {
    expect(only("Mira Holt said that the market is calm. She added that Bitcoin will hit $90k.")).toMatchObject({
      stance: "attributed",
      attributedTo: "Mira Holt",
    });
  });
});

describe("what can't be scored is kept, with the reason", () => {
  it.each([
    ["If Bitcoin holds $60,000, it could rally to $80,000.", "condition"],
    ["Should the bulls give in, Bitcoin could fall to $50,000.", "condition"],
    ["A break above $75,000 could send Bitcoin to $90,000.", "condition"],
    ["Bitcoin could hit $90,000 once the funds start to buy.", "condition"],
    ["Bitcoin may see a big move next week.", "which way"],
    ["Altcoins will rally next month.", "no single price"],
    ["Bitcoin will hit a new all-time high this year.", "record"],
    ["Bitcoin will eventually hit $500,000.", "no time"],
    ["Ether will continue to outperform.", "against what"],
    ["Two years ago, Mira Holt predicted that Bitcoin will hit $500,000.", "earlier day"],
  ])("%s", (text, reason) => {
    expect(only(text)).toMatchObject({ scorable: false, reason: expect.stringContaining(reason) });
  });
});

describe("what is no forecast is left out", () => {
  it.each([
    "Will Bitcoin hit $90,000 this year?",
    "Could Ether fall to $2,000?",
    "Bitcoin fell to $60,000 last week.",
    "Bitcoin was expected to hit $90,000.",
    "Bitcoin would have reached $90,000.",
    "It is not clear whether Bitcoin will reach $90,000.",
    "Bitcoin may not fall to $50,000.",
    "Bitcoin's hash rate will rise next month.",
    "The next upgrade of Ethereum will increase its throughput.",
    "Ethereum could hit 100,000 transactions a second.",
    "Solana's TVL will reach $10B by June.",
    "Bitcoin miners could sell $2B of their coins.",
    "Flows into Bitcoin funds might reach $20 billion this year.",
    "Bitcoin will gain many new users.",
    "You can reach us by mail about Bitcoin.",
    "In May 2023 Bitcoin rose above $28,000.",
  ])("%s", (text) => {
    expect(calls(text)).toEqual([]);
  });

  it("as are sponsors, disclaimers and the like", () => {
    const text = "Bitcoin will hit $90,000 by June.\nEther could hit $6,000 by June.";
    const blocks = [{ start: 0, end: 33, label: "sponsor" as const, confidence: 0.9 }];
    expect(calls(text, { blocks }).map(({ asset }) => asset)).toEqual(["ethereum"]);
  });
});

describe("any text", () => {
  const WORDS =
    "bitcoin Ether will could might not likely expects price target to reach fall rise rally by in the next weeks $90,000 20% above below if unless analysts said that next year , . ? “ ” ( ) and or outperform 2025 Q3 soon it".split(
      " ",
    );

  it("gives exact quotes and what the schema says", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }), (words) => {
        const text = words.join(" ");
        for (const call of calls(text)) {
          expect(ExtractedCall.safeParse(call).success).toBe(true);
          expect(text.slice(call.start, call.end)).toBe(call.quote);
          expect(call.scorable).toBe(call.reason === null);
          expect(call.due === null || call.due >= "2024-03-12").toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("is read in bounded time, however long its sentences, and gives a hundred calls at most", () => {
    const long = `${"Bitcoin could perhaps soon ".repeat(800)}hit $90,000`;
    const many = Array.from({ length: 3000 }, (_, i) => `Bitcoin will hit $${100_000 + i} by June.`).join(" ");
    const brackets = `${"( Bitcoin , ".repeat(1500)} will rise`;
    const began = performance.now();
    expect(calls(long).length).toBeLessThanOrEqual(12);
    expect(calls(many)).toHaveLength(100);
    calls(brackets);
    calls("will ".repeat(40_000));
    expect(performance.now() - began).toBeLessThan(60_000);
  });
});
