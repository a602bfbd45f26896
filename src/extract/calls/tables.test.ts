import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import horizons from "../../../catalogue/horizons.json" with { type: "json" };
import chances from "../../../catalogue/probability-words.json" with { type: "json" };

const guide = readFileSync(new URL("../../../docs/guide/calls.md", import.meta.url), "utf8");

/** The words and numbers of the table whose second column is headed so. */
function tableOf(heading: string): Map<string, number> {
  const rows = guide.split("\n").filter((line) => line.startsWith("|"));
  const begin = rows.findIndex((row) => new RegExp(`\\| ${heading} +\\|$`).test(row));
  const found = new Map<string, number>();
  for (const row of rows.slice(begin + 2)) {
    const [words = "", number = ""] = row
      .split("|")
      .slice(1)
      .map((cell) => cell.trim());
    if (words === "kind" || words === "words") break;
    for (const word of words.split(", ")) found.set(word.replace(/^(?:in the coming|a) | to$/g, ""), Number(number));
  }
  return found;
}

it("shows the guide's reader the days that the catalogue has", () => {
  const table = tableOf("days");
  const known = new Map(horizons.words.flatMap(({ days, words }) => words.map((word) => [word, days] as const)));
  for (const [unit, days] of Object.entries(horizons.units)) expect(table.get(`${unit}s`), unit).toBe(days);
  expect(table.get("none: the text sets no time")).toBe(horizons.unstated);
  for (const word of ["soon", "short term", "near future", "medium term", "long term", "this cycle", "next bull run"])
    expect(table.get(word), word).toBe(known.get(word));
});

it("shows the guide's reader the chances that the catalogue has", () => {
  const known = new Map(chances.words.flatMap(({ probability, words }) => words.map((word) => [word, probability] as const)));
  const table = tableOf("chance");
  expect(table.size).toBeGreaterThan(25);
  for (const [word, chance] of table) expect(chance, word).toBe(known.get(word) ?? known.get(word.replace(/^on /, "on ")));
});
