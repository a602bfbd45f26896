import published from "../../../catalogue/theme-weights.json" with { type: "json" };
import type { ThemeFeatures } from "./features.ts";

/** A linear model of how likely a reader names a theme: weights for features, and for each theme a bias and how price talk speaks for it. */
export interface ThemeModel {
  weights: number[];
  bias: Record<string, number>;
  priceTalk: Record<string, number>;
  /** From which probability on a theme is given. */
  given: number;
}

const MODEL: ThemeModel = published;

/** 0 to 1; from 0.5 on the theme is given. A theme that the model was not trained on is judged by its evidence alone. */
export function themeScore(features: ThemeFeatures, model: ThemeModel = MODEL): number {
  return 1 / (1 + Math.exp(logit(model.given) - themeLogit(features, model)));
}

export function themeLogit({ theme, values, priceTalk }: ThemeFeatures, { weights, bias, priceTalk: talk }: ThemeModel): number {
  const base = (bias[theme] ?? 0) + (talk[theme] ?? 0) * priceTalk;
  return values.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), base);
}

function logit(p: number): number {
  return Math.log(p / (1 - p));
}
