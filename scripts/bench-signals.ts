// npm run bench:signals: every rule with all its trials over 55 assets of 2,500 days, walked forward with records, and the signals of the last day. The prices are invented.
import { signalsAsOf } from "../src/insights/signals/as-of.ts";
import { backtestSignals } from "../src/insights/signals/backtest.ts";
import { rulesFor } from "../src/insights/signals/rules/rules.ts";
import { median } from "../src/platform/maths/median.ts";
import { dayColumn, FIRST_DAY, invented } from "../test/day-columns.ts";

const ASSETS = 55;
const DAYS = 2_500;
const RUNS = 5;
const LIMIT_MS = 10_000;

const columns = Array.from({ length: ASSETS }, (_, k) => [
  dayColumn(`coin-${k}`, invented(k, DAYS)),
  dayColumn(`coin-${k}`, invented(k + 1_000, DAYS, { from: 1.7, spread: 0.03 }), { metric: "mvrv" }),
]).flat();
const span = { from: FIRST_DAY + 365, to: FIRST_DAY + DAYS - 1 };
const trials = rulesFor(columns).reduce((sum, rule) => sum + rule.trials.length, 0);

measured(`${rulesFor(columns).length} rules with ${trials} trials over ${ASSETS} assets of ${DAYS} days`, () => backtestSignals(columns, span));
measured("the signals of the last day, with the records of five years", () => signalsAsOf({ columns, asOf: span.to }));
process.stdout.write(`at most ${Math.round(process.resourceUsage().maxRSS / 1024)} MB of memory\n`);

function measured(what: string, work: () => unknown): void {
  const times = Array.from({ length: RUNS }, () => {
    const begun = performance.now();
    work();
    return performance.now() - begun;
  });
  const most = Math.max(...times);
  const holds = most <= LIMIT_MS;
  process.stdout.write(
    `${holds ? "✓" : "✗"} ${what}: ${(median(times) ?? 0).toFixed(0)} ms at the median of ${RUNS}, ${most.toFixed(0)} ms at most (limit ${LIMIT_MS})\n`,
  );
  if (!holds) process.exitCode = 1;
}
