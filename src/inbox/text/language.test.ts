import { expect, it } from "vitest";
import { languageOf } from "./language.ts";
import { readingTime } from "./reading-time.ts";

it.each([
  ["The market fell again on Tuesday as traders took their profits.", "en"],
  ["Der Markt ist am Dienstag erneut gefallen, weil Händler Gewinne mitnahmen.", "de"],
  ["El mercado volvió a caer el martes porque los operadores tomaron ganancias.", "es"],
  ["ビットコインは火曜日に再び下落した。", "ja"],
  ["比特币周二再次下跌，交易员获利了结。", "zh"],
])("reads %s as %s", (text, language) => {
  expect(languageOf(text)).toBe(language);
});

it.each(["", "BTC", "$100 $200 https://a.example/und/der/die"])("does not guess at %s", (text) => {
  expect(languageOf(text)).toBeNull();
});

it("counts words at 230 a minute, and letters where there are no spaces", () => {
  expect(readingTime("word ".repeat(231))).toEqual({ words: 231, minutes: 2 });
  expect(readingTime("币".repeat(500))).toEqual({ words: 500, minutes: 1 });
  expect(readingTime("")).toEqual({ words: 0, minutes: 0 });
});
