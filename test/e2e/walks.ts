const DAY_MS = 86_400_000;
const DAYS = 400;
const ENDED_DAYS_AGO = 2;

/** The last day of the invented series: YYYY-MM-DD. */
export const LAST_DAY = dayAgo(ENDED_DAYS_AGO);

/** Bitcoin as it never was: a random walk with all that its page can show, as a CSV of series. */
export function bitcoinWalk(): string {
  const chance = chances(7);
  const rows: string[] = [];
  let price = 40_000;
  for (let ago = DAYS + ENDED_DAYS_AGO - 1; ago >= ENDED_DAYS_AGO; ago -= 1) {
    const open = price;
    price *= 1 + (chance() - 0.49) * 0.06;
    const [high, low] = [Math.max(open, price) * 1.01, Math.min(open, price) * 0.99];
    const day = dayAgo(ago);
    const add = (metric: string, value: number, source: string) => rows.push(`bitcoin,${metric},${day},${value.toFixed(2)},${source}`);
    add("open_usd", open, "binance");
    add("high_usd", high, "binance");
    add("low_usd", low, "binance");
    add("price_usd", price, "binance");
    add("volume_usd", 1e9 * (0.5 + chance()), "binance");
    add("market_cap_usd", price * 19.9e6, "coinmetrics");
    add("active_addresses", Math.round(600_000 + 200_000 * chance()), "coinmetrics");
  }
  return csv(rows);
}

/** A coin whose units change a thousandfold, as two vendors tell it who are a tenth apart; eleven days of it are missing. */
export function brokenWalk(): string {
  const chance = chances(11);
  const rows: string[] = [];
  let price = 80;
  for (let ago = DAYS; ago >= ENDED_DAYS_AGO; ago -= 1) {
    price *= 1 + (chance() - 0.5) * 0.02;
    if (ago === 200) price /= 1_000;
    if (ago > 100 && ago <= 111) continue;
    rows.push(`terra-luna,price_usd,${dayAgo(ago)},${price.toFixed(8)},coingecko`);
    rows.push(`terra-luna,price_usd,${dayAgo(ago)},${(price * 1.1).toFixed(8)},coinmarketcap`);
  }
  return csv(rows);
}

function csv(rows: string[]): string {
  return `asset,metric,date,value,source\n${rows.join("\n")}\n`;
}

function dayAgo(days: number): string {
  return new Date(Date.now() - days * DAY_MS).toISOString().slice(0, 10);
}

/** The same numbers between 0 and 1 each time. */
function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state / 2 ** 31;
  };
}
