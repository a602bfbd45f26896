import type { Claim } from "../api.ts";
import { asWritten, change, figure, share } from "../figures.ts";

const UNITS: Partial<Record<Claim["unit"], string>> = { usd: "usd", hash_per_s: "hash-per-s", count: "count" };
const PERCENT = new Intl.NumberFormat("en-GB", { maximumSignificantDigits: 6 });
const POINTS = new Intl.NumberFormat("en-GB", { maximumSignificantDigits: 2 });

export type Measured = Pick<Claim, "unit" | "kind">;

/** What was said: as many digits as were printed, and whether more or less would do. */
export function saidWords(claim: Pick<Claim, "unit" | "kind" | "value" | "value2" | "bound">, symbol: string | null): string | null {
  const { value, value2, bound } = claim;
  if (value === null) return null;
  const words = (each: number) => withSign(each, claim, printed(each, claim), symbol);
  if (bound === "range" && value2 !== null) return `${words(value)} to ${words(value2)}`;
  if (bound === "approx") return `about ${words(value)}`;
  if (bound === "gt") return `${words(value)} or higher`;
  return bound === "lt" ? `${words(value)} or lower` : words(value);
}

/** What the data gives for the same words. */
export function observedWords(observed: number, claim: Measured, symbol: string | null): string {
  if (claim.unit === "fraction") return claim.kind === "change" ? change(observed) : share(observed);
  return withSign(observed, claim, claim.unit === "pp" ? printed(observed, claim) : figure(observed, UNITS[claim.unit] ?? ""), symbol);
}

/** “±2 points”, “±$1,710”. */
export function toleranceWords(tolerance: number, { unit }: Measured, symbol: string | null): string {
  if (unit === "fraction" || unit === "pp") return `±${POINTS.format(tolerance * 100)} points`;
  return `±${withSymbol(asWritten(Number(tolerance.toPrecision(2)), UNITS[unit] ?? ""), unit, symbol)}`;
}

function printed(value: number, { unit }: Measured): string {
  if (unit === "fraction" || unit === "pp") {
    const size = PERCENT.format(Math.abs(value * 100));
    return `${value < 0 ? "−" : ""}${size} ${unit === "pp" ? "points" : "%"}`;
  }
  return asWritten(value, UNITS[unit] ?? "");
}

function withSign(value: number, { unit, kind }: Measured, words: string, symbol: string | null): string {
  return `${kind === "change" && value > 0 ? "+" : ""}${withSymbol(words, unit, symbol)}`;
}

function withSymbol(words: string, unit: Claim["unit"], symbol: string | null): string {
  return unit === "native" ? `${words} ${symbol ?? "of the coin"}` : words;
}

/** The unit in which a series is kept, by its metric. */
export function seriesUnit(metric: string): string {
  if (metric.endsWith("_usd")) return "usd";
  if (metric === "hash_rate") return "hash-per-s";
  return /^(active_addresses|transactions)/.test(metric) ? "count" : "";
}
