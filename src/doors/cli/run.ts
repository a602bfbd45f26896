import type { Operation } from "../../desk.ts";
import { messageOf } from "../../platform/errors.ts";
import { inputFrom, WrongUsage } from "./arguments.ts";
import type { Process } from "./process.ts";

const FAILURE = 1;
const WRONG_USAGE = 2;

/** Runs one command and returns its exit status: 0, 1 on a failure it explains in one line, 2 on wrong usage. */
export async function runCommand(words: string[], process: Process): Promise<number> {
  try {
    return await dispatch(words, process);
  } catch (error) {
    const wrong = error instanceof WrongUsage;
    say(`assay: ${messageOf(error)}${wrong ? " (see assay --help)" : ""}`);
    return wrong ? WRONG_USAGE : FAILURE;
  }
}

async function dispatch(words: string[], process: Process): Promise<number> {
  const [command = "--help", ...rest] = words;
  if (command === "--version") return answer((await import("../../version.ts")).VERSION);
  const own = OWN[command] ?? ofFiles(command, rest);
  if (own) return rest.includes("--help") ? answer((await import("./help.ts")).ownHelp(command)) : own(rest, process);
  const { operations } = await import("../../operations/index.ts");
  if (command === "--help" || command === "help" || command === "-h") return answer((await import("./help.ts")).overview(operations));
  const operation = operationFor(operations, words);
  if (!operation) throw new WrongUsage(`there is no command "${command}"`);
  const { input, json, help } = inputFrom(operation, words.slice(operation.command?.words.length ?? 0));
  if (help) return answer((await import("./help.ts")).helpOf(operation));
  return runOperation(operation, { input, json }, process);
}

const OWN: Record<string, (words: string[], process: Process) => Promise<number>> = {
  async serve(words, process) {
    onlyFlags(words, ["--open"]);
    await process.serve(await process.readConfig(), { open: words.includes("--open") });
    return 0;
  },
  async work(words, process) {
    onlyFlags(words, []);
    const config = await process.readConfig();
    if (!config.databaseUrl) throw new WrongUsage("work is for further processes beside a PostgreSQL: set DATABASE_URL");
    await process.work(config);
    return 0;
  },
  async inspect(words, process) {
    return (await import("./inspect.ts")).runInspect(words, process);
  },
  async mcp(words, process) {
    onlyFlags(words, []);
    const config = await process.readConfig();
    await (await import("../mcp/serve.ts")).serveMcp(() => process.openDesk({ ...config, logLevel: "error" }));
    return 0;
  },
  async backtest([kind = "", ...words]) {
    if (kind === "narratives") return (await import("./documents.ts")).runNarrativeReplay(words);
    if (kind === "ratings") return (await import("./ratings.ts")).runRatingScores(words);
    if (kind === "signals") return (await import("./signals.ts")).runSignalBacktest(words);
    throw new WrongUsage(`there is no back-test of "${kind}": narratives, ratings or signals`);
  },
};

/** Commands of the desk that work on files as well, where the flag names some. */
const OF_FILES: Record<string, { flag: string; run: (words: string[]) => Promise<number> }> = {
  narratives: { flag: "--documents", run: async (words) => (await import("./documents.ts")).runNarratives(words) },
  rate: { flag: "--series", run: async (words) => (await import("./ratings.ts")).runRate(words) },
  signals: { flag: "--series", run: async (words) => (await import("./signals.ts")).runSignals(words) },
};

function ofFiles(command: string, words: string[]): ((words: string[]) => Promise<number>) | undefined {
  const own = OF_FILES[command];
  return own && words.some((word) => word === own.flag || word.startsWith(`${own.flag}=`)) ? own.run : undefined;
}

function onlyFlags(words: string[], allowed: string[]): void {
  const stranger = words.find((word) => !allowed.includes(word));
  if (stranger) throw new WrongUsage(`unexpected "${stranger}"`);
}

/** The operation whose words begin the command line, the longest first: "sources merge" before "sources". */
function operationFor(operations: Operation[], words: string[]): Operation | null {
  const fitting = operations.filter(({ command }) => command?.words.every((word, i) => words[i] === word));
  return fitting.toSorted((a, b) => (b.command?.words.length ?? 0) - (a.command?.words.length ?? 0))[0] ?? null;
}

async function runOperation(
  operation: Operation,
  { input, json }: { input: Record<string, unknown>; json: boolean },
  process: Process,
): Promise<number> {
  const { desk, close } = await process.openDesk({ ...(await process.readConfig()), logLevel: "error" });
  try {
    const { ownerOf } = await import("../../operations/caller.ts");
    const { showProgress } = await import("./progress.ts");
    const caller = { person: await ownerOf(desk) };
    if (operation.flow && !json) return await pour(operation.flow.pieces(desk, input, caller));
    const hide = showProgress(desk.events);
    const raw = await operation.run(desk, input, caller).finally(hide);
    const output = operation.output.parse(raw);
    answer(json ? JSON.stringify(output) : (operation.command?.text(output) ?? JSON.stringify(output)));
    return operation.command?.failed?.(output) ? FAILURE : 0;
  } finally {
    await close();
  }
}

/** Writes text of any length as fast as it is read. A reader that has enough, such as `head`, ends it. */
async function pour(pieces: AsyncIterable<string>): Promise<number> {
  let gone = false;
  process.stdout.once("error", () => (gone = true));
  for await (const piece of pieces) {
    if (gone) break;
    if (!process.stdout.write(piece)) await new Promise((resolve) => process.stdout.once("drain", resolve).once("error", resolve));
  }
  return 0;
}

function answer(text: string): number {
  process.stdout.write(`${text}\n`);
  return 0;
}

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}
