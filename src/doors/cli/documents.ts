import { parseArgs } from "node:util";
import { narrativesText } from "../../operations/narratives.ts";
import { alarmsOfFile, narrativesOfFile, type Skipped } from "../../operations/told-documents.ts";
import { WrongUsage } from "./arguments.ts";

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
  const values = parsed(words);
  const asOf = day(values, "as-of") ?? new Date().toISOString().slice(0, 10);
  const { narratives, skipped } = await narrativesOfFile(file(values), { asOf, window: windowOf(values) });
  process.stdout.write(`${values.json ? JSON.stringify({ asOf, narratives }) : narrativesText(asOf, narratives)}\n`);
  tellSkipped(skipped);
  return 0;
}

/** `assay backtest narratives`: one line of JSON for each alarm, as the days go by. */
export async function runNarrativeReplay(words: string[]): Promise<number> {
  const values = parsed(words);
  const [from, to] = [day(values, "from"), day(values, "to")];
  if (!from || !to) throw new WrongUsage("--from and --to are missing: days, YYYY-MM-DD");
  if (from > to) throw new WrongUsage("--from is later than --to");
  const { alarms, skipped } = await alarmsOfFile(file(values), { from, to, window: windowOf(values) });
  for (const { date, label, terms, momentum } of alarms) process.stdout.write(`${JSON.stringify({ date, label, terms, momentum })}\n`);
  tellSkipped(skipped);
  return 0;
}

function parsed(words: string[]) {
  try {
    return parseArgs({ args: words, options: OPTIONS }).values;
  } catch (error) {
    throw new WrongUsage(error instanceof Error ? (error.message.split(". ")[0] ?? error.message) : String(error));
  }
}

type Values = ReturnType<typeof parsed>;

function file({ documents }: Values): string {
  if (!documents) throw new WrongUsage("--documents is missing: a file with one JSON document a line");
  return documents;
}

function day(values: Values, name: "as-of" | "from" | "to"): string | null {
  const given = values[name];
  if (given === undefined) return null;
  if (!/^\d{4}-\d\d-\d\d$/.test(given) || Number.isNaN(Date.parse(given))) throw new WrongUsage(`--${name}: "${given}" is no day (YYYY-MM-DD)`);
  return given;
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
