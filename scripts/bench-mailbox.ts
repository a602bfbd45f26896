// npm run bench:mailbox [COUNT]: takes letters (50,000 without a number) from a real IMAP server on this machine into a fresh desk, with the
// line cut three times on the way. Prints seconds, letters a second, peak memory; exits 1 where one is missing or doubled. Needs dovecot-imapd.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { readConfig } from "../src/config.ts";
import { openDesk } from "../src/open-desk.ts";
import { ownerOf } from "../src/operations/caller.ts";
import { connectMailbox } from "../src/operations/mailboxes.ts";
import { mailboxListener } from "../src/sources/imap/listener.ts";
import { mail } from "../test/builders.ts";
import { cuttingLine, openDovecot } from "../test/dovecot.ts";

const COUNT = Number(process.argv[2] ?? 50_000);
const CUTS = 3;
const GIVE_UP_MS = 20 * 60_000;

const server = await openDovecot();
for (let i = 0; i < COUNT; i += 1) server.deliver(mail({ subject: `Letter ${i}`, messageId: `<${i}@ledger.example>` }));
const line = await cuttingLine(server.port);
line.cutAfter(Math.max(60_000, COUNT * 250));
const home = mkdtempSync(join(tmpdir(), "assay-bench-mailbox-"));
const { desk, close } = await openDesk(readConfig({ ASSAY_HOME: home, DATABASE_URL: process.env.BENCH_DATABASE_URL ?? "", LOG_LEVEL: "error" }), {
  shared: false,
  queued: false,
});
desk.queue.enqueue = async () => {}; // taking is measured here, not reading
const login = { name: "Post", host: "127.0.0.1", port: line.port, secure: false, username: server.username, secret: server.password };
await connectMailbox.run(desk, connectMailbox.input.parse(login), { person: await ownerOf(desk) });

const from = performance.now();
const listening = await mailboxListener({ lookMs: 100, leaseMs: 60_000, retryMs: () => 100 }).open(desk);
while ((await taken()) < COUNT && performance.now() - from < GIVE_UP_MS) {
  if (line.cuts >= CUTS) line.cutAfter(null);
  await new Promise((resolve) => setTimeout(resolve, 200));
}
const seconds = (performance.now() - from) / 1000;
const found = await taken();
const memoryMb = process.resourceUsage().maxRSS / 1024;
process.stdout.write(
  `${found === COUNT ? "✓" : "✗"} ${found.toLocaleString("en")} of ${COUNT.toLocaleString("en")} letters in ${seconds.toFixed(1)} s, ${Math.round(found / seconds)} a second, line cut ${line.cuts} times, peak ${Math.round(memoryMb)} MB\n`,
);
await listening.close();
await line.close();
await close();
await server.close();
rmSync(home, { recursive: true, force: true });
process.exit(found === COUNT ? 0 : 1);

async function taken(): Promise<number> {
  const row = await desk.db
    .selectFrom("deliveries")
    .select((eb) => eb.fn.countAll<number>().as("n"))
    .executeTakeFirstOrThrow();
  return row.n;
}
