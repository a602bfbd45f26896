// npm run bench:noise [-- --seeds 100 --days 900 --assets 30]: ratings of invented markets in which nothing can be foretold. In how many does the IC look
// like skill? And with a planted factor: does the interval of the IC hold the truth?
import { parseArgs } from "node:util";
import { backtestRatings } from "../src/insights/ratings/backtest.ts";
import type { HorizonScore } from "../src/schema/rating-score.ts";
import { FIRST_DAY, type MarketOptions, market } from "../test/market.ts";

const BEFORE_DAYS = 120;
const LIMIT = 0.93;
const PLANTED = [
  { planted: 0.05, persistence: 0.9 },
  { planted: 0.1, persistence: 0.9 },
  { planted: 0.05, persistence: 0.98 },
];
const PLANTED_SEEDS = 4;

const { values } = parseArgs({
  options: { seeds: { type: "string", default: "100" }, days: { type: "string", default: "900" }, assets: { type: "string", default: "30" } },
});
const [seeds, days, assets] = [Number(values.seeds), Number(values.days), Number(values.assets)];

const scored = (options: Omit<MarketOptions, "days" | "assets">) =>
  backtestRatings({ columns: market({ ...options, days, assets }), from: FIRST_DAY + BEFORE_DAYS, to: FIRST_DAY + days - 1 }).horizons;

const noise = Array.from({ length: seeds }, (_, seed) => scored({ seed: seed + 1 }));
for (const place of [0, 1, 2, 3]) {
  const t = noise.map((horizons) => horizons[place]?.icT ?? 0);
  const quiet = t.filter((each) => Math.abs(each) < 2).length;
  const square = t.reduce((sum, each) => sum + each * each, 0) / seeds;
  say(`noise, ${noise[0]?.[place]?.horizon} days: |t| < 2 in ${quiet} of ${seeds} seeds, mean square of t ${square.toFixed(2)}`);
  if (quiet < LIMIT * seeds) process.exitCode = 1;
}
for (const options of PLANTED) {
  const found = Array.from({ length: PLANTED_SEEDS }, (_, seed) => scored({ seed: seed + 1, ...options }));
  for (const place of [0, 1, 2, 3]) {
    const all = found.flatMap((horizons) => horizons[place] ?? []);
    const within = all.filter((score) => truthOf(score) >= (score.icLow ?? -1) && truthOf(score) <= (score.icHigh ?? 1)).length;
    const mean = (figure: (score: HorizonScore) => number) => (all.reduce((sum, score) => sum + figure(score), 0) / all.length).toFixed(3);
    say(
      `planted ${options.planted} a day, ${options.persistence} of it stays, ${all[0]?.horizon} days: IC ${mean(({ ic }) => ic ?? 0)}, of the planted factor ${mean(truthOf)}; within the interval in ${within} of ${all.length}`,
    );
  }
}

/** The IC of the planted factor itself: the only one of its family, and published with the other sign. */
function truthOf({ families }: HorizonScore): number {
  return -(families.find(({ family }) => family === "valuation")?.ic ?? 0);
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
