import type { Factor } from "./factor.ts";

const DAYS = 90;
const LEAST = 60;

export const beta: Factor = {
  name: "beta-90",
  family: "volatility",
  label: "how far it moves with bitcoin",
  formula: "cov(r, m, 90) / var(m, 90), m the return of bitcoin, or the mean of all assets without it",
  unit: "ratio",
  source: "Frazzini and Pedersen, Betting against beta, Journal of Financial Economics 111 (2014)",
  signs: { trader: 0, investor: -1 },
  values: ({ returns, market }) => returns.map((_, at) => betaOf(returns, market, at)),
};

function betaOf(returns: Float64Array, market: Float64Array, at: number): number {
  let [n, sx, sy, sxx, sxy] = [0, 0, 0, 0, 0];
  for (let i = Math.max(0, at - DAYS + 1); i <= at; i += 1) {
    const [x, y] = [market[i] ?? Number.NaN, returns[i] ?? Number.NaN];
    if (Number.isNaN(x) || Number.isNaN(y)) continue;
    n += 1;
    sx += x;
    sy += y;
    sxx += x * x;
    sxy += x * y;
  }
  const spread = sxx - (sx * sx) / n;
  return n >= LEAST && spread > 1e-12 ? (sxy - (sx * sy) / n) / spread : Number.NaN;
}
