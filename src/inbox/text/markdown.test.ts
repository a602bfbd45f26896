import { expect, it } from "vitest";
import { looksLikeMarkdown, markdownToHtml } from "./markdown.ts";

it.each(["# Week 12\n\nBitcoin **fell** again.", "See [the chart](https://a.example/x) and\n\n- one\n- two", "```\ncode\n```\n> quoted"])(
  "knows Markdown: %s",
  (text) => {
    expect(looksLikeMarkdown(text)).toBe(true);
  },
);

it.each(["Bitcoin fell again.\n\nEther did not.", "Prices: 2 * 3 * 4 = 24, and snake_case_names.", "- one\n- two", "<html><body># x</body></html>"])(
  "takes for plain: %s",
  (text) => {
    expect(looksLikeMarkdown(text)).toBe(false);
  },
);

it("writes headings, tables and links as markup", () => {
  expect(markdownToHtml("# A\n\n|x|y|\n|-|-|\n|1|2|\n")).toMatch(/<h1>A<\/h1>[\s\S]*<td>1<\/td>/);
});

it.each(["_a", "*a ", "**a*", "[a](", ">", "> ", "[", "`a"])("does not hang on 100,000 times %s", (piece) => {
  const started = performance.now();
  markdownToHtml(piece.repeat(100_000));
  expect(performance.now() - started).toBeLessThan(20_000);
});
