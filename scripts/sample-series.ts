// npm run sample:series: writes sample/series.csv, the simulated primary data of the sample desk. The same every time.
// Each series is a random walk that passes through given points, so that the sample's letters can be checked: most of what they say
// about it holds, and something does not.
import { writeFileSync } from "node:fs";
import { plainDecimal } from "../src/platform/decimal.ts";
import { seededRandom } from "../src/platform/maths/random.ts";

const DAY_MS = 86_400_000;
const FIRST = "2025-11-01";
const LAST = "2026-11-22";
const CANDLES_FROM = "2026-07-01";
const SIGNIFICANT = 6;

interface Walk {
  asset: string;
  metric: string;
  /** Day and value; it passes through them. */
  through: Record<string, number>;
  /** Of a day, as a fraction. */
  volatility: number;
}

const PRICES: Record<string, Record<string, number>> = {
  bitcoin: {
    "2025-11-01": 61_800,
    "2025-11-20": 62_500,
    "2026-03-10": 79_300,
    "2026-07-15": 83_900,
    "2026-09-30": 71_500,
    "2026-10-31": 67_200,
    "2026-11-01": 67_600,
    "2026-11-02": 67_900,
    "2026-11-03": 65_050,
    "2026-11-05": 64_800,
    "2026-11-07": 64_350,
    "2026-11-08": 64_100,
    "2026-11-09": 63_700,
    "2026-11-13": 65_150,
    "2026-11-18": 67_300,
    "2026-11-20": 68_150,
    "2026-11-22": 68_400,
  },
  ethereum: {
    "2025-11-01": 2_710,
    "2026-03-10": 3_480,
    "2026-07-15": 3_590,
    "2026-09-30": 2_960,
    "2026-11-02": 2_655,
    "2026-11-05": 2_537,
    "2026-11-07": 2_490,
    "2026-11-13": 2_575,
    "2026-11-18": 2_610,
    "2026-11-20": 2_598,
    "2026-11-22": 2_604,
  },
  solana: {
    "2025-11-01": 151,
    "2026-07-15": 196,
    "2026-09-30": 158,
    "2026-11-02": 148,
    "2026-11-03": 143.4,
    "2026-11-04": 148,
    "2026-11-07": 146,
    "2026-11-20": 154,
    "2026-11-22": 155.2,
  },
  ripple: { "2025-11-01": 2.02, "2026-07-15": 2.71, "2026-11-13": 2.31, "2026-11-20": 2.2823, "2026-11-22": 2.29 },
  cardano: { "2025-11-01": 0.58, "2026-07-15": 0.79, "2026-11-13": 0.612, "2026-11-20": 0.612, "2026-11-22": 0.615 },
  dogecoin: { "2025-11-01": 0.149, "2026-07-15": 0.213, "2026-11-22": 0.171 },
  near: { "2025-11-01": 2.2, "2026-07-15": 3.1, "2026-11-09": 2.31, "2026-11-11": 2.3, "2026-11-22": 2.44 },
  chainlink: { "2025-11-01": 14.1, "2026-07-15": 19.8, "2026-11-22": 16.2 },
  uniswap: { "2025-11-01": 6.6, "2026-07-15": 9.9, "2026-11-22": 7.8 },
  arbitrum: { "2025-11-01": 0.31, "2026-07-15": 0.44, "2026-11-22": 0.29 },
  "avalanche-2": { "2025-11-01": 18.9, "2026-07-15": 27.4, "2026-11-22": 20.7 },
};
const SUPPLY: Record<string, number> = { bitcoin: 19_970_000, ethereum: 121_300_000, solana: 561_000_000 };
const VOLUME: Record<string, number> = {
  bitcoin: 31e9,
  ethereum: 15e9,
  solana: 4.1e9,
  ripple: 3.3e9,
  cardano: 0.9e9,
  dogecoin: 1.6e9,
  near: 0.21e9,
  chainlink: 0.5e9,
  uniswap: 0.3e9,
  arbitrum: 0.18e9,
  "avalanche-2": 0.4e9,
};

const OTHERS: Walk[] = [
  {
    asset: "bitcoin",
    metric: "active_addresses",
    through: { "2025-11-01": 870_000, "2026-10-05": 864_000, "2026-10-30": 812_000, "2026-11-06": 812_000, "2026-11-22": 828_000 },
    volatility: 0.012,
  },
  {
    asset: "bitcoin",
    metric: "transactions",
    through: { "2025-11-01": 433_000, "2026-10-05": 462_000, "2026-10-30": 471_000, "2026-11-06": 471_000, "2026-11-22": 476_000 },
    volatility: 0.012,
  },
  {
    asset: "bitcoin",
    metric: "hash_rate",
    through: { "2025-11-01": 1.02e21, "2026-10-31": 1.221e21, "2026-11-01": 1.24e21, "2026-11-02": 1.219e21, "2026-11-22": 1.208e21 },
    volatility: 0.004,
  },
  { asset: "bitcoin", metric: "mvrv", through: { "2025-11-01": 1.71, "2026-07-15": 2.12, "2026-11-09": 1.62, "2026-11-22": 1.73 }, volatility: 0.01 },
  {
    asset: "market",
    metric: "stablecoin_supply_usd",
    through: { "2025-11-01": 268e9, "2026-11-03": 311e9, "2026-11-13": 316.4e9, "2026-11-22": 317.8e9 },
    volatility: 0.0008,
  },
  {
    asset: "tether",
    metric: "market_cap_usd",
    through: { "2025-11-01": 171e9, "2026-11-03": 187.2e9, "2026-11-13": 190.3e9, "2026-11-22": 190.9e9 },
    volatility: 0.0008,
  },
  {
    asset: "usd-coin",
    metric: "market_cap_usd",
    through: { "2025-11-01": 66e9, "2026-11-03": 79.4e9, "2026-11-13": 81.1e9, "2026-11-22": 81.6e9 },
    volatility: 0.0012,
  },
  { asset: "market", metric: "fear_greed", through: { "2025-11-01": 48, "2026-07-15": 71, "2026-11-09": 27, "2026-11-22": 44 }, volatility: 0.05 },
  {
    asset: "gold",
    metric: "level",
    through: { "2025-11-01": 3_310, "2026-10-17": 4_010, "2026-10-31": 3_874, "2026-11-09": 3_870, "2026-11-22": 4_026 },
    volatility: 0.005,
  },
  {
    asset: "us-10y",
    metric: "level",
    through: { "2025-11-01": 4.02, "2026-11-02": 4.31, "2026-11-20": 4.12, "2026-11-22": 4.12 },
    volatility: 0.006,
  },
  {
    asset: "dollar-index",
    metric: "level",
    through: { "2025-11-01": 101.2, "2026-09-30": 100.1, "2026-11-01": 98.3, "2026-11-06": 98.6, "2026-11-22": 98.1 },
    volatility: 0.002,
  },
];

const days = Array.from({ length: (Date.parse(LAST) - Date.parse(FIRST)) / DAY_MS + 1 }, (_, n) => dayAfter(FIRST, n));
const random = seededRandom(4747);
const rows: string[] = [];

for (const [asset, through] of Object.entries(PRICES)) {
  const closes = walk({ asset, metric: "price_usd", through, volatility: 0.022 });
  add(asset, "price_usd", closes);
  if (SUPPLY[asset]) {
    addRange(asset, closes);
    add(asset, "market_cap_usd", new Map([...closes].map(([day, close]) => [day, close * (SUPPLY[asset] ?? 0)])));
  }
  const mean = VOLUME[asset] ?? 0;
  add(asset, "volume_usd", new Map([...closes].filter(([day]) => day >= CANDLES_FROM).map(([day]) => [day, mean * volumeOn(day)])));
}
for (const other of OTHERS) {
  const values = walk(other);
  const isIndex = other.metric === "fear_greed"; // whole numbers up to 100
  add(other.asset, other.metric, isIndex ? new Map([...values].map(([day, value]) => [day, Math.min(95, Math.round(value))])) : values);
}
add(
  "bitcoin",
  "net_flow_usd",
  new Map(days.filter((day) => day >= CANDLES_FROM && ![0, 6].includes(new Date(day).getUTCDay())).map((day) => [day, flowOn(day)])),
);

writeFileSync(new URL("../sample/series.csv", import.meta.url), `asset,metric,date,value,source\n${rows.sort().join("")}`);

/** A geometric random walk through the given points, bent a little each day so that it arrives at the next one. */
function walk({ through, volatility }: Walk): Map<string, number> {
  const points = Object.entries(through).sort();
  const values = new Map<string, number>();
  for (const [i, [from, start]] of points.entries()) {
    values.set(from, start);
    const [to, end] = points[i + 1] ?? [LAST, start];
    const steps = (Date.parse(to) - Date.parse(from)) / DAY_MS;
    const path = [0];
    for (let n = 1; n <= steps; n += 1) path.push((path[n - 1] ?? 0) + gauss() * volatility);
    const drift = (Math.log(end / start) - (path[steps] ?? 0)) / Math.max(1, steps);
    for (let n = 1; n < steps; n += 1) values.set(dayAfter(from, n), start * Math.exp((path[n] ?? 0) + drift * n));
  }
  return values;
}

function addRange(asset: string, closes: Map<string, number>): void {
  const shown = days.filter((day) => day >= CANDLES_FROM);
  const open = new Map(shown.map((day) => [day, closes.get(dayAfter(day, -1)) ?? 0]));
  const ends = (day: string): [number, number] => [open.get(day) ?? 0, closes.get(day) ?? 0];
  add(asset, "open_usd", open);
  add(asset, "high_usd", new Map(shown.map((day) => [day, Math.max(...ends(day)) * (1 + Math.abs(gauss()) * 0.004)])));
  add(asset, "low_usd", new Map(shown.map((day) => [day, Math.min(...ends(day)) * (1 - Math.abs(gauss()) * 0.004)])));
}

/** Quieter at weekends, and on the first Saturday of November quietest since August. */
function volumeOn(day: string): number {
  if (day === "2026-11-07") return 0.41;
  const isWeekend = [0, 6].includes(new Date(day).getUTCDay());
  return (isWeekend ? 0.62 : 1) * Math.exp(Math.max(-0.2, gauss() * 0.16));
}

/** In the first week of November 1.1 billion came in. */
function flowOn(day: string): number {
  return day >= "2026-10-30" && day <= "2026-11-06" ? 220e6 : Math.round((gauss() * 180 + 40) * 1e6);
}

function add(asset: string, metric: string, values: Map<string, number>): void {
  for (const [day, value] of values) rows.push(`${asset},${metric},${day},${plainDecimal(Number(value.toPrecision(SIGNIFICANT)))},sample\n`);
}

function gauss(): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

function dayAfter(day: string, count: number): string {
  return new Date(Date.parse(day) + count * DAY_MS).toISOString().slice(0, 10);
}
