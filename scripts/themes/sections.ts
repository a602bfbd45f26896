import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { tokens } from "../../src/extract/numbers/tokens.ts";
import { evidenceOf } from "../../src/extract/themes/evidence.ts";
import { themeFeatures } from "../../src/extract/themes/features.ts";
import { termsIn } from "../../src/extract/themes/terms.ts";
import { bookWith } from "../../src/extract/themes/themes-in.ts";
import type { Labelled } from "./logistic.ts";

const Row = z.object({
  document: z.string(),
  in: z.string(),
  start: z.int(),
  end: z.int(),
  titled: z.boolean().default(false),
  themes: z.array(z.string()),
  doubt: z.boolean().default(false),
});
const Document = z.object({ id: z.string(), title: z.string().nullish(), text: z.string() });

export interface LabelledSection extends Labelled {
  document: string;
  doubt: boolean;
}

/** The labelled sections with their features; their texts are read where they stand, under `data`. */
export function labelledSections(labels: string, data: string): LabelledSection[] {
  const rows = lines(labels).map((line) => Row.parse(JSON.parse(line)));
  const files = new Map([...new Set(rows.map((row) => row.in))].map((name) => [name, documents(join(data, `${name}.ndjson`))]));
  return rows.map((row) => {
    const document = files.get(row.in)?.get(row.document);
    if (!document) throw new Error(`${row.in}.ndjson has no document ${row.document}`);
    return {
      document: row.document,
      doubt: row.doubt,
      themes: row.themes,
      features: featuresIn(document.text.slice(row.start, row.end), row.titled ? (document.title ?? "") : ""),
    };
  });
}

const Gold = z.object({ file: z.string(), text: z.string(), themes: z.array(z.string()), doubt: z.unknown().optional() });

/** Those of a gold set, whose texts stand in its rows. */
export function goldSections(file: string): LabelledSection[] {
  return lines(file).map((line) => {
    const { file: document, text, themes, doubt } = Gold.parse(JSON.parse(line));
    return { document, themes, doubt: doubt !== undefined, features: featuresIn(text) };
  });
}

function featuresIn(text: string, title = ""): Labelled["features"] {
  const book = bookWith([]);
  return themeFeatures(evidenceOf({ title, terms: termsIn(tokens(text), book), from: 0 }, book), text);
}

function lines(file: string): string[] {
  return readFileSync(file, "utf8").trimEnd().split("\n");
}

function documents(file: string): Map<string, z.output<typeof Document>> {
  return new Map(
    lines(file)
      .map((line) => Document.parse(JSON.parse(line)))
      .map((document) => [document.id, document]),
  );
}
