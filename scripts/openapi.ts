// Writes docs/openapi.json from the operations, and the page's types from that. With --check it only says whether they are up to date.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import openapiTypes, { astToString } from "openapi-typescript";
import { readConfig } from "../src/config.ts";
import { buildApp } from "../src/doors/api/app.ts";
import { openDesk } from "../src/open-desk.ts";

const DESCRIPTION = new URL("../docs/openapi.json", import.meta.url);
const TYPES = new URL("../web/src/openapi.d.ts", import.meta.url);

const home = mkdtempSync(join(tmpdir(), "assay-openapi-"));
const { desk, close } = await openDesk(readConfig({ ASSAY_HOME: home, LOG_LEVEL: "error" }), { shared: false, queued: true });
const app = await buildApp(desk);
const answer = await app.inject({ url: "/openapi.json", headers: { host: "localhost" } });
await app.close();
await close();
rmSync(home, { recursive: true });

const description = answer.json();
// By name: the order in which modules are loaded is no change.
description.components.schemas = Object.fromEntries(Object.entries(description.components.schemas).sort(([a], [b]) => (a < b ? -1 : 1)));
const files = new Map([[DESCRIPTION, `${JSON.stringify(description, null, 1)}\n`]]);
files.set(TYPES, `// Made from docs/openapi.json by npm run openapi.\n${astToString(await openapiTypes(description))}`);
for (const [file, text] of files) {
  if (!process.argv.includes("--check")) writeFileSync(file, text);
  else if (readFileSync(file, "utf8") !== text) {
    process.stderr.write(`${file.pathname} is out of date: run npm run openapi\n`);
    process.exitCode = 1;
  }
}
