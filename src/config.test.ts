import { describe, expect, it } from "vitest";
import { readConfig } from "./config.ts";

const MODEL = { ASSAY_MODEL_URL: "https://model.example/v1", ASSAY_MODEL: "reader" };

describe("the settings of a model", () => {
  it("are none without an endpoint", () => {
    expect(readConfig({ ASSAY_MODEL: "reader", ASSAY_MODEL_DAILY_USD: "1" }).model).toBeNull();
  });

  it("have a minute a try, two at once, and no prices", () => {
    expect(readConfig(MODEL).model).toMatchObject({ name: "reader", seconds: 60, atOnce: 2, prices: null });
  });

  it("count money where the limit and both prices are set", () => {
    const { model } = readConfig({ ...MODEL, ASSAY_MODEL_PRICE_IN: "0.25", ASSAY_MODEL_PRICE_OUT: "2", ASSAY_MODEL_DAILY_USD: "1.5" });
    expect(model?.prices).toEqual({ input: 0.25, output: 2, usdADay: 1.5 });
  });

  it.each([
    ["ASSAY_MODEL_PRICE_IN", { ASSAY_MODEL_DAILY_USD: "1", ASSAY_MODEL_PRICE_OUT: "2" }],
    ["ASSAY_MODEL_PRICE_OUT", { ASSAY_MODEL_DAILY_USD: "1", ASSAY_MODEL_PRICE_IN: "2", ASSAY_MODEL_PRICE_OUT: "two" }],
    ["ASSAY_MODEL_DAILY_USD", { ASSAY_MODEL_DAILY_USD: "-1", ASSAY_MODEL_PRICE_IN: "2", ASSAY_MODEL_PRICE_OUT: "2" }],
    ["ASSAY_MODEL_SECONDS", { ASSAY_MODEL_SECONDS: "0" }],
    ["ASSAY_MODEL_AT_ONCE", { ASSAY_MODEL_AT_ONCE: "many" }],
    ["ASSAY_MODEL_URL", { ASSAY_MODEL_URL: "ftp://model.example" }],
  ])("are refused by name: %s", (name, wrong) => {
    expect(() => readConfig({ ...MODEL, ...wrong })).toThrow(`setting ${name}:`);
  });
});

describe("the settings of embeddings", () => {
  const EMBEDDINGS = { ASSAY_EMBEDDINGS_URL: "http://localhost:8080/v1", ASSAY_EMBEDDINGS_MODEL: "small" };

  it("are none without an endpoint, and stand beside those of a model", () => {
    expect(readConfig(MODEL).embeddings).toBeNull();
    expect(readConfig(EMBEDDINGS)).toMatchObject({ model: null, embeddings: { name: "small", seconds: 60, atOnce: 2, prices: null } });
  });

  it("share the bounds of the model's", () => {
    const { embeddings } = readConfig({
      ...EMBEDDINGS,
      ASSAY_MODEL_SECONDS: "5",
      ASSAY_MODEL_PRICE_IN: "1",
      ASSAY_MODEL_PRICE_OUT: "2",
      ASSAY_MODEL_DAILY_USD: "3",
    });
    expect(embeddings).toMatchObject({ seconds: 5, prices: { input: 1, output: 2, usdADay: 3 } });
  });

  it.each([
    ["ASSAY_EMBEDDINGS_MODEL", { ASSAY_EMBEDDINGS_MODEL: "" }],
    ["ASSAY_EMBEDDINGS_URL", { ASSAY_EMBEDDINGS_URL: "localhost:8080" }],
    ["ASSAY_MODEL_PRICE_IN", { ASSAY_MODEL_DAILY_USD: "1" }],
  ])("are refused by name: %s", (name, wrong) => {
    expect(() => readConfig({ ...EMBEDDINGS, ...wrong })).toThrow(`setting ${name}:`);
  });
});
