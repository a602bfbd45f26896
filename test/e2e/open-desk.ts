import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

const ROOT = new URL("../../", import.meta.url).pathname;
const OPENS_WITHIN_MS = 60_000;
const CLOSES_WITHIN_MS = 5_000;

export interface OpenDesk {
  url: string;
  /** its folder */
  home: string;
  /** Brings a file in and waits for the end of its import. */
  bringIn(name: string, content: string): Promise<void>;
  ask<T>(path: string): Promise<T>;
  /** Has jobs done now, in this order, rather than when their hour comes. */
  perform(...jobs: string[]): Promise<void>;
  close(): Promise<void>;
}

interface Asked {
  /** takes mail for addresses of this domain */
  mailDomain?: string;
  /** asks a model at this endpoint */
  modelUrl?: string;
}

/** A desk of its own, empty, in a process of its own, serving the built page. */
export async function openDesk({ mailDomain, modelUrl }: Asked = {}): Promise<OpenDesk> {
  if (!existsSync(join(ROOT, "dist/web/index.html"))) throw new Error("The page has not been built. Run: npm run build:web");
  const home = await mkdtemp(join(tmpdir(), "assay-e2e-"));
  const port = await freePort();
  const mail = mailDomain ? { SMTP_PORT: String(await freePort()), SMTP_DOMAIN: mailDomain } : {};
  const model = modelUrl ? { ASSAY_MODEL_URL: modelUrl, ASSAY_MODEL: "reader" } : {};
  const url = `http://127.0.0.1:${port}`;
  const desk = spawn(join(ROOT, "bin/assay"), ["serve"], {
    env: { ...process.env, ASSAY_HOME: home, PORT: String(port), HOST: "127.0.0.1", ASSAY_ALLOW_PRIVATE: "127.0.0.1,localhost", ...mail, ...model },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  desk.stderr?.on("data", (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-4_000);
  });
  await isHealthy(url, desk, () => said);
  const ask = async <T>(path: string) => (await (await fetch(`${url}${path}`)).json()) as T;
  return {
    url,
    home,
    ask,
    bringIn: (name, content) => bringIn(url, name, content),
    perform: (...jobs) => perform(home, jobs),
    async close() {
      await ended(desk);
      await rm(home, { recursive: true, force: true });
    },
  };
}

async function isHealthy(url: string, desk: ChildProcess, said: () => string): Promise<void> {
  const deadline = Date.now() + OPENS_WITHIN_MS;
  while (Date.now() < deadline) {
    if (desk.exitCode !== null) throw new Error(`The desk ended with ${desk.exitCode}: ${said()}`);
    const answer = await fetch(`${url}/healthz`).catch(() => null);
    if (answer?.ok) return;
    await pause(100);
  }
  throw new Error(`The desk did not open: ${said()}`);
}

async function bringIn(url: string, name: string, content: string): Promise<void> {
  const answer = await fetch(`${url}/v1/imports?title=${encodeURIComponent(name)}`, {
    method: "POST",
    headers: { "content-type": "application/octet-stream" },
    body: content,
  });
  let run = (await answer.json()) as { id: string; state: string; message: string | null };
  while (run.state === "waiting" || run.state === "running") {
    await pause(100);
    run = (await (await fetch(`${url}/v1/runs/${run.id}`)).json()) as typeof run;
  }
  if (run.state !== "done") throw new Error(`The import of ${name} failed: ${run.message}`);
}

/** By a process of its own, which reaches the desk through its socket. */
async function perform(home: string, jobs: string[]): Promise<void> {
  const worker = spawn(join(ROOT, "bin/node"), [join(ROOT, "test/e2e/perform.ts"), ...jobs], {
    env: { ...process.env, ASSAY_HOME: home, LOG_LEVEL: "error" },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const [code] = (await once(worker, "exit")) as [number | null];
  if (code !== 0) throw new Error(`The jobs ${jobs.join(", ")} ended with ${code}`);
}

async function ended(desk: ChildProcess): Promise<void> {
  if (desk.exitCode !== null) return;
  const exit = once(desk, "exit");
  desk.kill("SIGTERM");
  const late = setTimeout(() => desk.kill("SIGKILL"), CLOSES_WITHIN_MS);
  await exit;
  clearTimeout(late);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("no free port");
  return address.port;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
