import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { invented, numbersIn } from "../../test/day-columns.ts";
import { type TestDesk, testDesk } from "../../test/desk.ts";
import type { Operation } from "../desk.ts";
import { measureSignals } from "../insights/signals/job.ts";
import type { SignalsAsOf } from "../schema/signal.ts";
import { getIndex, listIndices } from "./indices.ts";
import { getAssetIndicators, getLevels } from "./levels.ts";
import { getMarket } from "./market.ts";
import { getCorrelations, getQuant } from "./quant.ts";
import { getScenarios } from "./scenarios.ts";
import { signalsOfFiles } from "./signal-series.ts";
import { getAssetSignals, listSignals } from "./signals.ts";

const DAYS = 800;
const FIRST = Date.parse("2022-01-01");
const ASSETS = ["bitcoin", "ethereum", "solana", "cardano"];
const dayAt = (i: number) => new Date(FIRST + i * 86_400_000).toISOString().slice(0, 10);
const LAST = dayAt(DAYS - 1);

const folder = mkdtempSync(join(tmpdir(), "assay-signals-"));
const file = join(folder, "series.csv");
let t: TestDesk;

function rows(): string[] {
  const market = ASSETS.flatMap((asset, k) => {
    const closes = invented(k + 1, DAYS);
    return closes.flatMap((close, i) => [
      `${asset},price_usd,${dayAt(i)},${close},binance`,
      `${asset},high_usd,${dayAt(i)},${close * 1.02},binance`,
      `${asset},low_usd,${dayAt(i)},${close * 0.98},binance`,
      `${asset},market_cap_usd,${dayAt(i)},${close * 1e7},coingecko`,
    ]);
  });
  const young = invented(9, 20).map((close, i) => `dogecoin,price_usd,${dayAt(DAYS - 20 + i)},${close},binance`);
  return [...market, ...young];
}

beforeAll(async () => {
  writeFileSync(file, `asset,metric,date,value,source\n${rows().join("\n")}\n`);
  t = await testDesk();
  t.at("2024-03-12T12:00:00Z"); // two days after the last point
  await t.importing(file);
});
afterAll(async () => {
  await t.close();
  rmSync(folder, { recursive: true, force: true });
});

describe("signals of the desk", () => {
  it("are those of the file that was imported, as of any day", async () => {
    for (const asOf of [LAST, "2023-06-30"]) {
      const desk = await t.ask<SignalsAsOf>(listSignals, { asOf });
      expect(desk.signals.length).toBeGreaterThan(10);
      expect(desk).toEqual(await signalsOfFiles([file], { asOf, now: new Date("2024-03-12T12:00:00Z") }));
    }
  });

  it("rest on what was known then: a value that came later changes nothing", async () => {
    const before = await t.ask<SignalsAsOf>(listSignals, { asOf: "2024-03-09" });
    t.at("2024-03-12T13:00:00Z");
    const other = join(folder, "revised.csv");
    writeFileSync(other, `asset,metric,date,value,source\nbitcoin,price_usd,2024-03-08,1234,binance\n`);
    await t.importing(other);
    expect(await t.ask<SignalsAsOf>(listSignals, { asOf: "2024-03-09" })).toEqual(before);
  });

  it("are kept of the day that is over, and told again as they were kept", async () => {
    t.at("2024-03-11T02:00:00Z");
    await measureSignals.run(t.desk, {});
    const kept = await t.ask<SignalsAsOf>(listSignals);
    expect(kept).toMatchObject({ asOf: LAST });
    expect(await t.counts()).toMatchObject({ signal_days: 1 });
    t.at("2024-03-14T02:00:00Z");
    const late = join(folder, "late.csv");
    writeFileSync(late, `asset,metric,date,value,source\nsolana,price_usd,2024-03-10,777,binance\n`);
    await t.importing(late);
    await measureSignals.run(t.desk, {});
    expect(await t.ask<SignalsAsOf>(listSignals, { asOf: LAST })).toEqual(kept);
  });

  it("are given for one asset, or withheld with a reason", async () => {
    const own = await t.ask<SignalsAsOf>(getAssetSignals, { asset: "solana", asOf: LAST });
    expect(new Set(own.signals.map(({ asset }) => asset))).toEqual(new Set(["solana"]));
    expect(own.records.map(({ rule }) => rule)).toContain("breakout");
    const young = await t.ask<SignalsAsOf>(getAssetSignals, { asset: "dogecoin", asOf: LAST });
    expect(young).toMatchObject({
      signals: [],
      withheld: [
        { asset: "dogecoin", reason: expect.stringContaining("20 days of prices") },
        expect.anything(),
        expect.anything(),
        expect.anything(),
        expect.anything(),
        expect.anything(),
      ],
    });
    await expect(t.ask(getAssetSignals, { asset: "nothing-here" })).rejects.toThrow(/no daily prices of nothing-here/);
  });
});

describe("what stands beside them", () => {
  it("is of this desk, and no number of it is none", async () => {
    const asked: [Operation, Record<string, unknown>, Record<string, unknown>][] = [
      [getLevels, { asset: "bitcoin" }, { asset: "bitcoin", source: "binance", withheld: null }],
      [getAssetIndicators, { asset: "bitcoin", names: "rsi,macd,average-true-range", days: 5 }, { source: "binance" }],
      [getMarket, { days: 3 }, { sources: ["binance", "coingecko"] }],
      [getQuant, { assets: "bitcoin,solana,dogecoin,nothing-here" }, { withheld: [{ asset: "dogecoin" }, { asset: "nothing-here" }] }],
      [getCorrelations, { assets: "bitcoin,solana" }, { assets: ["bitcoin", "solana"] }],
      [getScenarios, { asset: "solana", horizonDays: 90 }, { withheld: null, scenarios: { asset: "solana", assets: 4 } }],
      [getIndex, { index: "cap" }, { index: "cap", withheld: null }],
    ];
    for (const [operation, input, expected] of asked) {
      const found = await t.ask<Record<string, unknown>>(operation, { ...input, asOf: LAST });
      expect(found).toMatchObject(expected);
      expect(numbersIn(found).filter(([, value]) => !Number.isFinite(value))).toEqual([]);
    }
  });

  it("has bitcoin move with itself, one for one", async () => {
    const { rows: found } = await t.ask<{ rows: { correlations: number[]; betas: number[] }[] }>(getCorrelations, {
      assets: "bitcoin,ethereum",
      asOf: LAST,
    });
    expect(found[0]?.correlations[0]).toBeCloseTo(1, 12);
    expect(found[0]?.betas[0]).toBeCloseTo(1, 12);
  });

  it("names indices of themes, and says what there is not", async () => {
    const { items } = await t.ask<{ items: { index: string }[] }>(listIndices);
    expect(items.map(({ index }) => index)).toEqual(expect.arrayContaining(["equal", "cap", "layer2-scaling"]));
    await expect(t.ask(getIndex, { index: "nonsense" })).rejects.toThrow(/no index/);
    await expect(t.ask(getAssetIndicators, { asset: "bitcoin", names: "rsi,nonsense" })).rejects.toThrow(/no indicator "nonsense"/);
    await expect(t.ask(getLevels, { asset: "nothing-here" })).rejects.toThrow(/no daily prices/);
  });
});
