import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { messageOf } from "./errors.ts";

export interface FolderLock {
  release(): void;
}

/**
 * Takes a folder for this process alone, or returns the id of the process that holds it.
 * Node has no flock: a write transaction held open on a small SQLite file is one, and the operating system drops it with the process.
 */
export function lockFolder(folder: string): FolderLock | { heldBy: number | null } {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const holder = join(folder, "desk.pid");
  const lock = new DatabaseSync(join(folder, "desk.lock"));
  try {
    lock.exec("PRAGMA busy_timeout = 0");
    lock.exec("BEGIN EXCLUSIVE");
  } catch (error) {
    lock.close();
    if (!/locked|busy/i.test(messageOf(error))) throw error;
    return { heldBy: processIn(holder) };
  }
  writeFileSync(holder, `${process.pid}\n`);
  return {
    release() {
      lock.exec("ROLLBACK");
      lock.close();
    },
  };
}

function processIn(file: string): number | null {
  try {
    return Number.parseInt(readFileSync(file, "utf8"), 10) || null;
  } catch {
    return null;
  }
}
