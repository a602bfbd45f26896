import { describe, expect, it } from "vitest";
import { passagesAround, soughtStems } from "./highlight.ts";

const marked = (text: string, stems: string[]) =>
  passagesAround(text, stems)
    .map(({ text: piece, hit }) => (hit ? `[${piece}]` : piece))
    .join("");

describe("passages around the words that were searched for", () => {
  it("reads the stems of a query and leaves out what it excludes", () => {
    expect(soughtStems("'stablecoin' & 'suppli' | !'tether'")).toEqual(["stablecoin", "suppli"]);
  });

  it("marks the forms of a stem, with accents and with y for i", () => {
    expect(marked("Stablecoins grew as supplies rose and supply fell in the cafés.", ["stablecoin", "suppli", "cafe"])).toBe(
      "[Stablecoins] grew as [supplies] rose and [supply] fell in the [cafés]",
    );
  });

  it("marks no longer word that only begins alike", () => {
    expect(marked("An index of indexing-free indefatigables.", ["indef"])).toBe("");
  });

  it("shows two passages at most, with a gap between them", () => {
    const filler = Array.from({ length: 40 }, (_, i) => `w${i}`).join(" ");
    expect(marked(`one ${filler} fee ${filler} fee ${filler} fee ${filler}`, ["fee"]).match(/\[fee\]/g)).toHaveLength(2);
    expect(marked(`one ${filler} fee ${filler} fee`, ["fee"])).toContain(" … ");
  });
});
