const FIGURE = /\d[\d.,’' ]*/g;

/**
 * Half a unit of the last digit that an author printed for this value, in the value's own unit: 0.005e9 for “$1.34B”. Null where the value
 * is told in words. Zeros at the end of a whole number are taken for rounding.
 */
export function printedPrecision(quote: string, value: number | null): number | null {
  if (value === null || value === 0 || !Number.isFinite(value)) return null;
  const digits = Math.abs(value).toExponential(11).replace(/e.*$/, "").replace(".", "").replace(/0+$/, "");
  for (const [figure] of quote.matchAll(FIGURE)) {
    const printed = figure.replaceAll(/[,’' ]/g, "").replace(/\.$/, "");
    const plain = printed.replace(".", "").replace(/^0+/, "");
    if (plain.replace(/0+$/, "") !== digits) continue;
    const count = printed.includes(".") ? plain.length : digits.length;
    return 10 ** (Math.floor(Math.log10(Math.abs(value))) - count + 1) / 2;
  }
  return null;
}
