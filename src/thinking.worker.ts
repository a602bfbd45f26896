// A thinking thread: it does one task at a time.
import { parentPort } from "node:worker_threads";
import { messageOf } from "./platform/errors.ts";
import { TASKS } from "./thinking.ts";

const tasks: Readonly<Record<string, (input: never) => unknown>> = TASKS;

parentPort?.on("message", ({ task, input }: { task: string; input: unknown }) => {
  try {
    const run = tasks[task];
    if (!run) throw new Error(`there is no task ${task}`);
    parentPort?.postMessage({ answer: run(input as never) });
  } catch (error) {
    parentPort?.postMessage({ error: messageOf(error) });
  }
});
