import { parseArgs } from "node:util";
import { ratingScoresOfFiles, ratingsOfFiles } from "../../operations/rated-series.ts";
import { ratingScoresText, ratingsText } from "../../operations/rating-text.ts";
import { WrongUsage } from "./arguments.ts";

const OPTIONS = {
  series: { type: "string", multiple: true },
  "as-of": { type: "string" },
  from: { type: "string" },
  to: { type: "string" },
  json: { type: "boolean" },
} as const;

/** `assay rate --series DIR --as-of D`: the ratings of what a folder of series holds. */
export async function runRate(words: string[]): Promise<number> {
  const values = parsed(words);
  const now = new Date();
  const ratings = await ratingsOfFiles(folder(values), { asOf: day(values, "as-of") ?? now.toISOString().slice(0, 10), now });
  process.stdout.write(`${values.json ? JSON.stringify(ratings) : ratingsText(ratings)}\n`);
  return 0;
}

/** `assay backtest ratings`: how the ratings of each day did. */
export async function runRatingScores(words: string[]): Promise<number> {
  const values = parsed(words);
  const [from, to] = [day(values, "from"), day(values, "to")];
  if (!from || !to) throw new WrongUsage("--from and --to are missing: days, YYYY-MM-DD");
  if (from > to) throw new WrongUsage("--from is later than --to");
  const scores = await ratingScoresOfFiles(folder(values), { from, to, now: new Date() });
  process.stdout.write(`${values.json ? JSON.stringify(scores) : ratingScoresText(scores)}\n`);
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

function folder({ series }: Values): string[] {
  if (!series) throw new WrongUsage("--series is missing: a file or folder of series");
  return series;
}

function day(values: Values, name: "as-of" | "from" | "to"): string | null {
  const given = values[name];
  if (given === undefined) return null;
  if (!/^\d{4}-\d\d-\d\d$/.test(given) || Number.isNaN(Date.parse(given))) throw new WrongUsage(`--${name}: "${given}" is no day (YYYY-MM-DD)`);
  return given;
}
