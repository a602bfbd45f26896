import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asked, backoffMs, CLOSED, failed, mayAsk, retryAfterMs } from "./patience.ts";

const NOW = new Date("2024-03-14T12:00:00Z");
const SETTINGS = { failures: 3, minutes: 5 };

describe("backing off", () => {
  it("doubles, is spread by half, and never takes more than a minute", () => {
    expect([1, 2, 3].map((tries) => backoffMs(tries, { limited: false, random: 0 }))).toEqual([500, 1_000, 2_000]);
    expect(backoffMs(1, { limited: false, random: 0.999 })).toBe(1_000);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.boolean(),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (tries, limited, random) => {
          const wait = backoffMs(tries, { limited, random });
          expect(wait).toBeGreaterThanOrEqual(500);
          expect(wait).toBeLessThanOrEqual(60_000);
        },
      ),
    );
  });

  it("from a limit without a date outlasts the minute in which limits are counted", () => {
    expect([1, 2, 3].reduce((sum, tries) => sum + backoffMs(tries, { limited: true, random: 0.9 }), 0)).toBeGreaterThan(60_000);
  });
});

describe("Retry-After", () => {
  it.each([
    ["120", 120_000],
    ["0", 0],
    ["Thu, 14 Mar 2024 12:00:30 GMT", 30_000],
    ["Thu, 14 Mar 2024 11:00:00 GMT", 0], // it has passed
    ["99999999", 86_400_000], // three years are a mistake
    ["-5", null],
    ["soon", null],
    ["", null],
    [undefined, null],
  ])("%s means %s ms", (header, wait) => {
    expect(retryAfterMs(header, NOW)).toBe(wait);
  });
});

describe("the breaker", () => {
  const now = NOW.getTime();
  const broken = [1, 2, 3].reduce((breaker) => failed(breaker, SETTINGS, now, null), CLOSED);

  it("opens after so many failures in a row, for so many minutes", () => {
    expect(mayAsk(failed(CLOSED, SETTINGS, now, null), now)).toBe(true);
    expect(broken).toEqual({ failures: 3, openUntil: now + 300_000, trial: false });
    expect(mayAsk(broken, now + 299_999)).toBe(false);
  });

  it("then lets one trial through, and only one", () => {
    expect(mayAsk(broken, now + 300_000)).toBe(true);
    expect(mayAsk(asked(broken), now + 300_000)).toBe(false);
    expect(failed(asked(broken), SETTINGS, now + 300_000, null)).toEqual({ failures: 4, openUntil: now + 600_000, trial: false });
  });

  it("opens at once for as long as the vendor says", () => {
    expect(failed(CLOSED, SETTINGS, now, new Date(now + 900_000)).openUntil).toBe(now + 900_000);
  });
});
