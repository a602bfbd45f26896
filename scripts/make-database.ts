// npm run build:database: makes the empty database that first starts copy.
import { existsSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { makeDatabase, templateFolder } from "../src/store/embedded-template.ts";

const folder = templateFolder();
if (!existsSync(folder)) {
  const half = `${folder}.half`;
  await rm(half, { recursive: true, force: true });
  await makeDatabase(half);
  await rename(half, folder);
}
