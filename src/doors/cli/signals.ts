import { signalBacktestOfFiles, signalsOfFiles } from "../../operations/signal-series.ts";
import { signalBacktestText, signalsText } from "../../operations/signal-text.ts";
import { WrongUsage } from "./arguments.ts";
import { dayOption, optionsIn, spanOptions } from "./dated-options.ts";

const OPTIONS = {
  series: { type: "string", multiple: true },
  "as-of": { type: "string" },
  from: { type: "string" },
  to: { type: "string" },
  json: { type: "boolean" },
} as const;

/** `assay signals --series DIR --as-of D`: what every rule says of what a folder of series holds. */
export async function runSignals(words: string[]): Promise<number> {
  const values = optionsIn(words, OPTIONS);
  const now = new Date();
  const asOf = dayOption(values["as-of"], "as-of") ?? now.toISOString().slice(0, 10);
  const found = await signalsOfFiles(folders(values.series), { asOf, now });
  process.stdout.write(`${values.json ? JSON.stringify(found) : signalsText(found)}\n`);
  return 0;
}

/** `assay backtest signals`: how each rule did after costs, walked forward. */
export async function runSignalBacktest(words: string[]): Promise<number> {
  const values = optionsIn(words, OPTIONS);
  const span = spanOptions(values);
  const found = await signalBacktestOfFiles(folders(values.series), { ...span, now: new Date() });
  process.stdout.write(`${values.json ? JSON.stringify(found) : signalBacktestText(found)}\n`);
  return 0;
}

function folders(series: string[] | undefined): string[] {
  if (!series) throw new WrongUsage("--series is missing: a file or folder of series");
  return series;
}
