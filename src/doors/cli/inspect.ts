import { isIP } from "node:net";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import type { ReadingThreads } from "../../desk.ts";
import { checkedResults, inspectBytes, inspectFiles, inspectLines } from "../../operations/inspect.ts";
import type { SenderChecks } from "../../schema/sender.ts";
import { WrongUsage } from "./arguments.ts";
import { inspectionText } from "./inspection-text.ts";
import type { Process } from "./process.ts";

const OPTIONS = {
  json: { type: "boolean" },
  ndjson: { type: "boolean" },
  items: { type: "boolean" },
  series: { type: "string", multiple: true },
  zone: { type: "string" },
  online: { type: "boolean" },
  now: { type: "string" },
  "client-ip": { type: "string" },
  helo: { type: "string" },
  "mail-from": { type: "string" },
  "trust-receiver": { type: "string", multiple: true },
} as const;
const THREADS = 2;
const MAX_STDIN_BYTES = 25 * 1024 * 1024;

/** `assay inspect`: results on standard output as they come, one line each with --json or --ndjson. */
export async function runInspect(words: string[], owner: Process): Promise<number> {
  const { values, positionals } = parsed(words);
  const book = values.series ? await (await import("../../operations/series-book.ts")).seriesOfFiles(values.series, new Date()) : null;
  const checks = await checksOf(values);
  const threads = await owner.readingThreads(positionals.length > 1 || values.ndjson ? THREADS : 1, checks);
  try {
    for await (const result of checkedResults(results(threads, positionals, values), book)) {
      const text = values.json || values.ndjson ? JSON.stringify(result) : inspectionText(result);
      if (!process.stdout.write(`${text}\n`)) await new Promise((resolve) => process.stdout.once("drain", resolve));
    }
  } finally {
    await threads.close();
  }
  return 0;
}

function parsed(words: string[]) {
  try {
    return parseArgs({ args: words, options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new WrongUsage(error instanceof Error ? (error.message.split(". ")[0] ?? error.message) : String(error));
  }
}

/** How the proofs of senders are to be found. Throws WrongUsage or Unreadable before anything is read. */
async function checksOf(values: ReturnType<typeof parsed>["values"]): Promise<SenderChecks> {
  const { zone, online, now, helo, "client-ip": clientIp, "mail-from": mailFrom, "trust-receiver": receivers } = values;
  if (zone && online) throw new WrongUsage("--zone and --online exclude each other");
  if (now !== undefined && Number.isNaN(Date.parse(now))) throw new WrongUsage(`--now: "${now}" is no date`);
  if (clientIp !== undefined && isIP(clientIp) === 0) throw new WrongUsage(`--client-ip: "${clientIp}" is no address`);
  const zoneFile = zone === undefined ? undefined : resolve(zone);
  if (zoneFile) await (await import("../../platform/dns.ts")).zoneOfFile(zoneFile);
  return { zoneFile, online, now, clientIp, helo, mailFrom, trustedReceivers: receivers?.map((name) => name.toLowerCase()) };
}

function results(
  threads: ReadingThreads,
  paths: string[],
  { ndjson, items = false }: { ndjson?: boolean; items?: boolean },
): AsyncGenerator<unknown> {
  if (ndjson) return inspectLines(threads, process.stdin);
  if (paths.length === 0 || (paths.length === 1 && paths[0] === "-")) return inspectStandardInput(threads, items);
  return inspectFiles(threads, paths, { items });
}

async function* inspectStandardInput(threads: ReadingThreads, items: boolean): AsyncGenerator<unknown> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of process.stdin as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > MAX_STDIN_BYTES) throw new Error(`standard input is larger than ${MAX_STDIN_BYTES / 1024 / 1024} MB`);
    chunks.push(chunk);
  }
  yield* inspectBytes(threads, Buffer.concat(chunks), { items });
}
