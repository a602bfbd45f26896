import { resolve } from "node:path";
import { z } from "zod";
import { operation } from "../desk.ts";
import { readBackup, writeBackup } from "../store/backup.ts";
import { VERSION } from "../version.ts";

export const backup = operation({
  name: "backup",
  summary: "Writes everything in the desk to one file, whichever database it is in",
  route: null,
  role: "owner",
  changes: false,
  input: z.object({ file: z.string().min(1) }),
  output: z.object({ file: z.string(), rows: z.int(), secretKey: z.boolean().describe("whether the key that opens stored passwords is inside") }),
  command: {
    words: ["backup"],
    positional: ["file"],
    text: ({ file, rows, secretKey }) =>
      `Wrote ${rows} rows to ${file}. ${secretKey ? "It holds the secret key: keep it safe." : "It holds no secret key."}`,
  },
  async run({ db, clock }, { file }) {
    const { rows, head } = await writeBackup(db, resolve(file), { version: VERSION, now: clock.now() });
    return { file: resolve(file), rows, secretKey: head.secretKey };
  },
});

export const restore = operation({
  name: "restore",
  summary: "Fills an empty desk from a backup",
  route: null,
  role: "owner",
  changes: true,
  input: z.object({ file: z.string().min(1) }),
  output: z.object({ rows: z.int(), skipped: z.int(), createdAt: z.string(), secretKey: z.boolean() }),
  command: {
    words: ["restore"],
    positional: ["file"],
    text: ({ rows, skipped, createdAt, secretKey }) =>
      `Restored ${rows} rows as of ${createdAt}${skipped > 0 ? `, passed over ${skipped} that stood half written` : ""}. ${secretKey ? "The secret key came along." : "The backup held no secret key: passwords of mailboxes must be given anew."}`,
  },
  async run({ db }, { file }) {
    const { rows, skipped, head } = await readBackup(db, resolve(file));
    return { rows, skipped, createdAt: head.createdAt, secretKey: head.secretKey };
  },
});
