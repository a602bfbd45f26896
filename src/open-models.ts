import type { Config } from "./config.ts";
import type { Desk } from "./desk.ts";
import { newFetch } from "./platform/fetch.ts";
import { newEmbeddings } from "./platform/model/embeddings.ts";
import { type ModelWorld, newModel } from "./platform/model/model.ts";
import { keepModelAnswer, modelAnswer } from "./store/model-answers.ts";
import { addModelCost, spentOnModel } from "./store/model-spending.ts";

/** The models that are configured. Each has its own way out, which may lead to a private address; they draw on one sum of the day. */
export function openModels(
  { model, embeddings }: Pick<Config, "model" | "embeddings">,
  { db, userAgent, now }: { db: Desk["db"]; userAgent: string; now: () => Date },
): Pick<Desk, "model" | "embeddings"> {
  const worldOf = ({ url }: { url: string }): ModelWorld => ({
    fetch: newFetch({ allowPrivate: [new URL(url).host], userAgent, inTurn: false }),
    clock: { now },
    shelf: { find: (key) => modelAnswer(db, key, now()), keep: (key, answer) => keepModelAnswer(db, key, answer, now()) },
    ledger: { spent: (day) => spentOnModel(db, day), add: (day, usd) => addModelCost(db, day, usd) },
  });
  return { model: model && newModel(model, worldOf(model)), embeddings: embeddings && newEmbeddings(embeddings, worldOf(embeddings)) };
}
