import type { Config } from "../../config.ts";
import type { Desk, ReadingThreads } from "../../desk.ts";

/** What the process offers to commands; given by main, since a door opens nothing itself. */
export interface Process {
  readConfig(): Promise<Config>;
  openDesk(config: Config): Promise<{ desk: Desk; close(): Promise<void> }>;
  readingThreads(size: number): Promise<ReadingThreads>;
  serve(config: Config, options: { open: boolean }): Promise<void>;
  work(config: Config): Promise<void>;
}
