const LOCALE = "en-GB";
const WHOLE = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 0 });
const CENTS = new Intl.NumberFormat(LOCALE, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const FINE = new Intl.NumberFormat(LOCALE, { minimumSignificantDigits: 4, maximumSignificantDigits: 4 });
const SHORT = new Intl.NumberFormat(LOCALE, { maximumSignificantDigits: 3 });
const MANY = 1_000_000;
const DIGITS = 3;
const WRITTEN_DIGITS = 6;
const MOST_DIGITS = 7;
const TIMES = 9; // a rise beyond this is told as times, not as percent

const SCALES: [size: number, sign: string][] = [
  [1e12, "T"],
  [1e9, "B"],
  [1e6, "M"],
  [1e3, "k"],
];
const HASHES: [size: number, sign: string][] = [
  [1e21, "ZH/s"],
  [1e18, "EH/s"],
  [1e15, "PH/s"],
  [1e12, "TH/s"],
  [1e9, "GH/s"],
  [1e6, "MH/s"],
  [1e3, "kH/s"],
  [1, "H/s"],
];

/** A figure to read: $78,359, $1.57T, 545,348, 1.08 ZH/s. */
export function figure(value: number, unit: string): string {
  const size = Math.abs(value);
  if (unit === "hash-per-s") return hashes(value);
  const words = size >= MANY ? scaled(value) : plain(size, unit);
  return signed(value, unit === "usd" ? `$${words}` : `${words}${AFTER[unit] ?? ""}`);
}

const AFTER: Record<string, string> = { percent: " %", bps: " bp" };

/** A figure with all the digits that somebody wrote: $61.45B, 834,600, 1.16. */
export function asWritten(value: number, unit: string): string {
  if (unit === "hash-per-s") return hashes(value, WRITTEN_DIGITS);
  const size = Math.abs(value);
  const words = size >= MANY ? scaled(value, WRITTEN_DIGITS) : short(size, WRITTEN_DIGITS);
  return signed(value, unit === "usd" ? `$${words}` : words);
}

function plain(size: number, unit: string): string {
  if (size === 0) return "0";
  if (size < 1) return FINE.format(size);
  if (unit === "count" || unit === "index" || Number.isInteger(size)) return WHOLE.format(size);
  return size < 1_000 ? CENTS.format(size) : WHOLE.format(size);
}

/** A figure as short as can be. */
export function tick(value: number, unit: string, digits = DIGITS): string {
  if (unit === "hash-per-s") return hashes(value, digits);
  const size = Math.abs(value);
  const words = size >= 1_000 ? scaled(value, digits) : short(size, digits);
  return signed(value, unit === "usd" ? `$${words}` : words);
}

/** Figures of an axis: as short as can be while no two of them look the same. */
export function ticks(values: number[], unit: string): string[] {
  for (let digits = DIGITS; digits < MOST_DIGITS; digits += 1) {
    const words = values.map((value) => tick(value, unit, digits).replace("H/s", ""));
    if (new Set(words).size === values.length) return words;
  }
  return values.map((value) => tick(value, unit, MOST_DIGITS));
}

function short(size: number, digits: number): string {
  return digits === DIGITS ? SHORT.format(size) : new Intl.NumberFormat(LOCALE, { maximumSignificantDigits: digits }).format(size);
}

function scaled(value: number, digits = DIGITS): string {
  const size = Math.abs(value);
  const [step, sign] = SCALES.find(([each]) => size >= each) ?? [1, ""];
  return size / step >= 1_000 ? `${WHOLE.format(size / step)}${sign}` : `${short(size / step, digits)}${sign}`;
}

function hashes(value: number, digits = DIGITS): string {
  const size = Math.abs(value);
  const [step, sign] = HASHES.find(([each]) => size >= each) ?? [1, "H/s"];
  return signed(value, `${short(size / step, digits)} ${sign}`);
}

function signed(value: number, words: string): string {
  return value < 0 ? `−${words}` : words;
}

/** “+62.8 %”, “−4.0 %”, “12 times as much”, of a fraction. */
export function change(fraction: number): string {
  if (fraction > TIMES) return `${WHOLE.format(1 + fraction)} times as much`;
  const percent = Math.abs(fraction * 100);
  const words = percent >= 100 ? WHOLE.format(percent) : percent.toFixed(1);
  return `${words === "0.0" ? "" : fraction < 0 ? "−" : "+"}${words} %`;
}

/** “4.2 %”, of a fraction without a direction. */
export function share(fraction: number): string {
  const percent = fraction * 100;
  return `${percent >= 100 ? WHOLE.format(percent) : percent >= 0.01 || percent === 0 ? SHORT.format(percent) : "below 0.01"} %`;
}
