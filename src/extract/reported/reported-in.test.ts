import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bodyOfText } from "../../inbox/draft.ts";
import { mailText } from "../../inbox/html/main-text.ts";
import { reportedIn } from "./reported-in.ts";

const monday = new Date("2024-05-27T09:00:00Z");

/** `asset (scope) metric date value` of every point, in a stable order. */
function told(text: string, { published = monday as Date | null, title = "" } = {}): string[] {
  return reportedIn(text, { published, title })
    .map(({ asset, scope, metric, date, value }) => `${asset}${scope === null ? "" : ` (${scope})`} ${metric} ${date} ${value}`)
    .sort();
}

function htmlTable(rows: string[][], caption = ""): string {
  const cells = (row: string[], tag: string) => `<tr>${row.map((cell) => `<${tag}>${cell}</${tag}>`).join("")}</tr>`;
  const [header = [], ...body] = rows;
  return mailText(
    `<p>Good morning.</p><h3>${caption}</h3><table>${cells(header, "th")}${body.map((row) => cells(row, "td")).join("")}</table><p>Until next week.</p>`,
  );
}

describe("flows and assets of funds", () => {
  it("by asset, the unit in the caption: brackets are a minus, a dash is missing, month and year to date are left", () => {
    const text = htmlTable(
      [
        ["", "Week flows", "MTD flows", "YTD flows", "AUM"],
        ["Bitcoin", "412.5", "1,204", "(33.1)", "51,204"],
        ["Ethereum", "(12.3)", "7", "9", "8,870"],
        ["XRP", "-", "1", "2", "73"],
        ["Multi-asset", "3.1", "2", "1", "400"],
        ["Short Bitcoin", "-1.2", "0", "1", "44"],
        ["Total", "402.1", "1,214", "(21)", "60,591"],
      ],
      "Flows by asset (US$m)",
    );
    expect(told(text)).toEqual([
      "bitcoin aum_usd 2024-05-26 51204000000",
      "bitcoin weekly_net_flow_usd 2024-05-26 412500000",
      "ethereum aum_usd 2024-05-26 8870000000",
      "ethereum weekly_net_flow_usd 2024-05-26 -12300000",
      "market aum_usd 2024-05-26 60591000000",
      "market weekly_net_flow_usd 2024-05-26 402100000",
      "ripple aum_usd 2024-05-26 73000000",
    ]);
  });

  it("by country, of the market; what is left over is no region", () => {
    const text = htmlTable(
      [
        ["Country", "Week", "AUM"],
        ["US", "300.5", "40,000"],
        ["Hong Kong", "−4.2", "310"],
        ["Other", "1", "3"],
        ["Total", "297.3", "40,313"],
      ],
      "Fund flows by country, week ending 24 May 2024 (US$ million)",
    );
    expect(told(text)).toEqual([
      "market (hong kong) aum_usd 2024-05-24 310000000",
      "market (hong kong) weekly_net_flow_usd 2024-05-24 -4200000",
      "market (united states) aum_usd 2024-05-24 40000000000",
      "market (united states) weekly_net_flow_usd 2024-05-24 300500000",
      "market aum_usd 2024-05-24 40313000000",
      "market weekly_net_flow_usd 2024-05-24 297300000",
    ]);
  });

  it("by issuer in Markdown, units in the header and in cells, the day below; the total is the captioned asset's", () => {
    const { text } = bodyOfText(
      "## Bitcoin ETPs by issuer\n\n| Issuer | Weekly net flow ($m) | AUM ($bn) |\n|---|---:|---:|\n| **Alder** | 12.5 | 1.05 |\n| Birch | -3 | $950m |\n| Total | 9.5 | 2.00 |\n\nData as of 24 May 2024, [source](https://ledger.example/).\n",
      null,
    );
    expect(told(text)).toEqual([
      "bitcoin (alder) aum_usd 2024-05-24 1050000000",
      "bitcoin (alder) weekly_net_flow_usd 2024-05-24 12500000",
      "bitcoin (birch) aum_usd 2024-05-24 950000000",
      "bitcoin (birch) weekly_net_flow_usd 2024-05-24 -3000000",
      "bitcoin aum_usd 2024-05-24 2000000000",
      "bitcoin weekly_net_flow_usd 2024-05-24 9500000",
    ]);
  });

  it("of one region: its total is not the asset's", () => {
    const text = "U.S. spot bitcoin ETF flows, week ending May 24, 2024 (US$m)\nIssuer | Flow\nAlder | 100\nTotal | 140";
    expect(told(text)).toEqual([
      "bitcoin (alder) weekly_net_flow_usd 2024-05-24 100000000",
      "bitcoin (united states) weekly_net_flow_usd 2024-05-24 140000000",
    ]);
  });

  it("under headings within the table", () => {
    const text =
      "Weekly flows ($m)\nProvider | Week\nBitcoin | \nAlder | 1.5\nTotal | 1.5\nEthereum | \nAlder | (0.5)\nWeek ended 24 May 2024, unaudited.";
    expect(told(text)).toEqual([
      "bitcoin (alder) weekly_net_flow_usd 2024-05-24 1500000",
      "bitcoin weekly_net_flow_usd 2024-05-24 1500000",
      "ethereum (alder) weekly_net_flow_usd 2024-05-24 -500000",
    ]);
  });

  it("with assets across and weeks down, or measures down", () => {
    const weeks = "Weekly crypto fund flows (US$ million)\nWeek ending | BTC | ETH | Total\n17 May 2024 | (4) | 1 | (3)\n24 May 2024 | 8 | (1) | 7";
    expect(told(weeks)).toEqual([
      "bitcoin weekly_net_flow_usd 2024-05-17 -4000000",
      "bitcoin weekly_net_flow_usd 2024-05-24 8000000",
      "ethereum weekly_net_flow_usd 2024-05-17 1000000",
      "ethereum weekly_net_flow_usd 2024-05-24 -1000000",
      "market weekly_net_flow_usd 2024-05-17 -3000000",
      "market weekly_net_flow_usd 2024-05-24 7000000",
    ]);
    const measures = "Digital asset funds\n | Bitcoin | Total\nWeekly flows (US$m) | 10 | 12\nAUM (US$bn) | 61 | 72.5";
    expect(told(measures)).toEqual([
      "bitcoin aum_usd 2024-05-26 61000000000",
      "bitcoin weekly_net_flow_usd 2024-05-26 10000000",
      "market aum_usd 2024-05-26 72500000000",
      "market weekly_net_flow_usd 2024-05-26 12000000",
    ]);
  });

  it("under a corner that tells the unit, and by the country of the exchange that lists them", () => {
    expect(told("USDm | Week flows\nBNB | 7.1")).toEqual(["binancecoin weekly_net_flow_usd 2024-05-26 7100000"]);
    expect(told("Flows by exchange country (US$m)\n | Week flows\nSwitzerland | (1.5)")).toEqual([
      "market (switzerland) weekly_net_flow_usd 2024-05-26 -1500000",
    ]);
  });

  it("in whole dollars, where the figures are of that size", () => {
    expect(told("Asset | Net flow, 7d | AUM\nBitcoin | -$12,300,000 | $61.2bn")).toEqual([
      "bitcoin aum_usd 2024-05-26 61200000000",
      "bitcoin weekly_net_flow_usd 2024-05-26 -12300000",
    ]);
  });
});

describe("spreads and depths of exchanges", () => {
  it("by exchange, of the assets across", () => {
    expect(told("Average bid-ask spread by exchange (bps)\nExchange | BTC | ETH\nNorth | 0.8 | 1.1\nSouth | 0.02% | n/a")).toEqual([
      "bitcoin (north) spread_bps 2024-05-26 0.8", // South's contradicts its table
      "ethereum (north) spread_bps 2024-05-26 1.1",
    ]);
    // 1 % is 100 basis points
    expect(told("Exchange | BTC spread (%)\nNorth | 0.02")).toEqual(["bitcoin (north) spread_bps 2024-05-26 2"]);
  });

  it("by pair, two measures side by side; only the depth within 1 % is kept", () => {
    const text =
      "Exchange | Pair | Spread (bps) | 1% depth ($m) | 2% depth ($m)\nWest | BTC-EUR |  |  | \nNorth | BTC-USD | 0.8 | 12.5 | 30\nWest | ETH-EUR |  |  | \nSouth | ETH-USDT | 1.2 | 4.1 | 9";
    expect(told(text)).toEqual([
      "bitcoin (north btc-usd) depth_1pct_usd 2024-05-26 12500000",
      "bitcoin (north btc-usd) spread_bps 2024-05-26 0.8",
      "ethereum (south eth-usdt) depth_1pct_usd 2024-05-26 4100000",
      "ethereum (south eth-usdt) spread_bps 2024-05-26 1.2",
    ]);
  });

  it("with the exchanges across", () => {
    const text =
      "Market depth at 1% by exchange, as of 24 May 2024 (US$ million)\nAsset | North | South | Change\nBitcoin | 14 | 8.5 | 2\nSolana | 3 | 1 | 0";
    expect(told(text)).toEqual([
      "bitcoin (north) depth_1pct_usd 2024-05-24 14000000",
      "bitcoin (south) depth_1pct_usd 2024-05-24 8500000",
      "solana (north) depth_1pct_usd 2024-05-24 3000000",
      "solana (south) depth_1pct_usd 2024-05-24 1000000",
    ]);
  });
});

describe("the day of a table", () => {
  const table = "Asset | Weekly flow ($m)\nBitcoin | 12";
  const day = (text: string, published: string | null = monday.toISOString(), title = "") =>
    reportedIn(text, { published: published === null ? null : new Date(published), title })[0]?.date;

  it.each([
    ["Week ending 24 May 2024", "2024-05-24"],
    ["Week ended 24 May", "2024-05-24"], // the year is the publication's
    ["Week of 20 May 2024", "2024-05-26"], // its first day
    ["18–24 May 2024", "2024-05-24"],
    ["May 18 - May 24, 2024", "2024-05-24"],
    ["As of 2024-05-25", "2024-05-25"],
    ["27 May 2024", "2024-05-26"], // a dateline: the letter's day, not its week's
  ])("%s above it is %s", (caption, expected) => {
    expect(day(`${caption}\n${table}`)).toBe(expected);
  });

  it.each(["Flows in April 2024", "Flows in Q1 2024", "24 May against 17 May 2024", "Week ending 31 May 2024", "Week ending 30 February 2024"])(
    "%s above it makes it unclear",
    (caption) => {
      expect(day(`${caption}\n${table}`)).toBeUndefined();
    },
  );

  it("is told by the letter's head where the table has none", () => {
    expect(day(table, "2024-05-28T09:00:00Z", "Flows, week ending 24 May")).toBe("2024-05-24");
    expect(day(`This letter covers the week ending Friday, 24 May 2024.\nHello.\n${table}`)).toBe("2024-05-24");
  });

  it("else is the end of the last week that has ended, and none where nobody knows when the letter was published", () => {
    expect(day(table, "2024-05-29T09:00:00Z")).toBe("2024-05-26"); // Wednesday: the Sunday before
    expect(day(table, "2024-05-25T09:00:00Z")).toBe("2024-05-24"); // Saturday: the Friday before
    expect(day(table, null)).toBeUndefined();
  });
});

describe("tables that give nothing", () => {
  it.each([
    ["prices", "Asset | Price ($) | 7d | Market cap ($bn)\nBitcoin | 68,000 | 2.1% | 1,340"],
    ["a portfolio", "Our portfolio\nAsset | Weight | AUM ($m)\nBitcoin | 40% | 12"],
    ["a league of funds' returns", "Fund | 1W | YTD | AUM ($m)\nAlder | 2.1% | 12% | 400"],
    ["a league that says so", "Performance of funds\nFund | Week | AUM ($m)\nAlder | 2.1 | 400"],
    ["no unit", "Flows by asset\nAsset | Week flows | AUM\nBitcoin | 812.4 | 61,204"],
    ["dollars whose millions are left unsaid", "Asset | Week flows\nBitcoin | $812.4\nEthereum | $12.3"],
    ["another currency", "Asset | Week flows (€m)\nBitcoin | 12"],
    ["coins", "Bitcoin ETFs (BTC)\nIssuer | Weekly flow\nAlder | 120"],
    ["decimal commas", "Asset | Week flows ($m)\nBitcoin | 12,5\nEthereum | 1.204"],
    ["daily flows", "Daily flows ($m)\nDate | Bitcoin | Total\n23 May 2024 | 10 | 12\n24 May 2024 | 8 | 9"],
    ["days called weeks", "Weekly flows ($m)\nDate | Bitcoin | Ethereum\n23 May 2024 | 10 | 12\n24 May 2024 | 8 | 9"],
    ["flows of several weeks", "Asset | 4-week flows ($m) | Previous week flows ($m) | Average weekly flow ($m)\nBitcoin | 10 | 12 | 3"],
    ["a flow that may be counted in coins", "Issuer | Weekly flow (BTC)\nAlder | $120m"],
    ["gross flows", "Asset | Weekly inflows ($m) | Weekly outflows ($m)\nBitcoin | 10 | 12"],
    ["shares and changes", "Asset | AUM change, week ($m) | % of AUM | Flow share\nBitcoin | 10 | 12 | 3"],
    ["flows into exchanges", "Exchange netflows, 7d ($m)\nExchange | Week\nNorth | 10"],
    ["another trade", "Gold ETF flows by country (US$m)\nCountry | Week | AUM\nCanada | 12 | 300"],
    ["two assets in one figure", "Bitcoin and Ethereum ETF flows by issuer ($m)\nIssuer | Week\nAlder | 12"],
    ["a forecast", "Expected flows ($m)\nAsset | Weekly flow\nBitcoin | 12"],
    ["a negative stock", "Asset | AUM ($m)\nBitcoin | (12)\nEthereum | 30"],
    ["a unit that can't be", "Asset | Weekly flow ($bn)\nBitcoin | 412.5\nEthereum | 12"],
    ["a depth that does not say within what", "Exchange | Depth ($m) | Bid depth 1% ($m)\nNorth | 10 | 5"],
    ["a spread of yields", "Yield spread (bps)\nAsset | Week\nBitcoin | 12"],
    ["figures that contradict each other", "Asset | Weekly flow ($m)\nBitcoin | 12\n\nAgain\nAsset | Weekly flow ($m)\nBitcoin | 15"],
    ["no header", "Bitcoin weekly flow | $12m\nEthereum weekly flow | $3m"],
    ["a bar in prose", "Flows rose | Ledger Weekly"],
  ])("%s", (_, text) => {
    expect(told(text)).toEqual([]);
  });
});

describe("any text", () => {
  const cell = fc.constantFrom(
    "",
    "Asset",
    "Week flows ($m)",
    "AUM",
    "Bitcoin",
    "Total",
    "(1.2)",
    "$3bn",
    "-",
    "24 May",
    "by country",
    "1%",
    "depth",
    "|",
    "²",
    "US",
    "spread",
  );
  const line = fc.array(cell, { maxLength: 6 }).map((cells) => cells.join(" | "));

  it("gives finite figures of days up to the publication, at most 500, none twice", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(line, fc.string({ unit: "binary", maxLength: 60 })), { maxLength: 30 }), (lines) => {
        const points = reportedIn(lines.join("\n"), { published: monday, title: "" });
        expect(points.every(({ value, date }) => Number.isFinite(value) && date <= "2024-05-27")).toBe(true);
        expect(new Set(points.map(({ asset, metric, scope, date }) => `${asset} ${metric} ${scope} ${date}`)).size).toBe(points.length);
      }),
    );
  });

  it("is bounded: a table without end gives 500 points", () => {
    const rows = Array.from({ length: 5_000 }, (_, i) => `Fund ${i.toString(36)}x | ${i} | ${i}`).join("\n");
    const text = Array.from({ length: 10 }, (_, i) => `Part ${i}\nFund | Weekly flow ($m) | AUM ($m)\n${rows}`).join("\n");
    expect(reportedIn(text, { published: monday, title: "" }).length).toBeLessThanOrEqual(500);
  });

  it.each([" | ", "flow | ", "flow 1 | \n", "Bitcoin | \n", "1% ", "24 May ", "(", "US$m | flow\n"])(
    "reads a megabyte of %j in bounded time",
    (piece) => {
      const started = performance.now();
      reportedIn(`flow | a\n${piece.repeat(1_000_000 / piece.length)}`, { published: monday, title: "" });
      expect(performance.now() - started).toBeLessThan(5_000);
    },
  );
});
