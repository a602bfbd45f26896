import type { Config } from "../../config.ts";
import type { Desk, ReadingThreads } from "../../desk.ts";
import type { SenderChecks } from "../../schema/sender.ts";

/** What the process offers to commands; given by main, since a door opens nothing itself. */
export interface Process {
  readConfig(): Promise<Config>;
  openDesk(config: Config): Promise<{ desk: Desk; close(): Promise<void> }>;
  readingThreads(size: number, checks?: SenderChecks): Promise<ReadingThreads>;
  serve(config: Config, options: { open: boolean }): Promise<void>;
  work(config: Config): Promise<void>;
}
