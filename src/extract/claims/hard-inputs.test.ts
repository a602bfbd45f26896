import { describe, expect, it } from "vitest";
import type { DailyColumn } from "../../insights/checks/book.ts";
import { check } from "../../insights/checks/check.ts";
import type { ExtractedClaim } from "../../schema/claim.ts";
import { assetsIn } from "../assets/assets-in.ts";
import { claimsIn } from "./claims-in.ts";

/** A Wednesday. */
const published = new Date("2022-06-29");
const LIMIT_MS = 60_000; // a hang, and not a slow machine

function claims(text: string): ExtractedClaim[] {
  return claimsIn(text, { assets: assetsIn(text, { published }), published, before: "", source: null });
}

describe("size", () => {
  it.each([
    ["a sentence of 20,000 characters", `Bitcoin ${"rose by 5% to $21,000 and then ".repeat(700)}fell`],
    ["a sentence of 20,000 characters without a space", `BTC${"5%".repeat(10_000)}`],
    ["a table of 5,000 rows", `Coin | Price | 7d\n${"ETH | $1,100 | -4%\n".repeat(5000)}`],
    ["a list of 5,000 lines", "- ETH (-4%)\n".repeat(5000)],
    ["5,000 dates", `BTC was at $20,000 on ${"June 3rd, 2022, ".repeat(5000)}`],
    ["5,000 brackets that never close", `BTC ${"(5% ".repeat(5000)}`],
  ])("%s is read in bounded time", (_, text) => {
    const mentions = assetsIn(text, { published });
    const begun = performance.now();
    const found = claimsIn(text, { assets: mentions, published, before: "", source: null });
    expect(performance.now() - begun).toBeLessThan(LIMIT_MS);
    expect(found.length).toBeLessThanOrEqual(500);
  });
});

/** Ten years in which every asset costs 100 dollars: what differs from it by much is wrong, if it is read at all. */
const FLAT: DailyColumn = {
  days: Array.from({ length: 3650 }, (_, i) => 16_000 + i),
  values: Array.from({ length: 3650 }, () => 100),
  sourceOf: () => "binance",
  breaks: [],
};

function verdicts(text: string): string[] {
  return claims(text).map((claim) => check(claim, { find: () => FLAT }, text).verdict);
}

describe("what is not read for certain accuses nobody", () => {
  it.each([
    ["a date that no calendar has", "As of Nov. 31st, Bitcoin traded at $150."],
    ["a day of a month that is too short", "On February 30th, 2021, the price of ETH was $180."],
    ["a range whose ends lie the wrong way round", "BTC traded between $60 - $7.10 this week."],
    ["figures of another language's form", "Der Kurs von BTC lag bei 1.234,56 €."],
    ["figures with spaces", "Le bitcoin vaut 1 234,56 € aujourd’hui."],
    ["text from right to left", "ביטקוין ירד BTC $30 ב-50% השבוע"],
    ["Arabic digits", "سعر BTC هو ٣٠٠٠٠ دولار"],
    ["what was never reached", "After the crash in May 2021, BTC never dropped below $20."],
    ["a fall from a high without a date", "BTC is in a 60% drop from its recent high this month."],
    ["what followed a date", "Following the listing on June 3rd, 2021, ETH rose 80%."],
    ["a price that is watched", "BTC faces resistance at $400 on June 20th, 2022."],
    ["a price that is hoped for", "Our price prediction for June 20th, 2022: BTC at $400."],
    ["a page's live figures", "Holders of Bitcoin (BTC -12.5%) had a quiet year in 2021."],
    ["other assets than the one named", "This week BTC gained ground while other assets lost half of their value."],
    ["a product named after a coin", "The Bitcoin Trust soared 40% in June 2022."],
    ["what a coin is paid for", "Sales on Solana rose 60% over the past week."],
    ["a rate that leaves its time open", "Current growth of BTC is 40%."],
    ["an average of months", "BTC averages monthly gains of 30% in June."],
    ["a headline", "Bitcoin to reach $500 in June"],
    ["a date without its year beside another year", "In the 2017 bull market ETH fell to $50 on May 10th."],
  ])("%s", (_, text) => {
    expect(verdicts(text)).not.toContain("contradicted");
  });

  it.each([
    ["another day's price", "On June 20th, 2022, the price of BTC closed at $150."],
    ["a rise that was none", "ETH rose 40% over the past week."],
    ["another asset's price", "LTC currently trades at $170."],
  ])("a plain statement that is wrong is told: %s", (_, text) => {
    expect(verdicts(text)).toContain("contradicted");
  });
});

describe("a typo", () => {
  it("of a point for a comma is read as the other end of the range has it", () => {
    expect(claims("BTC traded between $3,590 - $4.071 this week.")).toMatchObject([{ value: 3590, value2: 4071, bound: "range" }]);
  });
});

describe("figures that contradict each other", () => {
  it("are claims of their own, each judged by itself", () => {
    const text = "On June 20th, 2022, BTC closed at $100, and on June 20th, 2022, BTC closed at $150.";
    expect(claims(text).map(({ value }) => value)).toEqual([100, 150]);
    expect(verdicts(text)).toEqual(["supported", "contradicted"]);
  });
});

/** A coin that fell to nothing in May 2022, and whose name was given to another one afterwards. */
const DEAD: DailyColumn = {
  days: Array.from({ length: 200 }, (_, i) => 18_950 + i),
  values: Array.from({ length: 200 }, (_, i) => (i < 175 ? 80 : 0.0001)),
  sourceOf: () => "binance",
  breaks: [19_130],
};

describe("assets that died or took another name", () => {
  it.each([
    "LUNA fell 99.9% over the past month.",
    "LUNA traded at $80 on April 20th, 2022.",
    "FTT lost 80% in a week.",
    "MATIC is up 12% over the past month.",
    "POL (formerly MATIC) rose 8% this week.",
  ])("are read without a crash, and not held against days that their series does not have: %s", (text) => {
    for (const claim of claims(text)) {
      expect(["supported", "unverifiable"]).toContain(check(claim, { find: () => DEAD }, text).verdict);
      expect(check(claim, { find: () => null }, text).verdict).toBe("unverifiable");
    }
  });
});
