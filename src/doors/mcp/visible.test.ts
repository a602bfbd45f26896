import { describe, expect, it } from "vitest";
import { visible } from "./visible.ts";

describe("words that nobody sees", () => {
  it.each([
    ["tags", "a\u{E0049}\u{E0047}b", "a����b"],
    ["variation selectors", "a\u{E0101}b", "a��b"],
    ["a turned direction", "pay \u202Eeb.live\u202C", "pay �eb.live�"],
    ["controls", "a\u001B[2Jb\u0000", "a�[2Jb�"],
  ])("%s are shown as such, and places stay true", (_, text, shown) => {
    expect(visible({ list: [{ text }] })).toEqual({ list: [{ text: shown }] });
    expect(shown.length).toBe(text.length);
  });

  it("leaves alone what people write", () => {
    const value = { text: "Zürich\t“ƀ”\r\n👩‍💻 ❤️ עברית", number: 1, none: null, yes: true };
    expect(visible(value)).toEqual(value);
    expect(visible(visible(value))).toEqual(visible(value));
  });
});
