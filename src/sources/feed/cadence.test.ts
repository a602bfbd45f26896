import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { askedWait, backoff, MAX_INTERVAL_SECONDS, MIN_INTERVAL_SECONDS, pollInterval, withJitter } from "./cadence.ts";

const NOW = new Date("2024-03-05T12:00:00Z");
const HOUR = 3_600;

function ago(...hours: number[]): Date[] {
  return hours.map((h) => new Date(NOW.getTime() - h * HOUR * 1000));
}

describe("how often a feed is asked", () => {
  it("is eight times between two issues: every three hours for a daily letter", () => {
    expect(pollInterval(ago(1, 25, 49, 73), NOW)).toBe(3 * HOUR);
  });

  it("is less for a feed gone quiet: after 40 days without an issue, daily", () => {
    expect(pollInterval(ago(960, 984, 1008), NOW)).toBe(MAX_INTERVAL_SECONDS);
  });

  it("is hourly while nothing is known of its rhythm", () => {
    expect(pollInterval([], NOW)).toBe(HOUR);
    expect(pollInterval(ago(3), NOW)).toBe(HOUR);
  });

  it("stays between 15 minutes and a day, whatever was published when", () => {
    fc.assert(
      fc.property(
        fc.array(fc.date({ min: new Date("1990-01-01"), max: new Date("2060-01-01"), noInvalidDate: true }), { maxLength: 12 }),
        (dates) => {
          const interval = pollInterval(
            dates.toSorted((a, b) => b.getTime() - a.getTime()),
            NOW,
          );
          return interval >= MIN_INTERVAL_SECONDS && interval <= MAX_INTERVAL_SECONDS && Number.isInteger(interval);
        },
      ),
    );
  });
});

describe("after failures", () => {
  it("the wait doubles from 15 minutes up to a day", () => {
    expect([1, 2, 3, 4, 5, 6, 7, 8, 50, 5_000].map(backoff)).toEqual([900, 1800, 3600, 7200, 14_400, 28_800, 57_600, 86_400, 86_400, 86_400]);
  });
});

describe("what a server asks for", () => {
  it.each([
    [{ "retry-after": "7200" }, 7200],
    [{ "retry-after": "Tue, 05 Mar 2024 13:00:00 GMT" }, HOUR],
    [{ "retry-after": "Tue, 05 Mar 2024 11:00:00 GMT" }, 0], // that moment is past
    [{ "cache-control": "public, max-age=1800" }, 1800],
    [{ "cache-control": "max-age=600", "retry-after": "60" }, 600],
    [{ "cache-control": "max-age=31536000" }, MAX_INTERVAL_SECONDS], // a year's silence would lose issues
    [{ "retry-after": "soon" }, 0],
    [{ "retry-after": "-5" }, 0],
    [{}, 0],
  ])("%j is a wait of %i seconds", (headers, seconds) => {
    expect(askedWait(headers as Record<string, string>, NOW)).toBe(seconds);
  });
});

describe("jitter", () => {
  it("adds up to a tenth and never takes away", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), fc.double({ min: 0, max: 1, noNaN: true }), (seconds, random) => {
        const wait = withJitter(seconds, random);
        return wait >= seconds && wait <= Math.ceil(seconds * 1.1);
      }),
    );
  });
});
