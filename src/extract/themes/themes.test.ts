import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import published from "../../../catalogue/theme-weights.json" with { type: "json" };
import { ThemeCatalogue } from "../../schema/theme.ts";
import { themeCatalogue } from "./catalogue.ts";
import { termsOfExamples } from "./examples.ts";
import { FEATURES } from "./features.ts";
import { ownThemesIn } from "./own-themes.ts";
import { bookWith, themesIn } from "./themes-in.ts";

const GOLD = join(process.env.ASSAY_TEST_DATA ?? "../shared/data", "gold/themes-dev.jsonl");

const given = (text: string, title = "") =>
  themesIn(text, { title })
    .filter(({ score }) => score >= 0.5)
    .map(({ theme }) => theme);

describe("the catalogue of themes", () => {
  it("has the form that it says", () => {
    const { themes } = ThemeCatalogue.parse(themeCatalogue);
    expect(new Set(themes.map(({ theme }) => theme)).size).toBe(28);
  });

  it("has weights for each theme and feature", () => {
    expect(published.weights).toHaveLength(FEATURES.length);
    expect(Object.keys(published.bias).sort()).toEqual(themeCatalogue.themes.map(({ theme }) => theme).sort());
  });
});

describe("themes", () => {
  it.each([
    ["The SEC sued the exchange over unregistered securities, and the court set a date for the lawsuit.", "regulation-policy"],
    ["Attackers drained the bridge after an exploit; the hacker moved the stolen funds through a mixer.", "security-hacks"],
    ["Rollups post blobs to mainnet, so optimistic rollup fees fell while Arbitrum and Optimism grew.", "layer2-scaling"],
    ["The Federal Reserve held rates, inflation slowed and the dollar index fell after the FOMC.", "macro"],
    ["USDC and USDT supply grew as Circle and Tether minted more stablecoins.", "stablecoins"],
  ])("of “%s” have %s", (text, theme) => {
    expect(given(text)).toContain(theme);
  });

  it.each([
    ["nothing", ""],
    ["no words of the field", "The ferry leaves at nine and the bakery opens at seven, so we walked along the river and waited."],
    ["another language", "昨日の会議では、来週の予定と新しい部屋の使い方について話し合いました。"],
  ])("are none in a text of %s", (_, text) => {
    expect(given(text)).toEqual([]);
  });

  it("of a text in capitals are those of the same text in small letters, where its terms have no capitals", () => {
    const text = "stablecoin issuers minted more stablecoins and redemptions of stablecoins fell";
    expect(given(text.toUpperCase())).toEqual(given(text));
  });

  it("have scores from 0 to 1, the surest first, for any text", () => {
    const word = fc.constantFrom("rollup", "SEC", "hack", "Solana", "the", "bridge", "governance", "$", "🚀", "\n", "ETF", "мost", "\u0000");
    fc.assert(
      fc.property(fc.array(word, { maxLength: 120 }), (words) => {
        const scores = themesIn(words.join(" ")).map(({ score }) => score);
        expect(scores.every((score) => score >= 0 && score <= 1)).toBe(true);
        expect(scores).toEqual(scores.toSorted((a, b) => b - a));
      }),
    );
  });

  it("of the same words said a thousand times are found all the same", () => {
    expect(given("BUY NOW STABLECOIN STABLECOIN ".repeat(5_000))).toEqual(["stablecoins"]);
  });
});

describe.skipIf(!existsSync(GOLD))("the gold set of themes (skipped where ASSAY_TEST_DATA has none)", () => {
  it("is met with a micro-F1 of 0.80 at least", () => {
    const counts = { hit: 0, extra: 0, missed: 0 };
    for (const line of readFileSync(GOLD, "utf8").trimEnd().split("\n")) {
      const { text, themes } = JSON.parse(line) as { text: string; themes: string[] };
      const found = given(text);
      for (const theme of themes) counts[found.includes(theme) ? "hit" : "missed"] += 1;
      counts.extra += found.filter((theme) => !themes.includes(theme)).length;
    }
    expect((2 * counts.hit) / (2 * counts.hit + counts.extra + counts.missed)).toBeGreaterThanOrEqual(0.8);
  });
});

describe("a theme of one's own", () => {
  const own = {
    theme: "restaked-bitcoin",
    name: "Restaked bitcoin",
    says: "",
    terms: { strong: ["Babylon", "bitcoin staking"], medium: [], weak: [] },
    assets: [],
    examples: [],
  };
  const passage = (id: string, text: string, paid = false) => ({ id, title: "", text, words: 20, paid, themes: ["defi"] });
  const about = "Babylon opened bitcoin staking to everybody, and bitcoin staking on Babylon passed a billion dollars.";

  it("is found beside those of the catalogue, which stay as they are", () => {
    const { passages, scores } = ownThemesIn([passage("a", about), passage("b", "Nothing of the kind happened today in the north.")], [own]);
    expect(passages).toEqual([
      { id: "a", themes: ["defi", "restaked-bitcoin"] },
      { id: "b", themes: ["defi"] },
    ]);
    expect(scores).toMatchObject([{ theme: "restaked-bitcoin", part: 0.5 }]);
  });

  it("is not raised by paid copy, and goes where the theme is gone", () => {
    expect(ownThemesIn([passage("a", about, true)], [own]).scores).toEqual([]);
    const marked = { ...passage("a", "Nothing."), themes: ["defi", "restaked-bitcoin"] };
    expect(ownThemesIn([marked], [own]).passages).toEqual([{ id: "a", themes: ["defi"] }]);
  });

  it("changes no score of the catalogue's where it has no term", () => {
    const text = "The SEC sued the exchange over unregistered securities.";
    expect(themesIn(text, { book: bookWith([own]) })).toEqual(themesIn(text));
  });

  it("is learned from what its examples have in common and others have not", () => {
    const phrases = [
      { phrase: "Babylon", here: 3, everywhere: 3, of: 1_000 },
      { phrase: "bitcoin price", here: 3, everywhere: 600, of: 1_000 },
      { phrase: "Tuesday call", here: 1, everywhere: 1, of: 1_000 },
    ];
    expect(termsOfExamples(phrases, 3)).toEqual(["Babylon"]);
  });
});
