import type { ThemeFeatures } from "../../src/extract/themes/features.ts";
import { type ThemeModel, themeLogit } from "../../src/extract/themes/model.ts";

const ROUNDS = 400;
const STEP = 0.5;
const THEME_STEP = 0.2;
/** How strongly weights are held at zero: those of features, and those of single themes, which few sections speak for. */
const HELD = { weights: 1, themes: 10 };

export interface Labelled {
  features: ThemeFeatures[];
  themes: readonly string[];
}

/** Fits a logistic regression by full-batch AdaGrad; the same every time. */
export function fitted(sections: readonly Labelled[], given: number): ThemeModel {
  const size = sections.find(({ features }) => features.length > 0)?.features[0]?.values.length ?? 0;
  const model: ThemeModel = { weights: new Array<number>(size).fill(0), bias: {}, priceTalk: {}, given };
  const squares = { weights: new Array<number>(size).fill(1e-6), bias: {}, priceTalk: {} };
  for (let round = 0; round < ROUNDS; round += 1) {
    const slope = slopeOf(sections, model, size);
    for (let i = 0; i < size; i += 1) {
      const g = (slope.weights[i] ?? 0) + (i > 0 ? HELD.weights * (model.weights[i] ?? 0) : 0);
      squares.weights[i] = (squares.weights[i] ?? 0) + g * g;
      model.weights[i] = (model.weights[i] ?? 0) - (STEP * g) / Math.sqrt(squares.weights[i] ?? 1);
    }
    step(model.bias, slope.bias, squares.bias);
    step(model.priceTalk, slope.priceTalk, squares.priceTalk);
  }
  return model;
}

type ByTheme = Record<string, number>;

function slopeOf(sections: readonly Labelled[], model: ThemeModel, size: number) {
  const slope = { weights: new Array<number>(size).fill(0), bias: {} as ByTheme, priceTalk: {} as ByTheme };
  for (const { features, themes } of sections)
    for (const each of features) {
      const off = 1 / (1 + Math.exp(-themeLogit(each, model))) - (themes.includes(each.theme) ? 1 : 0);
      for (const [i, value] of each.values.entries()) slope.weights[i] = (slope.weights[i] ?? 0) + off * value;
      slope.bias[each.theme] = (slope.bias[each.theme] ?? 0) + off;
      slope.priceTalk[each.theme] = (slope.priceTalk[each.theme] ?? 0) + off * each.priceTalk;
    }
  return slope;
}

function step(weights: ByTheme, slope: ByTheme, squares: ByTheme): void {
  for (const [theme, raw] of Object.entries(slope)) {
    const g = raw + HELD.themes * (weights[theme] ?? 0);
    squares[theme] = (squares[theme] ?? 1e-6) + g * g;
    weights[theme] = (weights[theme] ?? 0) - (THEME_STEP * g) / Math.sqrt(squares[theme] ?? 1);
  }
}
