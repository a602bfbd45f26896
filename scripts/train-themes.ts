import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { themeCatalogue } from "../src/extract/themes/catalogue.ts";
import { FEATURES } from "../src/extract/themes/features.ts";
import { type ThemeModel, themeScore } from "../src/extract/themes/model.ts";
import { fitted, type Labelled } from "./themes/logistic.ts";
import { goldSections, type LabelledSection, labelledSections } from "./themes/sections.ts";

/**
 * Fits the weights of the themes' model to the labelled sections of test/fixtures/themes and writes catalogue/theme-weights.json.
 * Prints how well it does on sections that it was not fitted to.
 *   node scripts/train-themes.ts [--check]   (--check writes nothing)
 */
const ROOT = join(import.meta.dirname, "..");
const DATA = process.env.ASSAY_TEST_DATA ?? join(ROOT, "../shared/data");
const LABELS = join(ROOT, "test/fixtures/themes/sections.jsonl");
const WEIGHTS = join(ROOT, "catalogue/theme-weights.json");
const GOLD = join(DATA, "gold/themes-dev.jsonl");
const FOLDS = 10;
const GIVEN = 0.4;
const DIGITS = 1e4;

const read = labelledSections(LABELS, DATA);
const gold = existsSync(GOLD) ? goldSections(GOLD) : [];
const sections = [...read, ...gold];
const documents = [...new Set(sections.map(({ document }) => document))].sort();
const foldOf = new Map(documents.map((document, i) => [document, i % FOLDS]));
const crossed = Array.from({ length: FOLDS }, (_, fold) => {
  const isHeld = ({ document }: LabelledSection) => foldOf.get(document) === fold;
  return {
    isHeld,
    model: fitted(
      sections.filter((section) => !isHeld(section)),
      GIVEN,
    ),
  };
});
const held = (of: readonly LabelledSection[]) => crossed.map(({ isHeld, model }) => ({ model, held: of.filter(isHeld) }));

process.stdout.write(`${FOLDS}-fold cross-validation by document\n`);
report(`  ${read.length} labelled sections`, held(read));
report("  of them, those whose reader had no doubt", held(read.filter(({ doubt }) => !doubt)));
if (gold.length > 0) {
  report(`  ${gold.length} sections of the gold set`, held(gold));
  report("Fitted to the labelled sections alone, on the gold set", [{ model: fitted(read, GIVEN), held: gold }]);
}
const model = rounded(fitted(sections, GIVEN));
if (!process.argv.includes("--check")) {
  const about = `How evidence of the terms in themes.json becomes a score: a logistic regression over ${FEATURES.length} features (${FEATURES.join(", ")}), with a bias and a weight of price talk for each theme. Fitted by scripts/train-themes.ts to ${sections.length} sections of newsletters and news that were labelled by reading, on 2026-11-29. No text is kept here, only weights.`;
  writeFileSync(WEIGHTS, `${JSON.stringify({ about, ...model }, null, 2)}\n`);
}

function report(name: string, parts: { held: readonly Labelled[]; model: ThemeModel }[]): void {
  const counts = { hit: 0, extra: 0, missed: 0 };
  for (const { held, model: own } of parts)
    for (const { features, themes } of held) {
      const given = new Set(features.filter((each) => themeScore(each, own) >= 0.5).map(({ theme }) => theme));
      for (const theme of themes) counts[given.has(theme) ? "hit" : "missed"] += 1;
      counts.extra += [...given].filter((theme) => !themes.includes(theme)).length;
    }
  const { hit, extra, missed } = counts;
  const figures = [hit / (hit + extra), hit / (hit + missed), (2 * hit) / (2 * hit + extra + missed)].map((part) => part.toFixed(3));
  process.stdout.write(`${name}: precision ${figures[0]}, recall ${figures[1]}, micro-F1 ${figures[2]}\n`);
}

function rounded({ weights, bias, priceTalk, given }: ThemeModel): ThemeModel {
  const short = (value: number) => Math.round(value * DIGITS) / DIGITS;
  const byTheme = (from: Record<string, number>) => Object.fromEntries(themeCatalogue.themes.map(({ theme }) => [theme, short(from[theme] ?? 0)]));
  return { weights: weights.map(short), bias: byTheme(bias), priceTalk: byTheme(priceTalk), given };
}
