/** The worst 5 % of days. */
const TAIL = 0.05;
const MIN_TAIL_DAYS = 20;

/** The worst fall from an earlier height of the compounded returns, as a positive fraction, with the places where it began and ended. */
export function maxDrawdown(returns: ArrayLike<number>): { drawdown: number; from: number; to: number } {
  const worst = { drawdown: 0, from: 0, to: 0 };
  let [wealth, height, heightAt] = [1, 1, -1]; // -1: before the first return
  for (let i = 0; i < returns.length; i += 1) {
    wealth *= 1 + (returns[i] ?? Number.NaN);
    if (wealth > height) [height, heightAt] = [wealth, i];
    const drawdown = 1 - wealth / height;
    if (drawdown > worst.drawdown) Object.assign(worst, { drawdown, from: heightAt + 1, to: i });
  }
  return worst;
}

/**
 * Historic value at risk and expected shortfall at 95 %, as positive losses: with the returns in ascending order, k = 5 % of them rounded up,
 * the k-th, and the mean of the first k. Null below 20 days.
 */
export function tailLosses(returns: ArrayLike<number>): { valueAtRisk: number; shortfall: number } | null {
  if (returns.length < MIN_TAIL_DAYS) return null;
  const sorted = Float64Array.from(returns).sort();
  const worst = sorted.subarray(0, Math.ceil(TAIL * sorted.length - 1e-9));
  const sum = worst.reduce((all, value) => all + value, 0);
  return { valueAtRisk: -(worst.at(-1) ?? 0), shortfall: -sum / worst.length };
}
