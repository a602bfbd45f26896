import fc from "fast-check";
import { expect, it } from "vitest";
import { paragraphs, plainToHtml } from "./plain.ts";

it("joins the lines of hard-wrapped mail and keeps its lists", () => {
  const mail = `Bitcoin fell by a quarter this week, and the market was as surprised as it
always is when the thing that happens every year happens again this year, to
the astonishment of all who had bought at the top of the market last winter.

What to watch:
- the ETF flows
- the halving`;
  expect(paragraphs(mail).split("\n")).toEqual([
    "Bitcoin fell by a quarter this week, and the market was as surprised as it always is when the thing that happens every year happens again this year, to the astonishment of all who had bought at the top of the market last winter.",
    "What to watch:",
    "- the ETF flows",
    "- the halving",
  ]);
});

it("leaves text alone that was written a paragraph a line", () => {
  expect(paragraphs("One.\nTwo.\n\nThree.")).toBe("One.\nTwo.\nThree.");
});

it("takes away what is not seen and composes accents, but not the joints of an emoji", () => {
  expect(paragraphs("B\u200bit\u00adcoin\u0000 cafe\u0301 👩‍🚀")).toBe("Bitcoin café 👩‍🚀");
});

it("changes nothing when it is done twice to unwrapped text", () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ maxLength: 40 }), { maxLength: 8 }),
      (lines) => paragraphs(paragraphs(lines.join("\n"))) === paragraphs(lines.join("\n")),
    ),
  );
});

it("writes plain text as markup that cannot be anything else", () => {
  expect(plainToHtml("a < b\nsee https://a.example/x.\n\nnext")).toBe(
    '<p>a &lt; b<br>see <a href="https://a.example/x">https://a.example/x</a>.</p>\n<p>next</p>',
  );
});
