import { describe, expect, it } from "vitest";
import published from "../../../catalogue/assets.json" with { type: "json" };
import { AssetCatalogue, assetNamed, catalogue } from "./catalogue.ts";
import { phraseKey } from "./lexicon.ts";

describe("the catalogue of assets", () => {
  it("has the form that its schema says", () => {
    expect(AssetCatalogue.safeParse(published).error).toBeUndefined();
  });

  it("lists at least 300 assets, none twice", () => {
    const slugs = catalogue.assets.map(({ slug }) => slug);
    expect(slugs.length).toBeGreaterThanOrEqual(300);
    expect(slugs.filter((slug, i) => slugs.indexOf(slug) !== i)).toEqual([]);
  });

  it("explains only spellings that the asset has", () => {
    for (const { slug, symbol, names, otherSymbols = [], ambiguous = {}, when = {} } of catalogue.assets) {
      const spellings = [symbol, ...otherSymbols, ...names];
      expect(
        [...Object.keys(ambiguous), ...Object.keys(when)].filter((spelling) => !spellings.includes(spelling)),
        slug,
      ).toEqual([]);
    }
  });

  it("gives no two assets the same unambiguous spelling at the same time", () => {
    const owners = new Map<string, string>();
    const clashes: string[] = [];
    for (const { slug, symbol, names, ambiguous = {}, when = {} } of catalogue.assets) {
      for (const spelling of new Set([symbol, ...names])) {
        if (ambiguous[spelling] || when[spelling]) continue;
        const owner = owners.get(spelling);
        if (owner && owner !== slug) clashes.push(`${spelling}: ${owner} and ${slug}`);
        owners.set(spelling, slug);
      }
    }
    expect(clashes).toEqual([]);
  });

  it("has words to look up in every spelling", () => {
    expect(catalogue.assets.flatMap(({ names, symbol }) => [symbol, ...names]).filter((spelling) => phraseKey(spelling) === "")).toEqual([]);
    expect(catalogue.notAssets.filter((phrase) => phraseKey(phrase) === "")).toEqual([]);
  });

  it("shows an asset outside it by its slug", () => {
    expect(assetNamed("ripple")).toEqual({ symbol: "XRP", name: "XRP" });
    expect(assetNamed("some-new-coin")).toEqual({ symbol: "some-new-coin", name: "some-new-coin" });
  });
});
