import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sentences } from "./sentences.ts";

const texts = (text: string) => sentences(text).map(({ text }) => text);

describe("sentences", () => {
  it.each([
    ["Volume reached $2.4B. Fees fell 3.1%.", ["Volume reached $2.4B.", "Fees fell 3.1%."]],
    [
      "The U.S. Treasury and J. P. Doe Inc. agreed, e.g. on No. 5 vs. No. 6. Then they left.",
      ["The U.S. Treasury and J. P. Doe Inc. agreed, e.g. on No. 5 vs. No. 6.", "Then they left."],
    ],
    ["It moved to the U.S. The market shrugged.", ["It moved to the U.S.", "The market shrugged."]],
    ["Read https://example.org/a.b?c=1. Version v1.2.3 is out!", ["Read https://example.org/a.b?c=1.", "Version v1.2.3 is out!"]],
    ["It rose... and fell. Wait… what?", ["It rose... and fell.", "Wait… what?"]],
    ["“Sell.” He did. (Not all.) Some stayed.", ["“Sell.”", "He did.", "(Not all.)", "Some stayed."]],
    ["It peaked in 2021. 3 funds left.", ["It peaked in 2021.", "3 funds left."]],
    ["1. First point\n2. Second point", ["1. First point", "2. Second point"]],
    ["市场下跌。比特币上涨！", ["市场下跌。", "比特币上涨！"]],
    ["", []],
    ["\n \n", []],
  ])("splits %j", (text, expected) => {
    expect(texts(text)).toEqual(expected);
  });

  it("covers all but white space, in order, with offsets that hold", () => {
    const pieces = fc.constantFrom("Price", " ", "\n", ".", "!", "…", '"', "U.S.", "$2.4B", "No. 5", "e.g.", ")", "。", "\u00a0", "𝕏");
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "binary" }),
          fc.array(pieces).map((parts) => parts.join("")),
        ),
        (text) => {
          let end = 0;
          for (const sentence of sentences(text)) {
            expect(text.slice(sentence.start, sentence.end)).toBe(sentence.text);
            expect(
              text
                .slice(end, sentence.start)
                .trim()
                .replace(/\u200b/g, ""),
            ).toBe("");
            end = sentence.end;
          }
          expect(
            text
              .slice(end)
              .trim()
              .replace(/\u200b/g, ""),
          ).toBe("");
        },
      ),
    );
  });

  it.each(["a", ". ", ".", "A.", "U.S. ", "“", "\n", "No. ", "1. "])("splits a megabyte of %j in linear time", (piece) => {
    const started = performance.now();
    sentences(piece.repeat(1_000_000 / piece.length));
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});
