import type { PanelColumn } from "../src/insights/ratings/panel.ts";
import { seededRandom } from "../src/platform/maths/random.ts";

/** 2019-01-01, counted from 1970. */
export const FIRST_DAY = 17_897;

export interface MarketOptions {
  seed: number;
  assets: number;
  days: number;
  /** How much of a day's return, in standard deviations, comes from the rank of the planted metric of the day before. */
  planted?: number;
  /** How much of the planted metric stays from day to day. */
  persistence?: number;
}

/** An invented market: every price a random walk with a common part; `mvrv` foretells the next day's return by as much as was planted. */
export function market({ seed, assets, days, planted = 0, persistence = 0.9 }: MarketOptions): PanelColumn[] {
  const normal = normals(seed);
  const prices = Array.from({ length: assets }, () => [100]);
  const hints = Array.from({ length: assets }, () => [normal()]);
  const volumes = Array.from({ length: assets }, () => [1e7]);
  for (let day = 1; day < days; day += 1) {
    const common = 0.02 * normal();
    for (let i = 0; i < assets; i += 1) {
      const [price, hint] = [prices[i]?.[day - 1] ?? 1, hints[i]?.[day - 1] ?? 0];
      prices[i]?.push(price * Math.exp(common + 0.04 * (normal() + planted * hint)));
      hints[i]?.push(persistence * hint + Math.sqrt(1 - persistence ** 2) * normal());
      volumes[i]?.push(1e7 * Math.exp(0.5 * normal()));
    }
  }
  return prices.flatMap((price, i) => {
    const asset = i === 0 ? "bitcoin" : `asset-${String(i).padStart(3, "0")}`;
    return [column(asset, "price_usd", price), column(asset, "mvrv", hints[i] ?? []), column(asset, "volume_usd", volumes[i] ?? [])];
  });
}

/** A column that is known on its own day. */
export function column(asset: string, metric: string, values: readonly number[], from = FIRST_DAY): PanelColumn {
  const days = values.map((_, i) => from + i);
  return { asset, metric, days, values, lagDays: values.map(() => 0), breaks: [] };
}

/** Normal random numbers (Box and Muller, 1958) that are the same for the same seed. */
function normals(seed: number): () => number {
  const random = seededRandom(seed);
  return () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
