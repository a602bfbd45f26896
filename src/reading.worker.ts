// A reading thread: it reads deliveries for the inbox, and documents for whoever only wants to look.
import { parentPort } from "node:worker_threads";
import { inspectDocument, inspectFile } from "./inspection.ts";
import { messageOf, Unreadable } from "./platform/errors.ts";
import { read } from "./reading.ts";
import type { InspectedFile } from "./schema/reading.ts";
import type { SenderChecks } from "./schema/sender.ts";

export type ReadingRequest = { read: Parameters<typeof read>[0] } | { document: unknown } | { file: InspectedFile };

/** What is wrong with a document is an answer; an error is a fault of the program. */
export type ReadReply = { arrivals: Awaited<ReturnType<typeof read>> } | { unreadable: { code: string; message: string } };

parentPort?.on("message", async ({ checks, ...request }: ReadingRequest & { checks: SenderChecks }) => {
  try {
    parentPort?.postMessage({ answer: await answerTo(request, checks) });
  } catch (error) {
    parentPort?.postMessage({ error: messageOf(error) });
  }
});

function answerTo(request: ReadingRequest, checks: SenderChecks): Promise<unknown> {
  if ("read" in request) return readReply(request.read, checks);
  return "file" in request ? inspectFile(request.file, checks) : inspectDocument(request.document, { checks });
}

async function readReply(delivery: Parameters<typeof read>[0], checks: SenderChecks): Promise<ReadReply> {
  try {
    return { arrivals: await read(delivery, checks) };
  } catch (error) {
    if (error instanceof Unreadable) return { unreadable: { code: error.code, message: error.message } };
    throw error;
  }
}
