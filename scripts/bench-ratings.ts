// npm run bench:ratings [-- --assets 400 --days 1800]: the ratings of a day for an invented market, from scratch and when everything but the newest day had
// been learned; and how a back-test of all its days takes.
import { parseArgs } from "node:util";
import { backtestRatings } from "../src/insights/ratings/backtest.ts";
import { featuresOf } from "../src/insights/ratings/features.ts";
import { panelOf } from "../src/insights/ratings/panel.ts";
import { ratingsOf } from "../src/insights/ratings/rate.ts";
import { nothingLearned, WINDOW_DAYS } from "../src/insights/ratings/walk.ts";
import { FIRST_DAY, market } from "../test/market.ts";

const LIMITS = { scratch: 20, incremental: 3 };
const MEGABYTE = 1024 * 1024;

const { values } = parseArgs({ options: { assets: { type: "string", default: "400" }, days: { type: "string", default: "1800" } } });
const [assets, days] = [Number(values.assets), Number(values.days)];
const columns = market({ seed: 1, assets, days, planted: 0.03 });
const until = FIRST_DAY + days - 1;

const scratch = timed("from scratch", () => {
  const features = featuresOf(panelOf(columns, { until }));
  return ratingsOf(features, nothingLearned(features.factors.length));
});
const before = featuresOf(panelOf(columns, { until: until - 1 }));
const learned = nothingLearned(before.factors.length);
ratingsOf(before, learned);
const since = Math.min(learned.next.trader, learned.next.investor) - WINDOW_DAYS;
const incremental = timed("one more day", () => ratingsOf(featuresOf(panelOf(columns, { until, since })), learned));
timed("back-test of every day", () => backtestRatings({ columns, from: FIRST_DAY + 120, to: until }));

const isSame = JSON.stringify(scratch.answer) === JSON.stringify(incremental.answer);
say(
  `the same ratings both ways: ${isSame}; ${scratch.answer.ratings.length} assets rated; peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`,
);
if (!isSame || scratch.seconds > LIMITS.scratch || incremental.seconds > LIMITS.incremental) process.exitCode = 1;

function timed<T>(what: string, work: () => T): { answer: T; seconds: number } {
  const [start, cpu] = [performance.now(), process.cpuUsage()];
  const answer = work();
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  const held = Math.round(process.memoryUsage().rss / MEGABYTE);
  say(`${assets} assets x ${days} days, ${what}: ${seconds.toFixed(1)} s, ${((user + system) / 1e6).toFixed(1)} s of processor, ${held} MB held`);
  return { answer, seconds };
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
