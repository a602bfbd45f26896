import { type ParseArgsConfig, parseArgs } from "node:util";
import { WrongUsage } from "./arguments.ts";

/** What a command line says by its options; wrong usage where it says anything else. */
export function optionsIn<T extends NonNullable<ParseArgsConfig["options"]>>(words: string[], options: T) {
  try {
    return parseArgs({ args: words, options }).values;
  } catch (error) {
    throw new WrongUsage(error instanceof Error ? (error.message.split(". ")[0] ?? error.message) : String(error));
  }
}

/** A day that an option names; null where it is not given. */
export function dayOption(given: string | undefined, name: "as-of" | "from" | "to"): string | null {
  if (given === undefined) return null;
  if (!/^\d{4}-\d\d-\d\d$/.test(given) || Number.isNaN(Date.parse(given))) throw new WrongUsage(`--${name}: "${given}" is no day (YYYY-MM-DD)`);
  return given;
}

/** The first and the last day of a replay. */
export function spanOptions(values: { from?: string | undefined; to?: string | undefined }): { from: string; to: string } {
  const [from, to] = [dayOption(values.from, "from"), dayOption(values.to, "to")];
  if (!from || !to) throw new WrongUsage("--from and --to are missing: days, YYYY-MM-DD");
  if (from > to) throw new WrongUsage("--from is later than --to");
  return { from, to };
}
