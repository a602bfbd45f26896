// The whole process on one screen. Modules are loaded when a command needs them: the command line starts in a fraction of a second.
import { enableCompileCache } from "node:module";
import type { Config } from "./config.ts";
import type { OpenDesk } from "./open-desk.ts";

enableCompileCache();

const MIN_NODE = [22, 19];
const CLOSING_MS = 10_000;

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < (MIN_NODE[0] ?? 0) || (major === MIN_NODE[0] && minor < (MIN_NODE[1] ?? 0))) {
  process.stderr.write(`assay: needs Node ${MIN_NODE.join(".")} or newer, this is ${process.version}; run 'npm ci', which brings one\n`);
  process.exit(1);
}

const { runCommand } = await import("./doors/cli/run.ts");
process.exitCode = await runCommand(process.argv.slice(2), {
  readConfig: async () => (await import("./config.ts")).readConfig(),
  openDesk: async (config) => (await import("./open-desk.ts")).openDesk(config, { shared: true, queued: false }),
  readingThreads: async (size, checks) => (await import("./reading-threads.ts")).readingThreads(size, checks),
  serve: (config, options) => stayOpen(config, { page: true, ...options }),
  work: (config) => stayOpen(config, { page: false, open: false }),
});

/** `assay serve` and `assay work`: until a signal ends them, in order. */
async function stayOpen(config: Config, { page, open }: { page: boolean; open: boolean }): Promise<void> {
  const { openDesk } = await import("./open-desk.ts");
  const { jobs, listeners } = await import("./pipeline.ts");
  const opened = await openDesk(config, { shared: false, queued: true });
  const { desk, queue } = opened;
  const door = page ? await listenOrClose(opened) : null;
  if (door) await announce(door.url, open, desk.store.kind === "embedded" ? config.home : "PostgreSQL");
  await queue.work(jobs.map(({ name, every, run }) => ({ name, ...(every ? { every } : {}), run: (input) => run(desk, input) })));
  const listening = await Promise.all(listeners.map((listener) => listener.open(desk)));
  const signal = await ended();
  desk.log.info({ signal }, "Closing");
  await door?.close();
  await closeWithin(async () => {
    await Promise.all(listening.map((each) => each.close()));
    await opened.close();
  });
}

/** Opens the page, or closes the desk again where that fails, so that the process ends. */
async function listenOrClose(opened: OpenDesk): Promise<{ url: string; close(): Promise<void> }> {
  const { listen } = await import("./doors/api/listen.ts");
  return listen(opened.desk).catch(async (error: unknown) => {
    await opened.close();
    throw error;
  });
}

async function announce(url: string, open: boolean, where: string): Promise<void> {
  process.stderr.write(`Assay is open at ${url} (data in ${where}). Ctrl+C closes it.\n`);
  if (open) (await import("./doors/cli/browser.ts")).openBrowser(url);
}

function ended(): Promise<string> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve(signal));
  });
}

/** A job that will not end is cut off: it is safe to run again. */
async function closeWithin(close: () => Promise<void>): Promise<void> {
  const late = setTimeout(() => process.exit(0), CLOSING_MS);
  await close();
  clearTimeout(late);
  process.exit(0);
}
