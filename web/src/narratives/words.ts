import type { Narrative } from "../api.ts";

/** Where a narrative stands in its life, in words. */
export const STAGE_WORDS: Record<Narrative["stage"], string> = {
  emerging: "Emerging: it has begun to be told",
  rising: "Rising: it is told more than before",
  crowded: "Crowded: told by so many for so long that little is left to be told",
  fading: "Fading: it is told less than before",
  steady: "Steady: it is told about as much as before",
};

const PERCENT = 100;
const LEAST = 0.1;
const TENTHS = new Intl.NumberFormat("en-GB", { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** “+2.1 σ”: robust standard deviations from its own past. */
export function sigmas(value: number): string {
  return `${signed(value)} σ`;
}

/** “−0.5 to +4.9 σ” */
export function sigmaRange(low: number, high: number): string {
  return `${signed(low)} to ${signed(high)} σ`;
}

/** “14.0 %” of a share. */
export function partWords(part: number): string {
  const percent = part * PERCENT;
  return percent > 0 && percent < LEAST ? `below ${LEAST} %` : `${TENTHS.format(percent)} %`;
}

function signed(value: number): string {
  const words = TENTHS.format(Math.abs(value));
  return words === "0.0" ? words : `${value < 0 ? "−" : "+"}${words}`;
}
