import { narrativesText } from "../../operations/narratives.ts";
import { alarmsOfFile, narrativesOfFile, type Skipped } from "../../operations/told-documents.ts";
import { WrongUsage } from "./arguments.ts";
import { dayOption, optionsIn, spanOptions } from "./dated-options.ts";

const OPTIONS = {
  documents: { type: "string" },
  "as-of": { type: "string" },
  from: { type: "string" },
  to: { type: "string" },
  window: { type: "string" },
  json: { type: "boolean" },
} as const;
const MAX_WINDOW = 60;

/** `assay narratives --documents FILE --as-of D`: what a file of documents goes on about as of a day. */
export async function runNarratives(words: string[]): Promise<number> {
  const values = optionsIn(words, OPTIONS);
  const asOf = dayOption(values["as-of"], "as-of") ?? new Date().toISOString().slice(0, 10);
  const { narratives, skipped } = await narrativesOfFile(file(values), { asOf, window: windowOf(values) });
  process.stdout.write(`${values.json ? JSON.stringify({ asOf, narratives }) : narrativesText(asOf, narratives)}\n`);
  tellSkipped(skipped);
  return 0;
}

/** `assay backtest narratives`: one line of JSON for each alarm, as the days go by. */
export async function runNarrativeReplay(words: string[]): Promise<number> {
  const values = optionsIn(words, OPTIONS);
  const { alarms, skipped } = await alarmsOfFile(file(values), { ...spanOptions(values), window: windowOf(values) });
  for (const { date, label, terms, momentum } of alarms) process.stdout.write(`${JSON.stringify({ date, label, terms, momentum })}\n`);
  tellSkipped(skipped);
  return 0;
}

type Values = ReturnType<typeof optionsIn<typeof OPTIONS>>;

function file({ documents }: Values): string {
  if (!documents) throw new WrongUsage("--documents is missing: a file with one JSON document a line");
  return documents;
}

function windowOf({ window }: Values): number | undefined {
  if (window === undefined) return undefined;
  const days = Number(window);
  if (!Number.isInteger(days) || days < 1 || days > MAX_WINDOW) throw new WrongUsage(`--window: a number of days from 1 to ${MAX_WINDOW}`);
  return days;
}

function tellSkipped(skipped: readonly Skipped[]): void {
  const [first] = skipped;
  if (first)
    process.stderr.write(
      `${skipped.length} ${skipped.length === 1 ? "document was" : "documents were"} not read, such as ${first.name}: ${first.message}\n`,
    );
}
