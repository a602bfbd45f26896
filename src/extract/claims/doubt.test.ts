import { describe, expect, it } from "vitest";
import type { ExtractedClaim } from "../../schema/claim.ts";
import { assetsIn } from "../assets/assets-in.ts";
import { claimsIn } from "./claims-in.ts";

const published = new Date("2023-06-28");

function claims(text: string, source: string | null = null): ExtractedClaim[] {
  return claimsIn(text, { assets: assetsIn(text, { published, before: "" }), before: "", source, published });
}

function doubts(text: string): (string | null)[] {
  return claims(text).map(({ doubt }) => doubt);
}

describe("a claim whose words are plain", () => {
  it.each([
    "Bitcoin traded at $30,000 on June 21st.",
    "Ethereum fell 12% over the past week.",
    "The price of Solana has risen by 40% since June 10th.",
    "On June 15th, Litecoin (LTC) dropped 7%.",
  ])("bears no doubt: %s", (text) => {
    expect(doubts(text)).toEqual([null]);
  });
});

describe("a claim may speak of something else than the market:", () => {
  it.each([
    ["The fund bought 300 coins last week, paying for Bitcoin at an average price of $28,136.", "it may be a price that one party paid"],
    ["Ethereum rose to the resistance at $1,950 this week.", "it may be a level of a chart"],
    ["Since June 10th Solana is up 60%, counted against its low.", "it may be counted from a low or a high"],
    ["A basket of small coins, priced in dollars and ETH, lost 50% since June 10th.", "it may be of something else than the price"],
    ["Solana lost 40% in a single month, as of June 20th.", "it does not say when that time was"],
    ["Ethereum fell 5% over the past week, and so did SOL/ETH on most venues.", "it may be of a pair of coins"],
    ["On June 3rd and 9th of the past week Bitcoin, in April and May, fell 5%.", "its sentence names several times"],
  ])("%s", (text, doubt) => {
    expect(doubts(text)).toContain(doubt);
  });

  it("a price of some day of a year that is not said to have been paid", () => {
    expect(doubts("Bitcoin slid from $69,000 in 2021 to $20,000.")[0]).toBe("it may be hoped for, and not seen");
  });
});

describe("who is spoken of", () => {
  it("is each coin its own figure where they end in respectively, whatever stands in brackets", () => {
    const found = claims("Cardano and Dogecoin are trading at $0.28 (up 0.4%) and $0.065 (up 0.2%), respectively.");
    expect(found.filter(({ metric }) => metric === "price").map(({ asset, value }) => [asset, value])).toEqual([
      ["cardano", 0.28],
      ["dogecoin", 0.065],
    ]);
  });

  it("is not the coin that the subject is likened to", () => {
    expect(claims("Shiba Inu (SHIB), a Dogecoin rival, is trading at $0.000007.")).toMatchObject([{ asset: "shiba-inu", value: 0.000007 }]);
    expect(claims("The main Ethereum competitor has a market cap of $7.5 billion.").map(({ asset }) => asset)).not.toContain("ethereum");
  });

  it("is the whole market where all cryptocurrencies are meant", () => {
    expect(claims("The market cap of cryptocurrencies stood at $1.1 trillion on June 20th.")).toMatchObject([{ asset: "market" }]);
  });
});

describe("what an amount is", () => {
  it("is no price where it only puts coins into money, or names a chart", () => {
    expect(claims("One validator lost 0.3 ETH, or about $560, on June 20th.").map(({ metric }) => metric)).not.toContain("price");
    expect(claims("BTC/USD 1-hour candle chart.")).toEqual([]);
  });

  it("is a change where it was added", () => {
    expect(claims("The market capitalization of Bitcoin has added $194 billion in 2023.")).toMatchObject([
      { metric: "market_cap", kind: "change", value: 194e9, from: "2022-12-31" },
    ]);
  });

  it("is told by the noun behind it where the verb before it tells of what came after", () => {
    expect(claims("Ethereum price finally recorded a pullback after a 40% rally in June.")).toMatchObject([{ value: 0.4 }]);
  });

  it("is no market cap where the coin is only ranked by it", () => {
    expect(claims("Bitcoin, the leading cryptocurrency by market value, traded near $30,000 this month.")).toMatchObject([
      { metric: "price", value: 30_000 },
    ]);
  });
});

describe("the time", () => {
  it("is that of both figures where it stands behind the second", () => {
    const found = claims("With the gains of the past day, Bitcoin and Ethereum are up over 81% and 60% year-to-date, respectively.");
    expect(found.map(({ asset, value, from }) => [asset, value, from])).toEqual([
      ["bitcoin", 0.81, "2022-12-31"],
      ["ethereum", 0.6, "2022-12-31"],
    ]);
  });

  it("is not that since which something was the best or was last seen", () => {
    expect(claims("Bitcoin gained nearly 40% to record its best start to a year since 2013.")).toMatchObject([{ windowStated: false }]);
    expect(claims("Ethereum surpassed the $1,900 level last seen about a year ago.")).toMatchObject([{ windowStated: false, to: "2023-06-28" }]);
  });

  it("is left open where it only owns another word, or was years ago", () => {
    expect(claims("Bitcoin recovered from last week's tumble to the $26,000 level.").at(-1)).toMatchObject({ windowStated: false });
    expect(claims("Eight years ago, XRP traded at $3.40.")).toMatchObject([{ windowStated: false }]);
  });

  it("is not carried from another sentence, but by a source that reports on a period", () => {
    const text = "Bitcoin rose 22% over the past week, according to CoinMarketCap. Ether gained 2.5%.";
    expect(claims(text).at(-1)).toMatchObject({ asset: "ethereum", windowStated: false });
    expect(claims(text, "coin-metrics").at(-1)).toMatchObject({ asset: "ethereum", windowStated: true });
  });
});
