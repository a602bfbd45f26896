/** A number as a plain decimal, without an exponent, in the fewest digits that read back as the same number. */
export function plainDecimal(value: number): string {
  const text = String(value);
  const [, sign = "", whole = "", part = "", exponent] = text.match(/^(-?)(\d+)(?:\.(\d+))?e([+-]\d+)$/) ?? [];
  if (exponent === undefined) return text;
  const shift = Number(exponent);
  const digits = whole + part;
  if (shift < 0) return `${sign}0.${"0".repeat(-shift - 1)}${digits}`;
  return `${sign}${digits.padEnd(whole.length + shift, "0")}`;
}
