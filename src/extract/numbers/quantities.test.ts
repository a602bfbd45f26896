import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quantities } from "./quantities.ts";
import { tokens } from "./tokens.ts";

/** Each figure as value, unit and, of a range, its upper end. */
function read(text: string): string[] {
  return quantities(tokens(text)).map(({ value, value2, unit, sign, currency, isOpen }) =>
    [
      (sign ?? 1) * Number(value.toPrecision(12)),
      value2 === null ? "" : `..${Number(value2.toPrecision(12))}`,
      ` ${currency ?? unit}`,
      isOpen ? " or more" : "",
    ].join(""),
  );
}

describe("figures of a market letter", () => {
  it.each([
    ["$1.34B", "1340000000 USD"],
    ["US$725,7m", "725700000 USD"],
    ["€12.5 million", "12500000 EUR"],
    ["440K", "440000 plain"],
    ["nearly 75 percent", "0.75 percent"],
    ["50 bps", "0.005 points"],
    ["2.5 percentage points", "0.025 points"],
    ["3x", "3 multiple"],
    ["218 EH/s", "218000000000000000000 hash"],
    ["twenty one thousand", "21000 plain"],
    ["six million nine hundred", "6000900 plain"],
    ["two thirds", "0.666666666667 plain"],
    ["a third", "0.333333333333 plain"],
    ["$3B+", "3000000000 USD or more"],
    ["(-44%)", "-0.44 percent"],
    ["12,34,567.89 rupees", "1234567.89 INR"],
  ])("reads %s", (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it("joins two figures to a range where a dash or a word does", () => {
    expect(read("between 92 and 95, 20–25%, $1610-1735 and $2-3 million")).toEqual([
      "92..95 plain",
      "0.2..0.25 percent",
      "1610..1735 USD",
      "2000000..3000000 USD",
    ]);
    expect(read("between a low of 92.2 and a high of 100.5")).toEqual(["92.2..100.5 plain"]);
  });

  it("keeps two figures apart where a change goes to a level, or a price from one to another", () => {
    expect(read("down 22% to 37,500 coins")).toEqual(["0.22 percent", "37500 plain"]);
    expect(read("from $10,000 to $8,000")).toEqual(["10000 USD", "8000 USD"]);
  });

  it("takes a point for a comma where only so the range makes sense", () => {
    expect(read("$3,590 - $4.071")).toEqual(["3590..4071 USD"]);
  });

  it("does not read a dash between words or before a space as a sign", () => {
    expect(read("fees - 5% of revenue")).toEqual(["0.05 percent"]);
    expect(read("Covid-19")).toEqual(["19 plain"]);
  });

  it("steps over addresses, link targets and code", () => {
    expect(read("see https://example.org/2021/05?x=9 and [it](https://example.org/77) and `limit 88`")).toEqual([]);
  });

  it("never crashes, and its places lie in the text in order", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ maxLength: 300 }), numbery), (text) => {
        let last = 0;
        for (const { start, end, value } of quantities(tokens(text))) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(Number.isNaN(value)).toBe(false);
          last = end;
        }
      }),
    );
  });
});

const numbery = fc
  .array(fc.constantFrom("1", "2,5", "%", "$", "-", " ", "million", "half", "and", "a", "twenty", "thirds", ".", "/", "to", "over", "x", "^", "K"), {
    maxLength: 40,
  })
  .map((parts) => parts.join(" ").replaceAll("  ", ""));
