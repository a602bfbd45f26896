import type { CallOptions } from "../../../platform/model/calls.ts";
import type { Embeddings } from "../../../platform/model/embeddings.ts";
import { unit } from "../../../platform/model/unit-vectors.ts";
import type { CatalogueTheme, ThemeSlug } from "../../../schema/theme.ts";

/** What stands for a theme among vectors: one of length 1. */
export interface Prototype {
  theme: ThemeSlug;
  vector: Float32Array;
}

type Described = Pick<CatalogueTheme, "theme" | "name" | "says" | "terms">;

/** Vectors by the texts that they were made of; they go with the model that made them. */
const made = new WeakMap<Embeddings, Map<string, Float32Array>>();

/** The prototype of each theme: the mean of its name, what it says and its strong terms. Each is made once; one that is no theme any more is forgotten. Throws ModelTrouble. */
export async function prototypesOf(embeddings: Embeddings, themes: readonly Described[], options: CallOptions): Promise<Prototype[]> {
  const known = made.get(embeddings) ?? new Map<string, Float32Array>();
  const wanted = themes.map((theme) => ({ theme: theme.theme, texts: textsOf(theme), key: JSON.stringify(textsOf(theme)) }));
  const missing = wanted.filter(({ key }) => !known.has(key));
  const vectors = await embeddings.embed(
    missing.flatMap(({ texts }) => texts),
    options,
  );
  let at = 0;
  for (const { key, texts } of missing) {
    known.set(key, mean(vectors.slice(at, at + texts.length)));
    at += texts.length;
  }
  made.set(embeddings, new Map([...known].filter(([key]) => wanted.some((each) => each.key === key))));
  return wanted.flatMap(({ theme, key }) => {
    const vector = known.get(key);
    return vector ? [{ theme, vector }] : [];
  });
}

function textsOf({ name, says, terms }: Described): string[] {
  return [name, says, (terms.strong ?? []).join(", ")].filter((text) => text.trim() !== "");
}

function mean(vectors: readonly Float32Array[]): Float32Array {
  return unit(Array.from(vectors[0] ?? [], (_, i) => vectors.reduce((sum, vector) => sum + (vector[i] ?? 0), 0)));
}
