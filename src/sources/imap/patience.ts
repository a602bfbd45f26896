const FIRST_MS = 5_000;
const LONGEST_MS = 15 * 60_000;

/** How long to wait before a mailbox is tried again, after so many failures in a row: longer each time, and never all at once. */
export function waitAfter(failures: number, random: () => number = Math.random): number {
  const full = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(20, Math.max(0, failures - 1)));
  return Math.round(full * (0.5 + random() / 2));
}
