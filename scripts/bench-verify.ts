// npm run bench:verify: judges real mail and prints the milliseconds of CPU that the judgement of a message adds to its parsing, without waiting for DNS.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { mailDraft } from "../src/inbox/drafts.ts";
import { zoneResolver } from "../src/platform/dns.ts";
import { judgeMail } from "../src/verify/mail.ts";

const FOLDERS = ["phishing", "ham"].map((name) => join(process.env.ASSAY_TEST_DATA ?? "../shared/data", "mail", name));
const LIMIT_MS = 4;
const ROUNDS = 3;
const EMPTY_ZONE = zoneResolver({});

const files = FOLDERS.filter((folder) => existsSync(folder)).flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".eml"))
    .map((name) => readFileSync(join(folder, name))),
);
if (files.length === 0) {
  process.stdout.write(`no mail in ${FOLDERS.join(" and ")}: set ASSAY_TEST_DATA\n`);
  process.exit(0);
}

const times = { parsed: [] as number[], judged: [] as number[], proved: [] as number[] };
for (let round = 0; round < ROUNDS; round += 1) {
  for (const list of Object.values(times)) list.length = 0;
  for (const raw of files) await measure(raw);
}
const usual = median(times.judged);
process.stdout.write(
  `${files.length} messages: parsing ${median(times.parsed).toFixed(2)} ms; slowest judgement ${Math.max(...times.judged).toFixed(1)} ms\n`,
);
process.stdout.write(`with SPF, DKIM, DMARC and ARC of an empty zone: median ${median(times.proved).toFixed(2)} ms\n`);
process.stdout.write(`${usual <= LIMIT_MS ? "✓" : "✗"} median of a judgement: ${usual.toFixed(2)} ms (limit ${LIMIT_MS})\n`);
process.exit(usual <= LIMIT_MS ? 0 : 1);

async function measure(raw: Uint8Array): Promise<void> {
  const parsing = process.cpuUsage();
  const { message, body, unsubscribe } = await mailDraft(raw);
  times.parsed.push(since(parsing));
  if (!message) return;
  const letter = { message, text: body.text, links: body.links, images: body.images, unsubscribe };
  const judging = process.cpuUsage();
  await judgeMail(letter, { checks: {}, resolver: null, askedAt: new Date() });
  times.judged.push(since(judging));
  const proving = process.cpuUsage();
  await judgeMail(letter, { checks: {}, resolver: EMPTY_ZONE, askedAt: new Date() });
  times.proved.push(since(proving));
}

function since(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
