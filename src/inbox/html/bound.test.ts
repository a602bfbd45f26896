import fc from "fast-check";
import { Parser } from "htmlparser2";
import { describe, expect, it } from "vitest";
import { boundHtml } from "./bound.ts";

/** The greatest number of elements open at once, as the parser behind every library here sees it. */
function depthOf(html: string): number {
  let depth = 0;
  let deepest = 0;
  const parser = new Parser({
    onopentag: () => {
      depth += 1;
      deepest = Math.max(deepest, depth);
    },
    onclosetag: () => {
      depth -= 1;
    },
  });
  parser.end(html);
  return deepest;
}

describe("bounding markup", () => {
  it("flattens 100,000 nested elements without hanging and keeps their text", () => {
    const bomb = `${"<div>".repeat(100_000)}here${"</div>".repeat(100_000)}`;
    const started = performance.now();
    const bounded = boundHtml(bomb);
    expect(performance.now() - started).toBeLessThan(10_000); // a guard against hanging, not a measurement
    expect(depthOf(bounded)).toBe(200);
    expect(bounded).toContain("here");
  });

  it.each(["<<!-- -->div>", "<title><div>", "<svg><style><div>", "<div/>", "<p><div>", "<textarea><div>", "<table><div>"])(
    "cannot be talked into depth by %s",
    (piece) => {
      expect(depthOf(boundHtml(piece.repeat(2_000), { maxDepth: 50 }))).toBeLessThanOrEqual(51);
    },
  );

  it("never leaves more depth than allowed", () => {
    const piece = fc.constantFrom(
      "<div>",
      "</div>",
      "<p>",
      "</p>",
      "<table>",
      "<tr>",
      "<td>",
      "<li>",
      "<ul>",
      "<b>",
      "</b>",
      "<br>",
      "<!--",
      "-->",
      "<",
      "text",
      "<svg>",
      "</svg>",
      "<math>",
      "<mi>",
      "<title>",
      "</title>",
      "<a href='>'>",
      '"',
    );
    fc.assert(fc.property(fc.array(piece, { maxLength: 200 }), (pieces) => depthOf(boundHtml(pieces.join(""), { maxDepth: 10 })) <= 11));
  });

  it("does not take a long list of unclosed items for depth", () => {
    expect(boundHtml(`<ul>${"<li>coin".repeat(500)}</ul>`).match(/<li>/g)).toHaveLength(500);
  });
});
