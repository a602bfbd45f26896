import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ExtractedClaim } from "../../schema/claim.ts";
import { assetsIn } from "../assets/assets-in.ts";
import { type ClaimContext, claimsIn } from "./claims-in.ts";

/** A Tuesday. */
const published = new Date("2022-06-28");

function claims(text: string, context: Partial<ClaimContext> = {}): ExtractedClaim[] {
  const day = context.published === undefined ? published : context.published;
  return claimsIn(text, {
    assets: assetsIn(text, { published: day, before: context.before ?? "" }),
    before: "",
    source: null,
    ...context,
    published: day,
  });
}

describe("changes", () => {
  it("reads 'down a third' as a fall of 33 %, counted from the close before the month", () => {
    expect(claims("Bitcoin is down a third this month.")).toMatchObject([
      {
        asset: "bitcoin",
        metric: "return",
        kind: "change",
        value: expect.closeTo(-1 / 3),
        from: "2022-05-31",
        to: "2022-06-28",
        basis: "point",
      },
    ]);
  });

  it("gives a fall of at least so much the bound below", () => {
    expect(claims("ETH fell more than 13% over the past week.")).toMatchObject([{ value: -0.13, bound: "lt", from: "2022-06-21", to: "2022-06-28" }]);
  });

  it("reads a list of signed figures, each of its own asset, over the time told at its end", () => {
    expect(claims("BTC -4.2%, ETH -6%, LTC +3% over the past week.").map(({ asset, value, from }) => [asset, value, from])).toEqual([
      ["bitcoin", -0.042, "2022-06-21"],
      ["ethereum", -0.06, "2022-06-21"],
      ["litecoin", 0.03, "2022-06-21"],
    ]);
  });

  it("gives each asset its figure where a sentence ends in respectively", () => {
    expect(
      claims("BTC and ETH active addresses rose 4% and 7% last week, respectively.").map(({ asset, metric, value }) => [asset, metric, value]),
    ).toEqual([
      ["bitcoin", "active_addresses", 0.04],
      ["ethereum", "active_addresses", 0.07],
    ]);
  });

  it("takes what a comparison is about from the figure before it", () => {
    expect(
      claims("Litecoin fees rose by 12% in May, compared to 3% for Dogecoin.").map(({ asset, metric, value }) => [asset, metric, value]),
    ).toEqual([
      ["litecoin", "fees", 0.12],
      ["dogecoin", "fees", 0.03],
    ]);
  });

  it("reads one move between two prices as a change, and two levels where each has its day", () => {
    expect(claims("Bitcoin's price slid from $31,000 to $28,000 on June 12th.")).toMatchObject([
      { metric: "price", kind: "change", value: -3000, unit: "usd" },
    ]);
    expect(claims("LTC supply grew from 70.1M on May 2nd to 70.4M on June 2nd.")).toMatchObject([
      { value: 70_100_000, kind: "level", from: "2022-05-02" },
      { value: 70_400_000, kind: "level", from: "2022-06-02" },
    ]);
  });

  it("counts a fall below the peak as a drawdown", () => {
    expect(claims("Solana's token is down, and Bitcoin is 68% below its all-time high.")).toMatchObject([
      { asset: "bitcoin", value: -0.68, basis: "drawdown from all-time high" },
    ]);
  });

  it("reads doubled, tripled and halved", () => {
    expect(claims("Ethereum transactions have doubled since March.")).toMatchObject([{ metric: "transactions", value: 1, unit: "fraction" }]);
  });
});

describe("levels, shares and extremes", () => {
  it("takes the metric from its words and the magnitude from the scale", () => {
    expect(
      claims("Bitcoin's market cap stands at $402B, with a price of $21,100 and a hash rate of 210 EH/s.").map(({ metric, value, unit }) => [
        metric,
        value,
        unit,
      ]),
    ).toEqual([
      ["market_cap", 402e9, "usd"],
      ["price", 21_100, "usd"],
      ["hash_rate", 210e18, "hash_per_s"],
    ]);
  });

  it("holds a share against what it is a share of", () => {
    expect(claims("About 58% of the total supply of BTC sat still for a year.")).toMatchObject([
      { asset: "bitcoin", metric: "supply", kind: "share", value: 0.58, bound: "approx" },
    ]);
  });

  it("knows a high that was reached, with and without a figure", () => {
    expect(claims("On May 3rd Dogecoin fees reached a new high of $2.4M.")).toMatchObject([
      { kind: "extreme", value: 2.4e6, from: "2022-05-03", to: "2022-05-03" },
    ]);
    expect(claims("Bitcoin dominance slipped to 41%, its lowest level since January.")).toMatchObject([
      { kind: "level", value: 0.41 },
      { kind: "extreme", value: null, metric: "dominance" },
    ]);
  });

  it("signs what flows out", () => {
    expect(claims("Exchanges saw a net outflow of 21K BTC on June 9th.")).toMatchObject([
      { metric: "flow", value: -21_000, unit: "native", from: "2022-06-09" },
    ]);
  });

  it("reads what two coins traded between", () => {
    expect(
      claims("In May DCR was trading between USD 41-60 / BTC 0.0012-0.0015.").map(({ value, value2, unit, bound }) => [value, value2, unit, bound]),
    ).toEqual([
      [41, 60, "usd", "range"],
      [0.0012, 0.0015, "other", "range"],
    ]);
  });

  it("tells who said it, what is only imagined and what is expected", () => {
    expect(claims("Kaiko reported that BTC trading volume hit $9B yesterday.")).toMatchObject([{ stance: "attributed", attributedTo: "Kaiko" }]);
    expect(claims("BTC transaction counts above 400k would be an all-time high.")).toMatchObject([{ stance: "hypothetical" }]);
    expect(claims("The bank expects that ETH will reach $9,000.")).toMatchObject([{ stance: "forecast" }]);
  });
});

describe("subjects from before", () => {
  it("goes on about the asset of the sentence before", () => {
    expect(claims("ether had a busy week. Active addresses grew by 5%.", { before: "" }).length).toBeLessThanOrEqual(1);
    expect(claims("Active addresses grew by 5%.", { before: "Ethereum had a busy week." })).toMatchObject([
      { asset: "ethereum", metric: "active_addresses" },
    ]);
  });

  it("knows what 'it' was", () => {
    expect(claims("It was 96.2M three years ago.", { before: "The current supply of ETH is 119M." })).toMatchObject([
      { asset: "ethereum", metric: "supply", value: 96.2e6, from: "2019-06-28" },
    ]);
  });

  it("says nothing of a sector as if it were the asset before", () => {
    expect(claims("Total DeFi TVL is roughly $41 billion.", { before: "Bitcoin fell." })).toMatchObject([
      { asset: null, metric: "tvl", value: 41e9 },
    ]);
  });
});

describe("conventions of a source", () => {
  it("compares weeks that end on the Sunday before an issue of Coin Metrics", () => {
    expect(claims("ETH fees rose by 12% week-over-week for a daily average of $3.1M.", { source: "coin-metrics" })).toMatchObject([
      { value: 0.12, from: "2022-06-19", to: "2022-06-26", basis: "7d-mean vs previous 7d-mean" },
      { value: 3.1e6, from: "2022-06-20", to: "2022-06-26", basis: "7d-mean" },
    ]);
  });

  it("dates the figures of a monthly journal in the month before", () => {
    expect(claims("The average daily rate was $24.10.", { source: "decred-journal", published: new Date("2022-06-15") })).toMatchObject([
      { asset: "decred", metric: "price", from: "2022-05-01", to: "2022-05-31" },
    ]);
  });
});

describe("tables", () => {
  const text = "Coin | Price | 7d change | Market cap\nBTC | $21,100 | -4.2% | $402B\nETH | $1,190 | +6.1% | $144B";

  it("reads a figure by the headings of its row and column", () => {
    expect(claims(text).map(({ asset, metric, value, from }) => [asset, metric, value, from])).toEqual([
      ["bitcoin", "price", 21_100, "2022-06-28"],
      ["bitcoin", "return", -0.042, "2022-06-21"],
      ["bitcoin", "market_cap", 402e9, "2022-06-28"],
      ["ethereum", "price", 1190, "2022-06-28"],
      ["ethereum", "return", 0.061, "2022-06-21"],
      ["ethereum", "market_cap", 144e9, "2022-06-28"],
    ]);
  });

  it("reads one with the assets as columns too", () => {
    expect(claims("Metric | BTC | ETH\nActive addresses | 901K | 480K").map(({ asset, metric, value }) => [asset, metric, value])).toEqual([
      ["bitcoin", "active_addresses", 901_000],
      ["ethereum", "active_addresses", 480_000],
    ]);
  });
});

describe("what is no claim", () => {
  it.each([
    ["a version", "Bitcoin Core 24.0.1 was tagged with 12 fixes."],
    ["a proposal's number", "EIP-4844 and BIP 341 change how Ethereum and Bitcoin transactions work."],
    ["a block height", "The fork activates at Ethereum block 15,537,394."],
    ["the size of a message", "Bitcoin nodes may now send messages of 32 MB."],
    ["a constant of the protocol", "Every 210,000 blocks Bitcoin's issuance is cut by 50%."],
    ["what each validator needs", "Each validator is required to deposit 32 ETH."],
    ["the price of a good", "Tickets for the Bitcoin conference cost $799."],
    ["a salary", "We are hiring an Ethereum engineer at $180,000 a year."],
    ["a vote", "The ETH funding proposal passed with 71% approval."],
    ["a funding round", "The Bitcoin start-up raised $30M in a Series B."],
    ["a theft", "Attackers exploited the bridge and drained $76 million of ETH."],
    ["an example", "If you had put $100 into BTC, your stake would be up 40%."],
    ["a possibility", "Batching can cut Bitcoin transaction fees by 20%."],
    ["a maximum", "It saves up to 30% of Bitcoin fees."],
    ["a question", "Will Bitcoin's price rise 10% this week?"],
    ["some imagined miner", "A miner with 10% of Bitcoin's hash rate could censor."],
    ["an address", "See https://example.org/btc-price-21000 for Bitcoin."],
    ["a year", "Bitcoin was worth a look in 2013 and 2017."],
  ])("%s", (_what, text) => {
    expect(claims(text)).toEqual([]);
  });

  it("anything in sponsor copy, disclaimers and red flags", () => {
    const text = "Earn more: BTC rose 12% this week.\nETH fell 3% this week.";
    const blocks = [{ start: 0, end: 34, label: "sponsor" as const, confidence: 0.9 }];
    expect(claims(text, { blocks }).map(({ asset }) => asset)).toEqual(["ethereum"]);
  });
});

describe("any text", () => {
  it("quotes exactly what stands in the text, and holds to the schema", () => {
    const part = fc.constantFrom(
      "BTC",
      "ETH",
      "fell",
      "rose",
      "5%",
      "$3.1B",
      "fees",
      "market cap",
      "from",
      "to",
      "and",
      ",",
      ".",
      "respectively",
      "over the past week",
      "on Nov. 31st",
      "a third",
      "|",
      "(",
      ")",
      "\n",
      "all-time high",
      "שלום",
      "٪",
      "12.5",
      "supply of",
      "is",
      "“",
      "10–12%",
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        const text = parts.join(" ");
        for (const claim of claims(text)) {
          expect(claim.quote).toBe(text.slice(claim.start, claim.end));
          expect(ExtractedClaim.safeParse(claim).error).toBeUndefined();
        }
      }),
      { numRuns: 300 },
    );
  });

  it("reads no window where the day of publication is unknown or impossible", () => {
    expect(claims("BTC fell 5% this week.", { published: null })).toMatchObject([{ value: -0.05, from: null, to: null }]);
    expect(claims("BTC fell 5% this week.", { published: new Date("nonsense") })).toMatchObject([{ from: null, to: null }]);
  });

  it("stays quick and bounded on endless sentences, long tables and piles of marks", () => {
    const texts = [
      `Bitcoin ${"rose 5% and fell 3%, ".repeat(1000)}`,
      `Coin | Price\n${"BTC | $20,000\n".repeat(5000)}`,
      `BTC ${"1,".repeat(10_000)}`,
      `${"(".repeat(10_000)} BTC fell 5% ${")".repeat(10_000)}`,
      "twenty ".repeat(4000),
      `${"since ".repeat(3000)}May`,
    ];
    for (const text of texts) {
      const mentions = assetsIn(text, { published });
      const begun = performance.now();
      const found = claimsIn(text, { assets: mentions, published, before: "", source: null });
      expect(performance.now() - begun).toBeLessThan(60_000);
      expect(found.length).toBeLessThanOrEqual(500);
    }
  });
});
