import { describe, expect, it } from "vitest";
import { Unreadable } from "../../platform/errors.ts";
import type { Points } from "../../schema/series.ts";
import { readSeriesCsv, readSeriesJson, type SeriesOptions } from "./read.ts";
import { dayOf } from "./table.ts";

const NOW = new Date("2024-06-10T12:00:00Z");
const HEADER = "asset,metric,date,value,source\n";

function file(name: string, text: string | Uint8Array) {
  const bytes = Buffer.from(text);
  return {
    name,
    head: bytes.subarray(0, 8_192),
    async *chunks() {
      for (let at = 0; at < bytes.length; at += 7) yield bytes.subarray(at, at + 7); // cut anywhere
    },
  };
}

async function rowsOf(name: string, text: string, options: Partial<SeriesOptions> = {}): Promise<string[]> {
  return lines((await readSeriesCsv(file(name, text), { now: NOW, ...options })).points);
}

function lines({ keys, series, hours, values }: Points): string[] {
  return Array.from(values, (value, i) => {
    const { asset, metric, source } = keys[series[i] ?? -1] ?? { asset: "", metric: "", source: "" };
    return `${asset} ${metric} ${dayOf(hours[i] ?? 0)} ${value} ${source}`;
  });
}

function refusal(name: string, text: string, options: Partial<SeriesOptions> = {}): Promise<string> {
  return readSeriesCsv(file(name, text), { now: NOW, ...options }).then(
    () => "taken",
    (error: unknown) => (error instanceof Unreadable ? error.message : Promise.reject(error)),
  );
}

describe("the desk's own form", () => {
  it("is read in any order of columns, with a byte order mark, CRLF, empty lines and quotes", async () => {
    expect(await rowsOf("x.csv", '\ufeffdate,value,source,metric,asset\r\n2024-03-13,"73072.41",binance,price_usd,bitcoin\r\n\r\n')).toEqual([
      "bitcoin price_usd 2024-03-13 73072.41 binance",
    ]);
  });

  it("takes the file's name for an absent source, and hours beside days", async () => {
    expect(await rowsOf("my prices.csv", "asset,metric,date,value\nbitcoin,price_usd,2024-03-13,1\nbitcoin,price_usd,2024-03-13T05:00Z,2\n")).toEqual(
      ["bitcoin price_usd 2024-03-13 1 my prices", "bitcoin price_usd 2024-03-13T05:00Z 2 my prices"],
    );
  });

  it("goes on where a second header with another order begins", async () => {
    const text = `${HEADER}bitcoin,price_usd,2024-01-01,1,a\nvalue,date,metric,asset,source\n2,2024-01-02,price_usd,bitcoin,a\n`;
    expect(await rowsOf("x.csv", text)).toEqual(["bitcoin price_usd 2024-01-01 1 a", "bitcoin price_usd 2024-01-02 2 a"]);
  });

  it("keeps gaps as gaps", async () => {
    expect(await rowsOf("x.csv", `${HEADER}bitcoin,price_usd,2024-01-01,1,a\nbitcoin,price_usd,2024-02-01,2,a\n`)).toHaveLength(2);
  });

  it("leaves out a day that has not ended, and counts it", async () => {
    const { points, unfinished } = await readSeriesCsv(
      file("x.csv", `${HEADER}bitcoin,price_usd,2024-06-09,1,a\nbitcoin,price_usd,2024-06-10,2,a\n`),
      { now: NOW },
    );
    expect(lines(points)).toEqual(["bitcoin price_usd 2024-06-09 1 a"]);
    expect(unfinished).toBe(1);
  });
});

describe("what is refused, with its line", () => {
  it.each([
    ["bitcoin,price_usd,2024-01-01,NaN,a", 'line 2: value has no value ("NaN")'],
    ["bitcoin,price_usd,2024-01-01,,a", 'line 2: value has no value ("")'],
    ["bitcoin,price_usd,2024-01-01,-3,a", "line 2: price_usd can't be -3"],
    ["bitcoin,price_usd,2024-01-01,0,a", "line 2: price_usd can't be 0"],
    ["bitcoin,price_usd,2024-01-01,1e999,a", "line 2: price_usd can't be Infinity"],
    ["market,fear_greed,2024-01-01,101,a", "line 2: fear_greed can't be 101"],
    ['bitcoin,price_usd,2024-01-01,"73,072.41",a', 'line 2: value is "73,072.41", with thousands separators; write 73072.41'],
    ["bitcoin,price_usd,2024-01-01,73,072.41,a", "line 2: 6 columns instead of 5; are there thousands separators?"],
    ['bitcoin,price_usd,2024-01-01,"1,5",a', 'line 2: value is "1,5", with a decimal comma; write 1.5'],
    ["bitcoin,price_usd,2024-01-01,$5,a", 'line 2: value is "$5"; write a plain number in base units'],
    ["bitcoin,price_usd,2024-02-30,5,a", 'line 2: "2024-02-30" is no date'],
    ["bitcoin,price_usd,2023-13-01,5,a", 'line 2: "2023-13-01" is no date'],
    ["bitcoin,price_usd,2023-12-01T24:00Z,5,a", 'line 2: "2023-12-01T24:00Z" is no date'],
    ["bitcoin,price_usd,13/03/2024,5,a", 'line 2: "13/03/2024" is no date'],
    ["bitcoin,price_usd,2025-01-01,5,a", "line 2: 2025-01-01 lies ahead"],
    ["Bit Coin,price_usd,2024-01-01,5,a", 'line 2: "Bit Coin" is no asset'],
    ["bitcoin,Price USD,2024-01-01,5,a", 'line 2: "Price USD" is no metric'],
    ["bitcoin,price_usd,2024-01-01", "line 2: 3 columns instead of 5"],
  ])("%s", async (row, message) => {
    expect(await refusal("x.csv", HEADER + row)).toContain(message);
  });

  it("a day that stands twice, whether side by side or far apart", async () => {
    const day = (n: number) => `bitcoin,price_usd,2024-01-0${n},${n},a\n`;
    expect(await refusal("x.csv", HEADER + day(1) + day(1))).toContain("line 3: gives bitcoin price_usd (a) of 2024-01-01 a second time");
    expect(await refusal("x.csv", HEADER + day(3) + day(1) + day(2) + day(1))).toContain("line 5: gives bitcoin price_usd (a) of 2024-01-01");
    expect(await refusal("x.csv", HEADER + day(2) + day(3) + day(1) + day(3))).toContain("line 5:");
  });

  it("columns that nobody knows, and an empty file", async () => {
    expect(await refusal("x.csv", "when,what\n1,2\n")).toContain("line 1: columns when, what are none of the forms that are read");
    expect(await refusal("x.csv", "\n\n")).toContain("holds no rows");
  });

  it("a line without end", async () => {
    expect(await refusal("x.csv", `${HEADER}${"x".repeat(50_000)}`)).toMatch(/line 2: .*(max_record_size|exceed)/i);
  });
});

describe("vendors' forms", () => {
  it("Coin Metrics: the asset from the file's name, empty cells as missing, hash rate in hashes", async () => {
    const text = "time,AdrActCnt,HashRate,PriceUSD,ReferenceRateUSD\n2024-01-01,900000,500.5,42000.5,42001\n2024-01-02,,501,,42500\n";
    expect(await rowsOf("btc.csv", text)).toEqual([
      "bitcoin price_usd 2024-01-01 42000.5 coinmetrics",
      "bitcoin active_addresses 2024-01-01 900000 coinmetrics",
      "bitcoin hash_rate 2024-01-01 500500000000000 coinmetrics",
      "bitcoin hash_rate 2024-01-02 501000000000000 coinmetrics",
    ]);
  });

  it("Binance: candles without header, milliseconds and microseconds, named by their opening", async () => {
    const candle = (open: number, close: number) => `${open},10,12,9,11,5,${close},55,100,1,1,0\n`;
    const day = Date.UTC(2024, 0, 1);
    const text = candle(day, day + 86_399_999) + candle((day + 86_400_000) * 1_000, (day + 172_800_000) * 1_000 - 1);
    expect((await rowsOf("ETHUSDT-1d-2024-01.csv", text)).filter((row) => /price|volume/.test(row))).toEqual([
      "ethereum price_usd 2024-01-01 11 binance",
      "ethereum volume_usd 2024-01-01 55 binance",
      "ethereum price_usd 2024-01-02 11 binance",
      "ethereum volume_usd 2024-01-02 55 binance",
    ]);
  });

  it("Binance: a ticker that was given to another asset is two assets", async () => {
    const candle = (day: number) => `${day},10,12,9,11,5,${day + 86_399_999},55,100,1,1,0\n`;
    const rows = await rowsOf("LUNAUSDT-1d.csv", candle(Date.UTC(2022, 4, 10)) + candle(Date.UTC(2022, 4, 31)));
    expect(rows.filter((row) => row.includes("price_usd"))).toEqual([
      "terra-luna price_usd 2022-05-10 11 binance",
      "terra-luna-2 price_usd 2022-05-31 11 binance",
    ]);
  });

  it("CoinGecko: what is snapped at the beginning of a day is the end of the day before; a snap of now is left out", async () => {
    const text = "snapped_at,price,market_cap,total_volume\n2024-01-02 00:00:00 UTC,44000,0.0,9\n2024-01-02 14:33:00 UTC,45000,5,9\n";
    expect(await rowsOf("btc-usd-max.csv", text)).toEqual([
      "bitcoin price_usd 2024-01-01 44000 coingecko",
      "bitcoin volume_usd 2024-01-01 9 coingecko",
    ]);
  });

  it("CoinGecko: a saved market chart, by day and, where it is fine enough, by hour", async () => {
    const at = (hour: number, minute = 0) => Date.UTC(2024, 0, 1, hour, minute);
    const chart = {
      prices: [
        [at(0), 10],
        [at(1, 2), 11],
        [at(2, 1), 12],
        [at(2, 40), 13],
      ],
      market_caps: [[at(0), 100]],
      total_volumes: [[at(0), 5]],
    };
    const { points } = await readSeriesJson(file("bitcoin.json", JSON.stringify(chart)), { now: NOW });
    expect(lines(points)).toEqual([
      "bitcoin price_usd 2023-12-31 10 coingecko",
      "bitcoin market_cap_usd 2023-12-31 100 coingecko",
      "bitcoin volume_usd 2023-12-31 5 coingecko",
      "bitcoin price_usd 2023-12-31T23:00Z 10 coingecko",
      "bitcoin price_usd 2024-01-01 11 coingecko",
      "bitcoin price_usd 2024-01-01T01:00Z 12 coingecko",
      "bitcoin market_cap_usd 2023-12-31T23:00Z 100 coingecko",
    ]);
    await expect(readSeriesJson(file("bitcoin.json", '{"prices":[["x"]]}'), { now: NOW })).rejects.toThrow("no market chart of CoinGecko: prices.0");
  });

  it("any other, by a mapping", async () => {
    const mapping = {
      date: "Day",
      dateIs: "date",
      stamped: "end",
      step: "day",
      asset: { column: "Coin" },
      source: "desk",
      metrics: { Cents: { metric: "price_usd", times: 0.01 } },
    } as const;
    expect(await rowsOf("x.csv", "Day;Coin;Cents\n2024-01-02;BTC;4400000\n2024-01-03;BTC;\n", { mapping })).toEqual([
      "bitcoin price_usd 2024-01-01 44000 desk",
    ]);
    expect(await refusal("x.csv", "Day;Coin\n", { mapping })).toContain('has no column "Cents"; its columns are Day, Coin');
  });

  it("asks for the asset where a file's name leaves it open", async () => {
    const text = "time,PriceUSD\n2024-01-01,1\n";
    expect(await refusal("prices.csv", text)).toContain('no asset goes by "prices"; name it with --asset');
    expect(await refusal("dydx.csv", text)).toBe("taken"); // a slug, though two assets share the ticker
    expect(await rowsOf("prices.csv", text, { asset: "bitcoin" })).toEqual(["bitcoin price_usd 2024-01-01 1 coinmetrics"]);
  });
});
